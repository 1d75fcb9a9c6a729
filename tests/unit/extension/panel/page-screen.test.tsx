// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ChecklistScreen } from '../../../../extension/panel/screens/checklist';
import type { Checklist, ComponentView, PageView } from '../../../../extension/panel/flow/state';
import { LanguageContext } from '../../../../extension/panel/text-context';
import type { Finding } from '../../../../shared/domain/quality';
import { without } from '../../../../shared/domain/without';
import type { PageFacts } from '../../../../shared/storage/records';
import { qualityText } from '../../../../shared/text/quality';
import { aReport } from '../../../fixtures/worker-answers';
import { aChecklist, aComponentView, anItemView, aPageFacts, cleanedFacts, notedActs } from './a-checklist';

afterEach(cleanup);

const { verdict, finding, fellBack } = qualityText('vi');
const cut: Finding = {
  ...{ flaw: 'cut-off', severity: 'fail', certainty: 0.9 },
  box: { x: 0.8, y: 0.75, width: 0.2, height: 0.25 },
};
const blurred: Finding = { flaw: 'blurred', severity: 'rescan', certainty: 0.7 };
const picture = new Blob(['x'], { type: 'image/jpeg' });

function show(component: ComponentView, changes: Partial<Checklist> = {}) {
  const { acts, asked } = notedActs();
  render(
    <LanguageContext.Provider value="vi">
      <ChecklistScreen {...aChecklist([component], changes)} acts={acts} />
    </LanguageContext.Provider>,
  );
  return asked;
}

const withPages = (...facts: readonly PageFacts[]): ComponentView =>
  aComponentView({
    items: facts.map((one, index) => anItemView(`page-${index + 1}`, { facts: one, thumbnail: picture })),
  });
const thumbnail = (number: number): HTMLElement =>
  screen.getByRole('button', { name: new RegExp(`^Trang ${number} `) });
const marks = (within: ParentNode = document): (string | undefined)[] =>
  [...within.querySelectorAll<HTMLElement>('[data-mark]')].map(({ style }) => style.left);

describe('on the card', () => {
  test('each page wears its verdict in words, and the first finding is said', () => {
    show(
      withPages(
        aPageFacts(),
        aPageFacts({ quality: aReport(blurred) }),
        aPageFacts({ quality: aReport(cut) }),
      ),
    );

    expect([1, 2, 3].map((number) => thumbnail(number).querySelector('[data-verdict]')?.textContent)).toEqual(
      [verdict.pass, verdict.rescan, verdict.fail],
    );
    const lines = screen.getAllByText(/^Trang \d: /).map(({ textContent }) => textContent);
    expect(lines).toEqual([`Trang 3: ${finding(cut)}`, `Trang 2: ${finding(blurred)}`]);
  });

  test('a page of before there were reports wears none', () => {
    const old = without(aPageFacts(), 'quality');
    show(withPages(old));

    expect(document.querySelector('[data-verdict]')).toBeNull();
  });

  test('the place is marked on the thumbnail, where it fits what is shown', () => {
    const quality = aReport(cut);
    show(withPages(cleanedFacts({ quality }), cleanedFacts({ quality, look: 'natural' })));

    expect([marks(thumbnail(1)), marks(thumbnail(2))]).toEqual([['80%'], []]);
  });

  test('what shows only beside other pages is said, too', () => {
    const twice: Finding = { flaw: 'duplicate', severity: 'rescan', certainty: 0.9, measured: 1 };
    show({ ...withPages(aPageFacts(), aPageFacts()), across: new Map([['page-2', [twice]]]) });

    expect(screen.getByText(`Trang 2: ${finding(twice)}`)).toBeTruthy();
  });

  test('a page that fails keeps the button shut, and the card says what to do', () => {
    show(withPages(aPageFacts({ quality: aReport(cut) })));

    const all = screen.getByRole<HTMLButtonElement>('button', { name: '1 thành phần có trang không đạt' });
    expect(all.disabled).toBe(true);
    expect(screen.getByRole('alert').textContent).toMatch(/Quét lại trang đó/);
    expect(screen.getByText('Có trang không đạt')).toBeTruthy();
  });

  test('a page that goes all the same is marked so, and lets the component be attached', () => {
    const override = { reason: 'compared', at: '2026-11-21T08:00:00.000Z' } as const;
    show(withPages(aPageFacts({ quality: aReport(cut), override })));

    expect(screen.getByRole('button', { name: 'Đính kèm tất cả (1)' })).toBeTruthy();
    expect(screen.getByText(/vẫn dùng/)).toBeTruthy();
  });

  test('Enter opens the page that has the focus', () => {
    const asked = show(withPages(aPageFacts(), aPageFacts()));
    thumbnail(2).focus();

    fireEvent.keyDown(thumbnail(2), { key: 'Enter' });

    expect(asked).toEqual([['openPage', 'TP01', 'page-2']]);
  });

  test('how far the reading of text is, is a small line', () => {
    show(withPages(aPageFacts()), { reading: { done: 2, of: 12 } });

    expect(screen.getByText('Đang đọc chữ 3/12')).toBeTruthy();
  });
});

