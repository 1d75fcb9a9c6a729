import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trainingPortal } from '../onestop/portal-description';
import { axeViolations } from './axe-violations';
import { GuideBench, picture, signIn } from './guide-bench';
import type { GuideHarness } from './pages/guide-page';

let bench: GuideBench;

beforeAll(async () => {
  bench = await GuideBench.start();
});
afterAll(() => bench.close());

test('an administrator switches it on; the kiosk finds it within a second, and no other page does', async () => {
  const setup = await bench.browser.context.newPage();
  await setup.goto(`chrome-extension://${bench.browser.extensionId}/guide/setup/index.html`);
  const off = await bench.onKiosk((guide) => guide.present());
  await setup.getByLabel('Địa chỉ trang tự phục vụ').fill(bench.kiosk.url);
  await setup.getByLabel('Địa chỉ Cổng dịch vụ công').fill(`${bench.host.url}/cong/thu-tuc`);
  await setup.getByLabel('Mô tả các bước').fill(JSON.stringify(trainingPortal));
  await setup.getByRole('button', { name: 'Cho phép hai trang này và bật' }).click();
  await setup.getByText('Đang bật.').waitFor();
  const violations = await axeViolations(setup);
  await bench.page.reload();
  const on = await bench.onKiosk((guide) => guide.present());
  const other = await bench.browser.context.newPage();
  await other.goto(bench.stranger.url);
  const elsewhere = await bench.onKiosk((guide) => guide.present(), other);
  await other.close();

  expect([off.here, on.here, elsewhere.here]).toEqual([false, true, false]);
  expect(on.ms).toBeLessThan(1_000);
  expect(violations).toEqual([]);
});

test('a citizen is led to the portal’s own confirmation, with files that arrive bit for bit', async () => {
  const { guide, portal, sums } = await bench.begin();
  const title = (name: string) => guide.getByRole('heading', { level: 1, name }).waitFor();
  const press = (name: string) => portal.getByRole('button', { name, exact: true }).click();

  await title('Chọn đúng thủ tục');
  await portal.getByRole('link', { name: 'Nộp trực tuyến' }).click();
  await title('Đăng nhập bằng tài khoản của bạn');
  const violations = [await axeViolations(guide)];
  await picture(guide, 'sign-in');
  await portal.getByLabel('Tài khoản').fill('cong-dan');
  await portal.getByLabel('Mật khẩu').fill('bi-mat-cua-toi');
  await press('Vào cổng');

  await title('Điền thông tin');
  await portal.getByLabel('Họ và tên').click();
  await guide.getByRole('button', { name: /^Điền họ tên/ }).click();
  await guide.getByText('Đã điền vào ô bạn chọn.').waitFor();
  await picture(guide, 'information');
  violations.push(await axeViolations(guide));
  const name = await portal.getByLabel('Họ và tên').inputValue();
  await press('Tiếp tục');
  await press('Tiếp tục');

  await title('Đưa giấy tờ vào trang');
  await guide.getByRole('button', { name: 'Đưa giấy tờ vào trang' }).click();
  await guide.getByRole('heading', { name: /Bản cam đoan của người làm chứng/ }).waitFor();
  await picture(guide, 'row');
  violations.push(await axeViolations(guide));
  await guide.getByRole('button', { name: /Giấy tờ tùy thân/ }).click();
  await guide.getByText('Giấy tờ đã ở trên cổng.').waitFor({ timeout: 30_000 });
  await picture(guide, 'papers');
  violations.push(await axeViolations(guide));
  const states = await guide
    .locator('[data-file]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-state')));
  await portal.getByRole('link', { name: 'Tiếp tục' }).click();

  await title('Bạn tự bấm nút nộp trên trang');
  const early = await bench.onKiosk(({ told }) => told.at(-1));
  await portal.getByRole('checkbox').check();
  await press('Nộp hồ sơ');
  await title('Cổng đã xác nhận nhận hồ sơ');
  await picture(guide, 'confirmed');
  violations.push(await axeViolations(guide));
  const confirmed = await bench.onKiosk(({ told }) => told.at(-1));
  const [filed] = bench.host.portal.filed;
  const received = Object.fromEntries((filed?.files ?? []).map(({ name: file, sha256 }) => [file, sha256]));

  expect(name).toBe('Vàng A Páo');
  expect(states).toEqual(['proven', 'proven', 'proven']);
  expect(early).toEqual({ is: 'leading', attached: 3, of: 3 });
  expect(confirmed).toEqual({ is: 'confirmed', dossier: filed?.dossierNo });
  expect(received).toEqual(
    Object.fromEntries(Object.entries(sums).map(([id, sum]) => [`${id.slice(0, 4)}.pdf`, sum])),
  );
  expect(violations.flat()).toEqual([]);

  const closed = [guide.waitForEvent('close'), portal.waitForEvent('close')];
  await bench.onKiosk((harness) => harness.end());
  await Promise.all(closed);
  expect(bench.host.portal.isInUse).toBe(false);
});

