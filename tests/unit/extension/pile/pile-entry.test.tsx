// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { aPileOf, type PileView } from '../../../../extension/panel/flow/pile/pile-view';
import { ChecklistScreen } from '../../../../extension/panel/screens/checklist';
import { aChecklist, aComponentView, anItemView, notedActs } from '../panel/a-checklist';
import { aHostComponent } from '../panel/fake-host';

afterEach(cleanup);

function show(pile?: PileView, scans = true) {
  const asked: (readonly unknown[])[] = [];
  const note =
    (name: string) =>
    (...args: readonly unknown[]): void =>
      void asked.push([name, ...args]);
  const scan = {
    ...(pile ? { pile } : {}),
    ...{ onOpen: note('open'), onTakeBack: note('takeBack'), onDismiss: note('dismiss') },
  };
  const list = aChecklist([
    aComponentView(),
    aComponentView({ host: aHostComponent({ key: 'TP02', name: 'Giấy chứng sinh' }) }),
  ]);
  render(<ChecklistScreen {...list} {...(scans ? { scan } : {})} acts={notedActs().acts} />);
  return { asked };
}

test('S scans the whole pile, Q the paper that has the focus', () => {
  const { asked } = show();

  fireEvent.keyDown(document.body, { key: 's' });
  fireEvent.keyDown(document.body, { key: 'q' });
  document.querySelector<HTMLElement>('[data-component="TP02"]')?.focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'q' });

  expect(asked).toEqual([['open'], ['open', 'TP02']]);
});

test('each card has its own button to scan, with the name of its paper', () => {
  const { asked } = show();

  fireEvent.click(screen.getByRole('button', { name: 'Quét vào Giấy chứng sinh' }));

  expect(asked).toEqual([['open', 'TP02']]);
});

test('pages that were not put into the dossier yet are counted on the way to them', () => {
  show(aPileOf([anItemView('a'), anItemView('b')]));

  expect(screen.getByRole('button', { name: 'Chồng giấy (2 trang chưa xếp)' })).toBeTruthy();
});

test('what was put into the dossier is taken back with one press', () => {
  const { asked } = show({ ...aPileOf([]), accepted: { pages: 12, components: 4 } });

  fireEvent.click(screen.getByRole('button', { name: 'Lấy lại chồng giấy' }));

  expect(screen.getByText('Đã xếp 12 trang vào 4 thành phần.')).toBeTruthy();
  expect(asked).toEqual([['takeBack']]);
});

test('after a pile the focus is never on what takes it back', () => {
  show({ ...aPileOf([]), accepted: { pages: 12, components: 4 } });

  expect(document.activeElement?.textContent).not.toContain('Lấy lại');
});

test('where nothing is scanned there is no button for it, and the keys are free', () => {
  show(undefined, false);

  const wanted = fireEvent.keyDown(document.body, { key: 's' });

  expect(screen.queryByRole('button', { name: /^Quét/ })).toBeNull();
  expect(wanted).toBe(true);
});
