// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { ComposeReport } from '../../../../../shared/contracts/report';
import { fail, ok } from '../../../../../shared/domain/result';
import { ReportScreen } from '../../../../../extension/audit/report/report-screen';
import type { ReportWriter } from '../../../../../extension/audit/report/report-desk';
import { aComponentRecord, aDossierRecord } from '../../../../fixtures/reports';
import { aSource, fakeAudit, type FakeAuditOptions } from '../fake-audit';

afterEach(cleanup);

const october = aDossierRecord({ code: 'H40.12-261005-0001', receivedOn: '2026-10-05' });
const missing = aComponentRecord({ code: 'TP02', state: 'missing', files: [] });
const november = aDossierRecord({ components: [aComponentRecord(), missing] });

function show(options: FakeAuditOptions = {}, writer?: ReportWriter) {
  const fake = fakeAudit({ records: [october, november], sources: [aSource()], ...options });
  const composed: ComposeReport[] = [];
  const real: ReportWriter = (request) => {
    composed.push(request);
    return Promise.resolve(ok(new Blob(['x'])));
  };
  render(<ReportScreen port={fake.port} language="vi" write={writer ?? real} />);
  return { ...fake, composed };
}

const completeness = async () =>
  within(await screen.findByRole('row', { name: /Tỷ lệ thành phần hồ sơ đầy đủ/ }));
const save = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

test('it begins with this month to date and shows each figure with what it was counted from', async () => {
  show();

  await waitFor(() => screen.getByText('1 hồ sơ tiếp nhận trong kỳ.', { exact: false }));
  expect((await completeness()).getByText('1/2')).toBeTruthy();
  expect(screen.getByText(/từ 01\/11\/2026 đến hết 22\/11\/2026.*luỹ kế/)).toBeTruthy();
});

test('the month before is chosen with one hand, and is whole', async () => {
  show();

  fireEvent.change(screen.getByLabelText('Chọn tháng'), { target: { value: '2026-10' } });

  await waitFor(async () => expect((await completeness()).getByText('1/1')).toBeTruthy());
  expect(screen.queryByText(/luỹ kế/)).toBeNull();
});

test('days that are no period are said, and nothing is saved', async () => {
  show();
  await completeness();
  fireEvent.change(screen.getByLabelText('Loại kỳ'), { target: { value: 'days' } });

  const until = screen.getByLabelText('Đến hết ngày');
  fireEvent.input(until, { target: { value: '31/10/2026' } });
  fireEvent.blur(until);

  expect(await screen.findByText(/Ngày đầu phải trước/)).toBeTruthy();
  expect(save('Lưu báo cáo PDF').disabled).toBe(true);
});

test('each form is saved under a name that says the period and nothing about a person', async () => {
  const { saved, composed } = show();
  await completeness();
  fireEvent.input(screen.getByLabelText('Khó khăn, kiến nghị'), { target: { value: ' Máy quét hỏng.\r\n' } });

  for (const [index, name] of ['Lưu báo cáo PDF', 'Lưu bảng tính XLSX', 'Lưu CSV'].entries()) {
    save(name).focus();
    fireEvent.click(save(name));
    fireEvent.click(save(name));
    await screen.findByText(new RegExp(`\\.${['pdf', 'xlsx', 'csv'][index]!} đã chuyển`));
    expect(document.activeElement).toBe(save(name));
  }

  expect(saved.map(([name]) => name)).toEqual(
    ['pdf', 'xlsx', 'csv'].map((ending) => `Bao-cao-so-hoa-2026-11.${ending}`),
  );
  expect(composed.map(({ form, note }) => [form, note])).toEqual([
    ['pdf', 'Máy quét hỏng.'],
    ['xlsx', 'Máy quét hỏng.'],
    ['csv', 'Máy quét hỏng.'],
  ]);
  expect(await screen.findByText(/Báo cáo chưa được gửi đi đâu/)).toBeTruthy();
});

test('a note with a number like a person’s keeps the report from being saved, and says why', async () => {
  show();
  await completeness();

  fireEvent.input(screen.getByLabelText('Khó khăn, kiến nghị'), { target: { value: 'Ông A, 079123456789' } });

  expect(await screen.findByText(/Xoá dãy số đó rồi lưu/)).toBeTruthy();
  expect(save('Lưu báo cáo PDF').disabled).toBe(true);
});

test('a source with a fault is said above the figures', async () => {
  show({ sources: [aSource({ faults: [{ is: 'unsigned' }] })] });

  expect(await screen.findByText(/1 nguồn số liệu không trọn vẹn/)).toBeTruthy();
});

test('a period without data says what to do', async () => {
  show({ records: [] });

  expect(await screen.findByText(/Chọn kỳ khác, hoặc nạp nhật ký/)).toBeTruthy();
});

test('what goes wrong is said, and the figures stay', async () => {
  show({}, () => Promise.resolve(fail({ code: 'worker/lost', worker: 'report' })));
  await completeness();

  fireEvent.click(save('Lưu báo cáo PDF'));

  expect(await screen.findByRole('alert')).toBeTruthy();
  expect((await completeness()).getByText('1/2')).toBeTruthy();
});
