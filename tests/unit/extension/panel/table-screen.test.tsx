// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { PartState, QueuedDossier } from '../../../../extension/panel/flow/queue';
import { TableScreen } from '../../../../extension/panel/screens/table';

afterEach(cleanup);

const NOW = Date.parse('2026-11-21T08:00:00.000Z');

function aDossier(code: string, parts: Partial<Record<PartState, number>>): QueuedDossier {
  const none = { faulty: 0, waiting: 0, unproven: 0, unsent: 0, missing: 0, 'no-scan': 0, verified: 0 };
  const of = Object.values(parts).reduce((sum, count) => sum + count, 0);
  const url = `https://motcua.example/${code}`;
  return {
    code,
    procedure: '1.001193',
    url,
    since: NOW - 3 * 3_600_000,
    parts: { ...none, ...parts },
    of,
    pile: 0,
  };
}

const HALF = aDossier('H-1', { faulty: 1, waiting: 1, unsent: 2, verified: 1 });
const DONE = aDossier('H-2', { verified: 5 });
const LAST = aDossier('H-3', { unsent: 1 });

function show(dossiers: readonly QueuedDossier[], here?: string, sending = false) {
  const asked: (readonly unknown[])[] = [];
  const note =
    (name: string) =>
    (...args: readonly unknown[]): void =>
      void asked.push([name, ...args]);
  const draw = (list: readonly QueuedDossier[]) => (
    <TableScreen
      dossiers={list}
      at={NOW}
      {...(here === undefined ? {} : { here })}
      sending={sending}
      onOpen={note('open')}
      onPutAway={note('putAway')}
      onClose={note('close')}
      onLanguage={note('language')}
    />
  );
  const { rerender } = render(draw(dossiers));
  return { asked, redraw: (list: readonly QueuedDossier[]) => rerender(draw(list)) };
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = () => document.activeElement?.getAttribute('aria-label');

test('a dossier says what became of its papers in words, and how long it has been here', () => {
  show([HALF]);

  const row = document.querySelector('[data-dossier="H-1"]');
  const words = [...(row?.querySelectorAll('li') ?? [])].map((one) => one.textContent);
  expect(words).toEqual(['1 có lỗi', '1 chờ lưu trên trang', '2 chưa gửi', '1 đã xác minh']);
  expect(row?.querySelectorAll('li svg')).toHaveLength(4);
  expect(screen.getByText('Thủ tục 1.001193 · Trên bàn 3 giờ')).toBeTruthy();
});

test('one that is proven whole says so and can be put away; the one that the tab shows cannot', () => {
  const { asked } = show([DONE, { ...DONE, code: 'H-4' }], 'H-4');

  fireEvent.click(screen.getByRole('button', { name: 'Cất hồ sơ H-2' }));

  expect(screen.getAllByText('Đã xác minh 5/5')).toHaveLength(2);
  expect(screen.getAllByText('Đang mở trong thẻ này')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Cất hồ sơ H-4' })).toBeNull();
  expect(asked).toEqual([['putAway', ['H-2']]]);
});

test('the arrows go from dossier to dossier and end at the last', () => {
  show([HALF, LAST]);
  const before = focused();

  press('ArrowDown');
  press('ArrowDown');

  expect([before, focused()]).toEqual(['Mở hồ sơ H-1', 'Mở hồ sơ H-3']);
});

test('where a dossier goes from the list, the one in its place has the focus', () => {
  const { redraw } = show([HALF, DONE, LAST]);
  screen.getByRole('button', { name: 'Cất hồ sơ H-2' }).focus();

  redraw([HALF, LAST]);

  expect(focused()).toBe('Mở hồ sơ H-3');
});

test.each(['Escape', 'h'])('the key %s goes back', (key) => {
  const { asked } = show([HALF]);

  press(key);

  expect(asked).toEqual([['close']]);
});

test('an empty table says how a dossier comes there, with the focus on the way back', () => {
  show([]);

  expect(screen.getByText(/Chưa có hồ sơ nào trên bàn/)).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Quay lại');
});

test('while a file is being sent, the list says why no other dossier opens', () => {
  show([HALF, LAST], 'H-1', true);

  expect(screen.getByText('Đang gửi tệp: đợi xong rồi mới mở hồ sơ khác.')).toBeTruthy();
});
