// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { AuditEngine } from '../../../../extension/audit/flow/audit-port';
import { ok } from '../../../../shared/domain/result';
import { aSource, fakeAudit } from './fake-audit';
import { heading, KNOWN, press, RECORDS, show } from './show-audit';

/* What a supervisor sets, accepts, prints and has read. */

test('thresholds that could never be had are not saved; a saved one changes the colours', async () => {
  const { kept } = await show('#/co-quan');
  await heading('Cơ quan');

  fireEvent.input(screen.getByLabelText('Màu vàng, từ (%)'), { target: { value: '90' } });
  press('Lưu');
  expect(screen.getByText(/^Ba ngưỡng phải là số/)).toBeTruthy();
  fireEvent.input(screen.getByLabelText('Màu vàng, từ (%)'), { target: { value: '75,5' } });
  press('Lưu');

  await waitFor(() => expect(kept().thresholds.yellow).toBe(75.5));
});

test('after saving the focus stays where it was; a target that is none is not saved', async () => {
  const { kept } = await show('#/co-quan');
  await heading('Cơ quan');
  const [target] = screen.getAllByLabelText('Tỷ lệ hồ sơ đầy đủ, từ (%)');
  const save = screen.getByRole('button', { name: 'Lưu' });

  if (target) fireEvent.input(target, { target: { value: '101' } });
  press('Lưu');
  expect(screen.getByText('Chỉ tiêu phải là số từ 0 đến 100.')).toBeTruthy();
  if (target) fireEvent.input(target, { target: { value: '90' } });
  save.focus();
  press('Lưu');

  await screen.findByText('Đã lưu.');
  expect(kept().targets).toEqual({ 'complete-dossiers': 90 });
  expect(document.activeElement).toBe(save);
});

test('a log that nobody signed is accepted only with a word of warning, and without a key to compare', async () => {
  const id = 'unsigned-ab12cd34ef56ab78';
  const stranger = aSource({ id, name: '', counted: false, faults: [{ is: 'unknown-device' }] });
  await show('#/nguon', { sources: [stranger] });
  await screen.findByText('Chưa được tính');
  press(`Nhận máy này: ${id}`);

  expect(await screen.findByText(/^Tệp này không có chữ ký/)).toBeTruthy();
  expect(screen.queryByText(/^Mã khoá:/)).toBeNull();
  expect(screen.getByRole('button', { name: 'Vẫn nhận tệp này' })).toBeTruthy();
});

test('a list is printed whole, not only what is in sight', async () => {
  const printed: number[] = [];
  const print = (): void => void printed.push(document.querySelectorAll('tbody tr').length);
  await show('#/ho-so', { ...KNOWN, port: { print } });
  await screen.findByText(`${String(RECORDS.length)} hồ sơ`);

  press('In danh sách');

  await waitFor(() => expect(printed).toEqual([RECORDS.length]));
  await waitFor(() => expect(document.querySelector('tbody')).toBeNull());

  expect(fireEvent.keyDown(document.body, { key: 'p', ctrlKey: true })).toBe(false);
  await waitFor(() => expect(printed).toEqual([RECORDS.length, RECORDS.length]), { timeout: 5_000 });
});

test('an import is read out at its beginning and after each quarter, not at every step', async () => {
  const spoken: (string | null)[] = [];
  let step: (bytes: number) => void = () => undefined;
  let end: () => void = () => undefined;
  const engine: Partial<AuditEngine> = {
    importFile(_file, progress) {
      step = (bytes) => progress?.({ bytes, ofBytes: 100, lines: bytes });
      return new Promise((done) => (end = () => done(ok({ source: aSource(), added: 1, known: 0 }))));
    },
  };
  const world = fakeAudit(KNOWN);
  await show('#/nguon', { ...KNOWN, port: { engine: { ...world.port.engine, ...engine } } });
  await heading('Nguồn số liệu');
  const file = new File(['x'], 'nhat-ky.jsonl');
  fireEvent.change(screen.getByLabelText('Nạp nhật ký', { selector: 'input' }), {
    target: { files: [file] },
  });
  const status = await screen.findByText('Đang nạp tệp', { selector: '.visually-hidden' });
  for (const bytes of [3, 9, 24, 25, 31, 49, 77, 99]) {
    step(bytes);
    await waitFor(() =>
      expect(screen.getByRole('progressbar').getAttribute('aria-label')).toContain(`${String(bytes)}%`),
    );
    if (spoken.at(-1) !== status.textContent) spoken.push(status.textContent);
  }
  end();

  expect(spoken).toEqual(['', ': 25%', ': 75%'].map((part) => `Đang nạp tệp${part}`));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
});

test('the whole history of a dossier is read on demand', async () => {
  const [record] = RECORDS;
  const code = record?.code ?? '';
  const line = { dossier: code, procedure: '1.001193', component: 'XX', officer: 'CB-009' };
  const lines = [{ ...line, at: '2026-11-20T02:00:00Z', event: 'failed', failure: 'page/changed' }] as const;
  await show(`#/ho-so/${code}`, { ...KNOWN, lines });
  await screen.findByText('Trên đây chưa có các lần gửi lỗi và các lần thay tệp.');
  expect(screen.queryByText(/^Gửi tệp không thành công/)).toBeNull();

  press('Đọc toàn bộ nhật ký của hồ sơ');

  expect(
    await screen.findByText('Gửi tệp không thành công: XX (mã lỗi page/changed) (người làm: CB-009)'),
  ).toBeTruthy();
});