test('a session that ends, a file that is refused and a code that never comes are said, and nothing is called filed', async () => {
  const { guide, portal } = await bench.begin();
  const title = (name: string) => guide.getByRole('heading', { level: 1, name }).waitFor();
  const papers = `${bench.host.url}/cong/nop-ho-so?maThuTuc=1.001193&buoc=3`;
  await signIn(portal);
  await portal.goto(papers);
  await title('Đưa giấy tờ vào trang');

  bench.host.portal.misbehaviour = 'session-expired';
  await putPapersIn(guide);
  await title('Đăng nhập bằng tài khoản của bạn');
  bench.host.portal.misbehaviour = 'file-refused';
  await portal.goto(`${bench.host.url}/cong/thu-tuc?maThuTuc=1.001193`);
  await signIn(portal);
  await portal.goto(papers);
  await title('Đưa giấy tờ vào trang');
  await putPapersIn(guide);
  await guide.getByText('Có giấy tờ chưa đưa được vào trang.').waitFor({ timeout: 30_000 });
  const states = await guide
    .locator('[data-file]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-state')));

  bench.host.portal.misbehaviour = 'never-confirms';
  await portal.getByRole('link', { name: 'Tiếp tục' }).click();
  await portal.getByRole('checkbox').check();
  await portal.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await portal.getByRole('heading', { name: 'Hệ thống đang xử lý' }).waitFor();
  await title('Bạn tự bấm nút nộp trên trang');
  const closed = guide.waitForEvent('close');
  const told = await bench.onKiosk((harness) => {
    harness.end();
    return harness.told;
  });
  await closed;

  expect(states).toEqual(['failed', 'failed', 'waiting']);
  expect(told.every(({ is }) => is === 'opening' || is === 'leading')).toBe(true);
  expect(bench.host.portal.filed).toHaveLength(1);
});

/** The paper that no row is like goes nowhere; it is asked for with each press. */
async function putPapersIn(guide: Page): Promise<void> {
  await guide.getByRole('button', { name: /Đưa (?:lại )?giấy tờ/ }).click();
  await guide.getByRole('button', { name: 'Không có dòng nào đúng' }).click();
}

test.each(['portal', 'guide'] as const)(
  'a %s that is closed by hand is told as not filed, and the citizen is signed out all the same',
  async (which) => {
    const windows = await bench.begin();
    await signIn(windows.portal);
    await windows.guide.getByRole('heading', { level: 1, name: 'Điền thông tin' }).waitFor();
    const other = windows[which === 'portal' ? 'guide' : 'portal'].waitForEvent('close');
    await windows[which].close();
    await other;
    await bench.page.waitForFunction(() =>
      (window as unknown as { guide: GuideHarness }).guide.told.some(({ is }) => is === 'failed'),
    );
    await expect.poll(() => bench.host.portal.isInUse).toBe(false);

    expect(await bench.onKiosk(({ told }) => told.at(-1))).toEqual({
      is: 'failed',
      failure: { code: 'guide/closed' },
    });
  },
);
