// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Checklist, ComponentView } from '../../../../extension/panel/flow/state';
import { ChecklistScreen } from '../../../../extension/panel/screens/checklist';
import type { Failure } from '../../../../shared/domain/failure';
import { aHostComponent } from './fake-host';
import { aChecklist, aComponentView, anItemView, notedActs } from './a-checklist';

/* Whatever went wrong, a button leads on. */
afterEach(cleanup);

const PROVEN = { sha256: 'ab', bytes: 1, pages: 1, signed: false, grade: 'read-back' } as const;

function show(components: readonly ComponentView[], changes: Partial<Checklist> = {}) {
  const { acts, asked } = notedActs();
  render(<ChecklistScreen {...aChecklist(components, changes)} acts={acts} />);
  return asked;
}

const card = (): HTMLElement => document.querySelector('[data-component]') as HTMLElement;
const withPages = aComponentView({ items: [anItemView('a'), anItemView('b'), anItemView('c')] });

test.each<Failure>([
  { code: 'attach/too-large', bytes: 2, limit: 1 },
  { code: 'attach/type-refused', extension: 'pdf', allowed: ['jpg'] },
  { code: 'attach/refused', status: 413 },
  { code: 'attach/session-ended', status: 401 },
  { code: 'attach/network' },
  { code: 'attach/no-upload', limitMs: 1 },
  { code: 'attach/no-way', tried: ['input'] },
  { code: 'attach/same-elsewhere', dossier: 'H40.12-261121-0008', component: 'TP01' },
  { code: 'page/not-agreed' },
  { code: 'attach/unproven' },
  { code: 'attach/differs', bytes: 2, hostBytes: 1 },
  { code: 'attach/empty-on-host' },
  { code: 'attach/overwrites', files: 1 },
  { code: 'page/permission-missing', origin: 'https://motcua.example' },
  { code: 'page/target-ambiguous', target: 'TP01', found: 2 },
  { code: 'pdf/signed-with-others' },
  { code: 'pdf/not-conforming', checks: [] },
  { code: 'worker/lost', worker: 'pdf' },
  { code: 'storage/full' },
  { code: 'cancelled' },
])('$code offers a next step by button', (failure) => {
  show([{ ...withPages, failure }]);

  expect(within(within(card()).getByRole('alert')).getAllByRole('button').length).toBeGreaterThan(0);
});

test('a document that was sent can be looked for, also after its pages are gone and the network was down', () => {
  const asked = show([aComponentView({ limbo: PROVEN, failure: { code: 'attach/network' } })]);

  fireEvent.click(within(card()).getByRole('button', { name: 'Đối chiếu lại' }));

  expect(asked).toEqual([['lookAgain', 'TP01']]);
});

test('where only other pages help, a button leads to the pages', () => {
  show([{ ...withPages, failure: { code: 'pdf/signed-with-others' } }]);

  fireEvent.click(within(card()).getByRole('button', { name: 'Chọn trang để xoá' }));

  expect(document.activeElement).toBe(card().querySelector('[data-item]'));
  expect(screen.getByRole('button', { name: 'Xoá' })).toBeTruthy();
});

const OVER = {
  code: 'pdf/over-budget',
  bytes: 7_200_000,
  limit: 5_000_000,
  pages: 3,
  pagesThatFit: 2,
} as const;

test('pages that are too large for one file are split by one press where the component takes several', () => {
  const host = aHostComponent({ multiple: true });
  const asked = show([{ ...withPages, host, failure: OVER }]);

  fireEvent.click(within(card()).getByRole('button', { name: 'Tách thành 2 tệp' }));

  expect(asked).toEqual([['split', 'TP01']]);
});

test('where the component takes one file, or pages are no help, no split is offered', () => {
  const host = aHostComponent({ multiple: true });
  show([
    { ...withPages, failure: OVER },
    { ...withPages, host: { ...host, key: 'TP02' }, failure: { ...OVER, pagesThatFit: 0 } },
    aComponentView({ host: { ...host, key: 'TP03' }, items: [anItemView('x')], failure: OVER }),
  ]);

  expect(screen.queryByRole('button', { name: /Tách thành/ })).toBeNull();
  expect(screen.getByText(/chỉ nhận một tệp nên không tách được/)).toBeTruthy();
});

test('a password is given by Enter, too', () => {
  const asked = show([aComponentView()], {
    question: { ask: 'password', component: 'TP01', file: 'a.pdf', wrong: false },
  });
  const field = screen.getByLabelText<HTMLInputElement>('Mật khẩu của tệp');

  fireEvent.input(field, { target: { value: 'mở ra' } });
  if (field.form) fireEvent.submit(field.form);

  expect(asked).toEqual([['answer', true, 'mở ra']]);
});

test('papers whose component the page does not show are told, with the way to look again', () => {
  const asked = show([aComponentView()], { strayed: 2 });

  const notice = screen.getByText('2 mục đã quét thuộc thành phần mà trang không hiện.').closest('[role]');
  fireEvent.click(within(notice as HTMLElement).getByRole('button', { name: 'Nhận diện lại' }));

  expect(asked).toEqual([['recognise']]);
});

test.each<Failure>([
  { code: 'attach/no-way', tried: ['input', 'drop'] },
  { code: 'page/target-ambiguous', target: 'TP01', found: 2 },
])('after $code the officer can save the file and pick it by hand', (failure) => {
  const asked = show([{ ...withPages, failure }]);

  fireEvent.click(within(card()).getByRole('button', { name: 'Lưu tệp để tự chọn trên trang' }));

  expect(asked).toEqual([['saveByHand', 'TP01']]);
});

test('what is there already can be used, replaced, and kept beside where the component takes several', () => {
  const host = aHostComponent({ multiple: true });
  const asked = show([{ ...withPages, host, proven: [PROVEN], already: 'cu.pdf' }]);

  for (const name of ['Dùng tệp đang có', 'Thay tệp đang có', 'Giữ cả hai'])
    fireEvent.click(within(card()).getByRole('button', { name }));

  expect(asked.map(([, , choice]) => choice)).toEqual(['enough', 'replace', 'both']);
});

test('where the component takes one file, keeping both is not offered', () => {
  show([{ ...withPages, proven: [PROVEN], already: 'cu.pdf' }]);

  expect(screen.queryByRole('button', { name: 'Giữ cả hai' })).toBeNull();
});
