/* The dossier page of the OpenCPS kind: what the extension meets there, good and bad. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { aTrainingHost } from '../fixtures/training-host';
import { trainingDossiers } from '../onestop/seed';
import { aPageForEachTest, pdf } from './page-for-each-test';

const { land, birth, marriage } = trainingDossiers;
const host = aTrainingHost();
const opened = aPageForEachTest();

/** Row of a component on the OpenCPS opened.page. */
function row(partNo: string): ReturnType<Page['locator']> {
  return opened.page.locator('.form_alpaca', { has: opened.page.locator(`#file${partNo}`) });
}

async function openDossier(id: number): Promise<void> {
  await opened.page.goto(`${host.url}/ho-so/${id}`);
  await opened.page.locator('.form_alpaca').first().waitFor();
}

test('shows each component with its number, its red star and a trigger', async () => {
  await openDossier(birth.id);

  const shown = row('TP02');
  expect(await shown.locator('.form_alpaca__name').innerText()).toBe('2. Giấy chứng sinh (*)');
  expect(await shown.locator('.v-btn i').textContent()).toBe('cloud_upload');
  expect(await shown.locator('.v-tooltip__content').textContent()).toBe(
    'Tải giấy tờ lên (Chấp nhận pdf, jpg. Tối đa 6 MB)',
  );
});

test('has a hidden input without accept, a second one for signing, and others that belong to no component', async () => {
  await openDossier(land.id);

  const inputs = await opened.page
    .locator('input[type=file]')
    .evaluateAll((all) =>
      all.map((input) => [input.id, (input as HTMLInputElement).accept, input.checkVisibility()]),
    );
  expect(inputs).toContainEqual(['fileTP01', '', false]);
  expect(inputs).toContainEqual(['fileSavisTP01', '.pdf,application/pdf', false]);
  expect(inputs).toContainEqual(['imageSelfiePreview', 'image/*', false]);
});

test('carries the globals of Liferay under a strict page policy', async () => {
  await openDossier(land.id);

  const globals = await opened.page.evaluate(() => [
    window.Liferay?.authToken,
    window.themeDisplay?.getScopeGroupId(),
  ]);

  expect(globals).toEqual([expect.stringMatching(/^\w{8}$/), '35417']);
});

test('lists an uploaded file as the host names it, with its time', async () => {
  await openDossier(land.id);

  await opened.page.setInputFiles('#fileTP01', pdf('50% A/B.pdf'));

  await expect
    .poll(() => row('TP01').locator('li').allTextContents())
    .toEqual([expect.stringMatching(/^50 AB\.pdf - \d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d delete_outline$/)]);
});

test('shows the spinner in place of the trigger while it uploads', async () => {
  host.state.misbehave(land.id, 'TP01', 'slow', 1);
  await openDossier(land.id);

  await opened.page.setInputFiles('#fileTP01', pdf('đơn.pdf'));

  await row('TP01').locator('.v-progress-circular').waitFor();
  expect(await row('TP01').locator('.v-btn').count()).toBe(0);
  await row('TP01').locator('li').waitFor();
  expect(await row('TP01').locator('.v-progress-circular').count()).toBe(0);
});

test.each([
  [
    'a file over the limit',
    'TP05',
    pdf('lớn.pdf', 11 * 1024 * 1024),
    'Tài liệu lớn.pdf dung lượng tối đa là 10 MB',
  ],
  ['an unknown type', 'TP02', pdf('bản vẽ.dwg'), 'Tài liệu bản vẽ.dwg chỉ chấp nhận các định dạng pdf'],
  ['a type in mixed case', 'TP02', pdf('sổ đỏ.Pdf'), 'Tài liệu sổ đỏ.Pdf chỉ chấp nhận các định dạng pdf'],
])('answers %s with a toast and sends nothing', async (_what, partNo, file, words) => {
  await openDossier(land.id);

  await opened.page.setInputFiles(`#file${partNo}`, file);

  await opened.page.locator('.toast-message', { hasText: words }).waitFor();
  await row(partNo).locator('.v-btn').waitFor();
  expect(host.state.log).toEqual([]);
});

test('keeps the good ones of three files when one is bad', async () => {
  await openDossier(land.id);

  await opened.page.setInputFiles('#fileTP04', [pdf('một.pdf'), pdf('hai.exe'), pdf('ba.pdf')]);

  await expect.poll(() => row('TP04').locator('li').count()).toBe(2);
  expect(await opened.page.locator('.toast-message').count()).toBe(1);
});

test('sends a file of zero bytes without a word', async () => {
  await openDossier(land.id);

  await opened.page.setInputFiles('#fileTP01', pdf('trống.pdf', 0));

  await row('TP01').locator('li').waitFor();
  expect(host.state.log).toMatchObject([{ bytes: 0 }]);
});

