// @vitest-environment happy-dom
import { act as settled, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { PileActs } from '../../../../extension/panel/flow/pile/pile-acts';
import { aPileOf, type PileView } from '../../../../extension/panel/flow/pile/pile-view';
import { PileScreen } from '../../../../extension/panel/screens/pile';
import type { SheetFacts } from '../../../../shared/storage/records';
import type { Item } from '../../../../shared/storage/item-store';
import { aReport } from '../../../fixtures/worker-answers';
import { aChecklist, aComponentView, anItemView, aPageFacts } from '../panel/a-checklist';
import { aHostComponent } from '../panel/fake-host';
import { aScanner } from './fake-scanner';

afterEach(cleanup);

const LIST = aChecklist(
  ['Tờ khai đăng ký khai sinh', 'Giấy chứng sinh', 'Sổ hộ khẩu'].map((name, index) =>
    aComponentView({ host: aHostComponent({ key: `TP0${index + 1}`, name }) }),
  ),
);

const sheet = (id: string, facts: SheetFacts = {}): Item =>
  anItemView(id, { component: '*pile*', sheet: { marks: {}, ...facts } });

/** Two parts: a and b go to the first paper, c to nobody, with a blank page d behind it. */
const ITEMS: readonly Item[] = [
  sheet('a', { place: { begins: true, component: 'TP01' } }),
  sheet('b'),
  sheet('c', {
    place: { begins: true },
    suggestion: { component: 'TP02', certainty: 0.7, by: 'title' },
  }),
  sheet('d', { marks: { blank: { certainty: 1 } } }),
];

function show(changes: Partial<PileView> = {}, items = ITEMS) {
  const asked: (readonly unknown[])[] = [];
  const acts = new Proxy({} as PileActs, {
    get:
      (_target, name) =>
      (...args: readonly unknown[]) => {
        asked.push([name, ...args]);
        return Promise.resolve();
      },
  });
  const pile: PileView = {
    ...aPileOf(items),
    ...{ shown: true, scanners: [aScanner('quay-3')], scanner: 'quay-3' },
    ...changes,
  };
  render(<PileScreen list={LIST} pile={pile} acts={acts} onLanguage={() => undefined} />);
  return { asked };
}

const tile = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-sheet="${id}"]`);
  if (!found) throw new Error(`no page ${id}`);
  return found;
};
const focus = (id: string): void => {
  void settled(() => tile(id).focus());
};
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

test.each([
  ['b', ['toggleBorder', 'b']],
  ['x', ['toggleAside', 'b']],
  ['r', ['rotate', 'b']],
  ['g', ['agree', 'b']],
  ['t', ['scan', { at: 'instead', page: 'b' }]],
  ['i', ['scan', { at: 'before', page: 'b' }]],
  [' ', ['look', 'b']],
  ['Delete', ['remove', 'b']],
  ['3', ['assign', 'b', 'TP03']],
  ['Enter', ['accept']],
  ['Escape', ['close']],
  ['s', ['scan']],
])('on a page the key "%s" does what it says', (key, act) => {
  const { asked } = show();
  focus('b');

  press(key);

  expect(asked).toEqual([act]);
});

test('the arrows go from page to page through all parts, and end at the last', () => {
  show();
  focus('b');

  const seen = ['ArrowRight', 'ArrowRight', 'ArrowRight'].map((key) => {
    press(key);
    return (document.activeElement as HTMLElement).dataset['sheet'];
  });

  expect(seen).toEqual(['c', 'd', 'd']);
});

test('a key of a number that the dossier has no paper for does nothing', () => {
  const { asked } = show();
  focus('b');

  press('9');

  expect(asked).toEqual([]);
});

test('Enter on a button presses the button, and puts nothing into the dossier', () => {
  const { asked } = show();
  screen.getByRole('button', { name: 'Quét tiếp' }).focus();

  press('Enter');

  expect(asked).toEqual([]);
});

test('a key that is held down begins one scan', () => {
  const { asked } = show();

  press('s', { repeat: true });

  expect(asked).toEqual([]);
});

test('a part says its paper in full, and the list gives it to another', () => {
  const { asked } = show();
  const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Phần 1 thuộc thành phần' });

  fireEvent.change(list, { target: { value: 'TP03' } });

  expect(screen.getAllByText('1. Tờ khai đăng ký khai sinh')[0]).toBeTruthy();
  expect(asked).toEqual([['assign', 'a', 'TP03']]);
});

test('a suggestion is a question with its own button', () => {
  const { asked } = show();

  fireEvent.click(screen.getByRole('button', { name: 'Đúng, nhận' }));

  expect(screen.getByText('Có vẻ là 2. Giấy chứng sinh')).toBeTruthy();
  expect(asked).toEqual([['agree', 'c']]);
});

test('a blank page is shown with the reason why it is left out, and is put back with one press', () => {
  const { asked } = show();
  fireEvent.focus(tile('d'));

  fireEvent.click(screen.getByRole('button', { name: 'Lấy lại' }));

  expect(tile('d').textContent).toContain('Trang trắng');
  expect(asked).toEqual([['toggleAside', 'd']]);
});

test('what goes and what stays is said before it is done', () => {
  show();

  expect(screen.getByRole('button', { name: 'Xếp 2 trang vào 1 thành phần' })).toBeTruthy();
  expect(screen.getByText('1 phần chưa chọn thành phần sẽ ở lại trong chồng.')).toBeTruthy();
});

test('missing pages are said in figures', () => {
  show({ ended: { received: 3, failure: { code: 'scan/pages-missing', scanned: 5, received: 3 } } });

  expect(screen.getByText('Máy đã quét 5, nhận 3.')).toBeTruthy();
});

test('after a jam the way on is the button and the key S', () => {
  show({ ended: { received: 2, failure: { code: 'scan/jam', received: 2 } } });

  expect(screen.getByText(/Kẹt giấy/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Quét tiếp' }).getAttribute('aria-keyshortcuts')).toBe('S');
});

test('a page that the quality gate refuses is named while the paper is in the hand, and scanned again', () => {
  const quality = aReport({ flaw: 'blurred', severity: 'fail', certainty: 1 });
  const { asked } = show({}, [{ ...sheet('a'), facts: aPageFacts({ quality }) }]);

  fireEvent.click(screen.getByRole('button', { name: 'Quét lại trang 1' }));

  expect(asked).toEqual([['scan', { at: 'instead', page: 'a' }]]);
});

test('while it scans, pages and seconds are told, and one press stops it', () => {
  const scanning = { pages: 7, secondsPerPage: 1.2, model: 'Máy Mẫu', backs: false, stopping: false };
  const { asked } = show({ scanning });

  fireEvent.click(screen.getByRole('button', { name: 'Dừng' }));

  const told = 'Máy Mẫu · Đã nhận 7 trang, 1,2 giây mỗi trang';
  expect(screen.getByRole('progressbar', { name: told })).toBeTruthy();
  expect(asked).toEqual([['cancel']]);
});

test('after the fronts the officer is told to turn the pile over, and S scans the backs', () => {
  const fronts = [sheet('a', { side: 'front', loose: true })];
  const { asked } = show({ ended: { received: 1 } }, fronts);

  press('s');

  expect(screen.getByText('Đã có 1 mặt trước.')).toBeTruthy();
  expect(asked).toEqual([['scanBacks']]);
});

test('without a scanner the way to add one stands there', () => {
  const { asked } = show({ scanners: [] }, []);

  fireEvent.click(screen.getAllByRole('button', { name: 'Máy quét' })[0] as HTMLElement);

  expect(screen.getByText('Chưa có máy quét nào.')).toBeTruthy();
  expect(asked).toEqual([['manageScanners']]);
});
