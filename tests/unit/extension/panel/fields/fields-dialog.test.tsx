// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { fieldRows, type FieldsView } from '../../../../../extension/panel/flow/fields/fields-view';
import type { Checklist } from '../../../../../extension/panel/flow/state';
import { ChecklistScreen } from '../../../../../extension/panel/screens/checklist';
import { proposeFields } from '../../../../../shared/domain/paper-fields/propose';
import { aText } from '../../../domain/paper-fields/a-text';
import { aChecklist, aComponentView, anItemView, notedActs } from '../a-checklist';
import { aHostComponent } from '../fake-host';

afterEach(cleanup);

const text = aText(
  [0.1, 0.06, 'ỦY BAN NHÂN DÂN'],
  [0.1, 0.08, 'XÃ TRƯỜNG YÊN'],
  [0.15, 0.11, 'Số: 566/UBND-XNTTHN'],
  [0.5, 0.13, 'Trường Yên, ngày 20 tháng 4 năm 2016'],
  [0.25, 0.16, 'GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN'],
);
const rows = fieldRows({
  confirmed: { docName: 'Giấy xác nhận' },
  known: { docTypeCode: 'KQ.G07.000122' },
  proposals: proposeFields([text]),
});
const view: FieldsView = { component: 'TP01', rows, at: 'docNumber', today: '2026-11-22', unread: 0 };
const result = aComponentView({ host: aHostComponent({ part: 'result' }), items: [anItemView('a')] });

function show(changes: Partial<Checklist> = {}, component = result) {
  const { acts, asked } = notedActs();
  render(<ChecklistScreen {...aChecklist([component], changes)} acts={acts} />);
  return asked;
}
const field = (name: string): HTMLInputElement => screen.getByLabelText(name);

test('each value says where it comes from, and the line that was read stands beside the page', () => {
  show({ fields: view });

  expect(field('Số, ký hiệu').value).toBe('566/UBND-XNTTHN');
  expect(within(screen.getByRole('dialog')).getAllByText('Máy đọc, cần kiểm tra')).toHaveLength(2);
  expect(screen.getByText('Đã xác nhận')).toBeTruthy();
  expect(screen.getByText('Lấy từ trang, cần kiểm tra')).toBeTruthy();
  expect(screen.getByText(/^Máy đọc ở dòng: “Số: /u)).toBeTruthy();
});

test('what is not read yet is not called unreadable', () => {
  const empty = fieldRows({ confirmed: {}, known: {}, proposals: {} });
  const isSaid = (): boolean => screen.queryByText(/^Máy không đọc được mục này/u) !== null;

  show({ fields: { ...view, rows: empty, unread: 1 } });
  const early = isSaid();
  cleanup();
  show({ fields: { ...view, rows: empty } });

  expect([early, isSaid()]).toEqual([false, true]);
});

test('Enter confirms a field and goes on to the next, Ctrl+Enter confirms all', () => {
  const asked = show({ fields: view });
  fireEvent.keyDown(field('Số, ký hiệu'), { key: 'Enter' });
  fireEvent.keyDown(field('Ngày cấp'), { key: 'Enter', ctrlKey: true });

  expect(asked).toEqual([['confirmField', 'docNumber'], ['goToField', 'issueDate'], ['confirmFields']]);
});

test('a day that does not exist is said in place and is not confirmed', () => {
  const wrong = rows.map((row) => (row.field === 'issueDate' ? { ...row, typed: '31/02/2024' } : row));
  const asked = show({ fields: { ...view, at: 'issueDate', rows: wrong } });
  fireEvent.keyDown(field('Ngày cấp'), { key: 'Enter' });

  expect(screen.getByText(/^Không có ngày này/u)).toBeTruthy();
  expect(field('Ngày cấp').getAttribute('aria-invalid')).toBe('true');
  expect(asked).toEqual([]);
});

test('a result says before it goes what nobody has confirmed, and one key leads there', () => {
  const asked = show();

  expect(screen.getByText(/^Chưa xác nhận thông tin giấy tờ: tên giấy tờ, số, ký hiệu/u)).toBeTruthy();
  document.querySelector<HTMLElement>('[data-component="TP01"]')?.focus();
  fireEvent.keyDown(document.activeElement as Element, { key: 'i' });
  expect(asked).toEqual([['openFields', 'TP01']]);
});

test('a result with its fields confirmed, and any other paper, is left in peace', () => {
  const fields = { docName: 'a', docNumber: '1', issueDate: '2024-01-01', issuer: 'b' };
  show({}, { ...result, items: [anItemView('a', { fields })] });
  expect(screen.queryByText(/^Chưa xác nhận thông tin/u)).toBeNull();
  cleanup();

  show({}, aComponentView({ items: [anItemView('a')] }));
  expect(screen.queryByText(/^Chưa xác nhận thông tin/u)).toBeNull();
  expect(screen.getByRole('button', { name: /^Thông tin giấy tờ/u })).toBeTruthy();
});
