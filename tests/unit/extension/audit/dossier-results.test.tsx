// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { historyOf, wholeHistory } from '../../../../extension/audit/flow/history';
import type { ReuseSource } from '../../../../shared/domain/reuse-source';
import { aComponentRecord, aDossierRecord } from '../../../fixtures/reports';
import { heading, KNOWN, press, show } from './show-audit';

const FROM = 'H40.12-251105-0012';
const reuse: ReuseSource = {
  ...{ source: 'other-dossier', from: FROM },
  file: { sha256: 'b'.repeat(64), seen: 'host', signed: true, component: 'KQ01' },
};
const reused = aComponentRecord({ code: 'TP02', state: 'reused', files: [], reused: true, reuse });
const kq = aComponentRecord({ code: 'KQ01', part: 'result', required: false });
const unsigned = { ...kq, files: kq.files.map((file) => ({ ...file, signed: false })) };
const record = aDossierRecord({ status: 'finished', components: [reused, unsigned] });

const open = async (changes: Partial<typeof record>, signedResults = false): Promise<void> => {
  const records = [{ ...record, ...changes }];
  await show(`#/ho-so/${record.code}`, { ...KNOWN, records, office: { signedResults } });
  await heading(record.code);
};

test('a paper that is used again says from where, on its card and in what happened', async () => {
  await open({});

  expect(
    await screen.findByText(
      `Dùng lại: Bản điện tử trong hồ sơ ${FROM}. Đã đọc tệp trên hệ thống và ghi mã băm. Tệp có chữ ký số.`,
    ),
  ).toBeTruthy();
  expect(historyOf(record)).toContainEqual(
    expect.objectContaining({ is: 'reused', component: 'TP02', reuse }),
  );
});

test('the log’s own line tells the source, and one of before names none', () => {
  const who = { at: '2026-11-05T02:00:00Z', dossier: record.code, procedure: '1.001193', officer: 'CB-012' };
  const line = { ...who, event: 'reused', component: 'TP02' } as const;

  const [, first, second] = wholeHistory(record, [
    line,
    { ...line, at: '2026-11-05T03:00:00Z', source: 'shared-data', database: 'land' },
  ]);

  expect(first).toEqual({ is: 'reused', at: who.at, officer: 'CB-012', component: 'TP02' });
  expect(second).toMatchObject({ reuse: { source: 'shared-data', database: 'land' } });
});

test('a result without a signature is a fault where the office wants one, and none elsewhere', async () => {
  await open({});
  expect(await screen.findByText('Đã có tệp')).toBeTruthy();
  cleanup();

  await open({}, true);
  expect(await screen.findByText('Có tệp nhưng chưa ký số, không có giá trị')).toBeTruthy();
  expect(screen.getByText('Tệp kết quả chưa ký số: cơ quan không coi là có giá trị')).toBeTruthy();
});

test('a result that is not due is said to be no fault, with the day by the catalogue', async () => {
  await open({ status: 'open', components: [reused], dueOn: '2099-01-02' });

  expect(await screen.findByText('Chưa đến hạn, chưa có cũng không phải lỗi')).toBeTruthy();
  expect(screen.getByText('Hạn trả theo danh mục')).toBeTruthy();
  expect(screen.getByText('02/01/2099')).toBeTruthy();
});

test('the office says by one tick that results have to be signed', async () => {
  const { kept } = await show('#/co-quan');
  await heading('Cơ quan');
  const tick = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Kết quả phải ký số mới có giá trị' });

  expect(tick.checked).toBe(false);
  fireEvent.click(tick);
  press('Lưu');

  await expect.poll(() => kept().signedResults).toBe(true);
});