describe('a page shown large', () => {
  const view: PageView = { component: 'TP01', item: 'page-1', show: 'sent', picture, asking: false };
  const dialog = () => within(screen.getByRole('dialog'));
  const press = (name: string | RegExp): void => {
    fireEvent.click(dialog().getByRole('button', { name }));
  };

  test.each<[string, KeyboardEventInit, readonly unknown[]]>([
    ['D shows the difference', { key: 'd' }, ['showPage', 'removed']],
    ['N keeps the original', { key: 'n' }, ['chooseLook', 'TP01', 'page-1', 'natural']],
    ['R turns', { key: 'r' }, ['rotate', 'TP01', 'page-1']],
    ['→ goes to the next page', { key: 'ArrowRight' }, ['openPage', 'TP01', 'page-2']],
  ])('%s', (_name, key, act) => {
    const asked = show(withPages(cleanedFacts(), cleanedFacts()), { view });

    fireEvent.keyDown(screen.getByRole('dialog'), key);

    expect(asked).toEqual([act]);
  });

  test('before, after and the difference are one press away', () => {
    const asked = show(withPages(cleanedFacts()), { view });

    press('Bản quét');
    press('Xem khác biệt');

    expect(asked).toEqual([
      ['showPage', 'before'],
      ['showPage', 'removed'],
    ]);
  });

  test('the difference says how much was cleaned away', () => {
    const comparison = { before: picture, after: picture, removed: picture, removedShare: 0.0123 };
    show(withPages(cleanedFacts()), { view: { ...view, show: 'removed', comparison } });

    expect(screen.getByText('Phần tô màu đã được làm sạch: 1,2 % diện tích trang.')).toBeTruthy();
  });

  test('a page that was not cleaned offers neither, and says why', () => {
    show(withPages(aPageFacts({ fellBack: 'ink-lost' })), { view });

    expect(dialog().queryByRole('button', { name: 'Giữ nguyên bản gốc' })).toBeNull();
    expect(dialog().queryByRole('button', { name: 'Xem khác biệt' })).toBeNull();
    expect(dialog().getByText(fellBack['ink-lost'])).toBeTruthy();
  });

  test('every finding is said, and its place turns with the page', () => {
    show(withPages(aPageFacts({ quality: aReport(cut, blurred), turn: 90 })), { view });

    expect(dialog().getByText(/góc dưới bên trái/)).toBeTruthy();
    expect(dialog().getByText(finding(blurred))).toBeTruthy();
    expect(marks(screen.getByRole('dialog'))).toEqual(['0%']);
  });

  test('of a page that fails, scanning again is the one primary action', () => {
    const asked = show(withPages(aPageFacts({ quality: aReport(cut) })), { view });

    const primary = dialog()
      .getAllByRole('button')
      .filter(({ className }) => className.includes('primary'));
    press('Xoá để quét lại');

    expect(primary.map(({ textContent }) => textContent)).toEqual(['Xoá để quét lại']);
    expect(asked).toEqual([['remove', 'TP01', 'page-1']]);
  });

  test('while its component is attached, nothing of it can be changed', () => {
    const busy = { ...withPages(cleanedFacts()), work: { kind: 'attaching', stage: 'sending' } } as const;
    const asked = show(busy, { view });

    for (const key of ['n', 'r']) fireEvent.keyDown(screen.getByRole('dialog'), { key });

    expect(asked).toEqual([]);
  });

  test('why it goes all the same is shown, and can be taken back', () => {
    const override = { reason: 'other', at: '2026-11-21T08:00:00.000Z' } as const;
    const asked = show(withPages(aPageFacts({ quality: aReport(cut), override })), {
      view: { ...view, note: 'giấy ố' },
    });

    expect(dialog().getByText('Vẫn dùng: Lý do khác – giấy ố')).toBeTruthy();
    press('Bỏ xác nhận');
    expect(asked).toEqual([['override', 'TP01', 'page-1', undefined]]);
  });
});

describe('the question why a page goes all the same', () => {
  const view: PageView = { component: 'TP01', item: 'page-1', show: 'sent', asking: true };
  const yes = (): HTMLButtonElement => screen.getByRole('button', { name: 'Vẫn dùng trang này' });

  test('is answered by one of the known reasons', () => {
    const asked = show(withPages(aPageFacts({ quality: aReport(cut) })), { view });

    fireEvent.click(screen.getByRole('radio', { name: 'Bản giấy gốc vốn như vậy' }));
    fireEvent.click(yes());

    expect(asked).toEqual([
      ['askOverride', false],
      ['override', 'TP01', 'page-1', { reason: 'paper-itself', said: '' }],
    ]);
  });

  test('wants words for another reason', () => {
    show(withPages(aPageFacts({ quality: aReport(cut) })), { view });

    const before = yes().disabled;
    fireEvent.click(screen.getByRole('radio', { name: 'Lý do khác' }));
    const chosen = yes().disabled;
    fireEvent.input(screen.getByLabelText('Ghi thêm'), { target: { value: 'giấy ố' } });

    expect([before, chosen, yes().disabled]).toEqual([true, true, false]);
  });
});
