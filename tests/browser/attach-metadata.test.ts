import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { metadataAdapter, sentFields, showMetadataPage } from '../fixtures/metadata-page';
import { trainingDossiers } from '../onestop/seed';
import { aTabForEachTest } from './site-harness/bench-for-each-test';
import { sha256 } from './site-harness/site-bench';

const { land } = trainingDossiers;
const pdf = randomBytes(300_000);
const metadata = {
  docName: 'Đơn đăng ký biến động',
  dossierCode: land.code,
  copiedAt: '21/11/2026',
  copyAgency: 'UBND xã Hoài Giang',
  fileFormat: 'PDF',
};

const { host, bench, tab } = aTabForEachTest('/');

beforeEach(async () => {
  await showMetadataPage(tab.page, host.url);
  await bench.panel.evaluate(([id, own]) => clients[id]!.useOffice({ adapters: [own], without: [] }), [
    tab.tabId,
    metadataAdapter,
  ] as const);
  await tab.recognise();
});

function hashesOf(part: string): readonly string[] {
  return host.state.listed(land.id, part).map(({ bytes }) => sha256(bytes));
}

test('the host gets the metadata with the very upload, and what a person typed stays as it is', async () => {
  const sent = sentFields(tab.page);
  const outcome = await tab.attach('TP01', pdf, { metadata });

  expect(outcome).toMatchObject({ ok: true, value: { response: { verdict: 'accepted' } } });
  expect(await sent).toEqual({
    ten: 'Đơn đăng ký biến động',
    ma_dinh_danh: '',
    ma_ho_so: 'Cán bộ đã nhập',
    ngay: '2026-11-21',
    co_quan: 'UBND xã Hoài Giang',
    dinh_dang: '1',
  });
  expect(hashesOf('TP01')).toEqual([sha256(pdf)]);
});

test('the page hears of each field as from a person, and of the file last', async () => {
  await tab.attach('TP01', pdf, { metadata });

  expect(await tab.page.evaluate('heard')).toEqual(
    ['ten', 'ngay', 'co_quan', 'dinh_dang', 'tep'].flatMap((name) => [`input ${name}`, `change ${name}`]),
  );
});

test('a row without such fields takes its file all the same', async () => {
  const outcome = await tab.attach('TP02', pdf, { metadata });

  expect(outcome).toMatchObject({ ok: true, value: { response: { verdict: 'accepted' } } });
  expect(await tab.page.locator('[name="so"]').inputValue()).toBe('');
  expect(hashesOf('TP02')).toEqual([sha256(pdf)]);
});

test('what a person types between preview and attach stays', async () => {
  await tab.attach('TP01', pdf, {
    metadata,
    between: () => tab.page.locator('[name="ten"]').fill('Đơn của bà Vàng'),
  });

  expect(await tab.page.locator('[name="ten"]').inputValue()).toBe('Đơn của bà Vàng');
});
