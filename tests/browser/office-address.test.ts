import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { MAX_ADAPTER_BYTES, writeAdapterFile } from '../../extension/adapters/exchange/adapter-file';
import { signAdapter } from '../../extension/adapters/exchange/signature';
import type { AdapterData } from '../../shared/contracts/adapter-data';
import { adapterData } from '../adapters/an-adapter';
import type { StaticServer } from '../commands/static-server';
import { fileOf, redirectTo, slowAnswer, startOfficeServer } from '../fixtures/office-server';
import { startTrainingHost, trainingDossiers, type TrainingHost } from '../onestop/server';
import { extensionFolder } from './extension-folder';
import { allowSite, launchExtension, type ExtensionBrowser } from './launch';
import { PanelRobot } from './panel-robot';

/* An office hands out its adapter at an address of its own; the officer's panel has the key that signs it. */
const NAME = 'Một cửa Hoài Giang';
const NEWER = 'Một cửa Hoài Giang (giao diện mới)';
let host: TrainingHost;
let office: StaticServer;
let browser: ExtensionBrowser;
let panel: Page;

beforeAll(async () => {
  host = await startTrainingHost();
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['sign', 'verify'],
  );
  const data = describing(NAME, 3);
  const signature = await signAdapter(data, privateKey);
  office = await startOfficeServer({
    '/tot.json': fileOf(writeAdapterFile(data, signature)),
    '/moi.json': fileOf(writeAdapterFile(...(await signed(describing(NEWER, 4), privateKey)))),
    '/gia.json': fileOf(writeAdapterFile(adapterData({ name: 'Giả mạo' }), signature)),
    '/chua-ky.json': fileOf(writeAdapterFile(data)),
    '/lon.json': fileOf(`"${'x'.repeat(MAX_ADAPTER_BYTES * 4)}"`),
    '/trang.html': fileOf('<!doctype html><h1>Đăng nhập</h1>'),
    '/cham.json': slowAnswer,
    '/im.json': () => undefined,
    '/sang.json': redirectTo(`${host.url}/`),
  });
  browser = await launchExtension(undefined, true, await extensionFolder());
  await allowSite(browser, `${host.url}/*`);
  await allowSite(browser, `${office.url}/*`);
  const tab = await browser.context.newPage();
  await tab.goto(`${host.url}/don-gian/${String(trainingDossiers.land.id)}`);
  const robot = await PanelRobot.open(browser, tab);
  await robot.setUp();
  panel = robot.page;
  await panel.getByRole('button', { name: 'Trang đã dạy' }).click();
  await panel.getByText('Nhận từ địa chỉ, chữ ký').click();
  await panel.getByLabel('Khoá công khai của cơ quan').fill(await spki(publicKey));
  await panel.getByRole('button', { name: 'Lưu khoá' }).click();
  await panel.getByText('Đã lưu khoá').waitFor();
});
afterAll(async () => {
  await browser.context.close();
  await office.close();
  await host.close();
});
// Whatever came of it, the tab in which the address was read is closed.
afterEach(() => expect.poll(() => tabsOf(office.url)).toEqual([]));

/** What describes the training host's plain page. */
function describing(name: string, version: number): AdapterData {
  return adapterData(
    { name, version, hosts: ['127.0.0.1'] },
    { key: [{ of: 'row', attribute: 'data-part' }] },
  );
}

async function signed(data: AdapterData, key: CryptoKey) {
  return [data, await signAdapter(data, key)] as const;
}

async function spki(key: CryptoKey): Promise<string> {
  return Buffer.from(await crypto.subtle.exportKey('spki', key)).toString('base64');
}

function tabsOf(site: string): readonly string[] {
  return browser.context
    .pages()
    .map((page) => page.url())
    .filter((url) => url.startsWith(site));
}

/** Asks for the address and answers what the panel says of it: what it said before is taken away at the press. */
async function fetched(path: string): Promise<string> {
  const said = panel.locator('[role="alert"], [role="status"]').filter({ hasText: /\S/u });
  for (const old of await said.all()) await old.evaluate((element) => element.setAttribute('data-old', ''));
  await panel.getByLabel('Địa chỉ tệp của cơ quan').fill(`${office.url}${path}`);
  await panel.getByRole('button', { name: 'Tải về' }).click();
  return said.and(panel.locator(':not([data-old])')).innerText({ timeout: 40_000 });
}

/** What the office has, by name. */
function kept(): Promise<string[]> {
  return panel.locator('li h2').allInnerTexts();
}

test.each([
  ['a signature of another file', '/gia.json', 'Chữ ký của tệp mô tả trang không đúng'],
  ['no signature', '/chua-ky.json', 'chưa được ký, mà đơn vị yêu cầu phải ký'],
  ['too many bytes', '/lon.json', 'Tệp mô tả trang quá lớn'],
  ['a page in place of a file', '/trang.html', 'không phải tệp mô tả trang Một cửa'],
  ['nothing there', '/khong-co.json', 'không có tệp mô tả trang (mã 404)'],
  ['a way to another site', '/sang.json', 'chuyển sang trang khác'],
])('an address with %s is refused in words of its own, and nothing is kept', async (_what, path, words) => {
  expect(await fetched(path)).toContain(words);
  expect(await kept()).toEqual([]);
});

test.each([
  ['answers nothing', '/im.json'],
  ['stops in the middle', '/cham.json'],
])(
  'an address that %s is given up after its time, in words of its own',
  async (_what, path) => {
    expect(await fetched(path)).toContain('không trả lời trong 10 giây');
    expect(await kept()).toEqual([]);
  },
  60_000,
);

test('a file with the right signature is kept, and a newer one takes its place; an older one does not', async () => {
  expect(await fetched('/tot.json')).toContain(`Đã lưu “${NAME}”, bản 3.`);
  expect(await fetched('/tot.json')).toContain('không có gì đổi');
  expect(await fetched('/moi.json')).toContain(`Đã lưu “${NEWER}”, bản 4.`);
  expect(await kept()).toEqual([NEWER]);
  expect(await fetched('/tot.json')).not.toContain('Đã lưu');
  expect(await kept()).toEqual([NEWER]);
});

test('the page is worked on by what the office handed out', async () => {
  await panel.getByRole('button', { name: 'Quay lại' }).click();
  // What comes from outside is unproven, so the panel offers the check twice.
  await panel.getByRole('button', { name: 'Kiểm tra trang' }).first().click();

  await panel.getByText('5/5 ô đính kèm nhận ra').waitFor();
  await panel.getByText(NEWER).waitFor();
});