test('turns for ever after a change without files', async () => {
  await openDossier(land.id);

  await opened.page.locator('#fileTP01').dispatchEvent('change');

  await row('TP01').locator('.v-progress-circular').waitFor();
  expect(await row('TP01').locator('.v-btn').count()).toBe(0);
});

test('asks for the name of an other paper and uploads only after "Đồng ý"', async () => {
  await openDossier(birth.id);
  await opened.page.setInputFiles('#fileTP99', pdf('khác.pdf'));
  await opened.page.locator('.v-dialog--active').waitFor();
  expect(host.state.log).toEqual([]);

  await opened.page.getByLabel('Tên giấy tờ').fill('Giấy xác nhận cư trú');
  await opened.page.getByText('Đồng ý').click();

  await row('TP99').getByText('Giấy xác nhận cư trú').waitFor();
});

test('takes a file away again', async () => {
  await openDossier(marriage.id);

  await row('TP01').getByRole('button', { name: /^Xóa/ }).click();

  await expect.poll(() => row('TP01').locator('li').count()).toBe(0);
  expect(host.state.listed(marriage.id)).toEqual([]);
});

test.each(['status-413', 'status-500', 'session-ended', 'drops-connection'] as const)(
  'says in a toast that %s is no success',
  async (kind) => {
    host.state.misbehave(land.id, 'TP01', kind);
    await openDossier(land.id);

    await opened.page.setInputFiles('#fileTP01', pdf('đơn.pdf'));

    await opened.page
      .locator('.toast-message', { hasText: 'Tài liệu đơn.pdf tải lên không thành công.' })
      .waitFor();
    expect(await row('TP01').locator('li').count()).toBe(0);
  },
);

test.each(['success-false', 'accepts-without-listing'] as const)(
  'says nothing at all after %s, and lists nothing',
  async (kind) => {
    host.state.misbehave(land.id, 'TP01', kind);
    await openDossier(land.id);

    await opened.page.setInputFiles('#fileTP01', pdf('đơn.pdf'));

    await expect.poll(() => host.state.log.length).toBe(1);
    await row('TP01').locator('.v-btn').waitFor();
    expect([await opened.page.locator('.toast').count(), await row('TP01').locator('li').count()]).toEqual([
      0, 0,
    ]);
  },
);

test.each(['zero-bytes-stored', 'truncated-bytes', 'altered-bytes', 'rename'] as const)(
  'lists the file after %s as if all were well',
  async (kind) => {
    host.state.misbehave(land.id, 'TP01', kind);
    await openDossier(land.id);

    await opened.page.setInputFiles('#fileTP01', pdf('đơn.pdf'));

    await row('TP01').locator('li').waitFor();
    expect(await opened.page.locator('.toast').count()).toBe(0);
  },
);

test('refuses with a size toast and sends nothing when told so', async () => {
  host.state.misbehave(land.id, 'TP01', 'size-toast');
  await openDossier(land.id);

  await opened.page.setInputFiles('#fileTP01', pdf('đơn.pdf'));

  await opened.page.locator('.toast-message', { hasText: 'dung lượng tối đa là 20 MB' }).waitFor();
  expect(host.state.log).toEqual([]);
});

test('keeps turning when the host never answers, though the file is there', async () => {
  host.state.misbehave(land.id, 'TP01', 'never-answers');
  await openDossier(land.id);

  await opened.page.setInputFiles('#fileTP01', pdf('đơn.pdf'));

  await expect.poll(() => host.state.listed(land.id).length).toBe(1);
  expect(await row('TP01').locator('.v-progress-circular').count()).toBe(1);
});

test('throws its rows away and makes new ones before the answer when it reloads its list', async () => {
  host.state.misbehave(land.id, 'TP01', 'list-reload');
  await openDossier(land.id);
  const before = await opened.page.locator('#fileTP01').elementHandle();

  await opened.page.setInputFiles('#fileTP01', pdf('đơn.pdf'));

  await row('TP01').locator('li').waitFor();
  expect(await before.evaluate((input) => input.isConnected)).toBe(false);
});

test('has the last file only when the host overwrites', async () => {
  await openDossier(land.id);
  await opened.page.setInputFiles('#fileTP04', pdf('một.pdf'));
  await row('TP04').getByText('một.pdf').waitFor();
  host.state.misbehave(land.id, 'TP04', 'overwritten');

  await opened.page.setInputFiles('#fileTP04', pdf('hai.pdf'));

  await row('TP04').getByText('hai.pdf').waitFor();
  expect(await row('TP04').locator('li').count()).toBe(1);
});
