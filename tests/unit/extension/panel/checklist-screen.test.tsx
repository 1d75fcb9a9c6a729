// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ChecklistScreen } from '../../../../extension/panel/screens/checklist';
import type { Checklist, ComponentView } from '../../../../extension/panel/flow/state';
import { LanguageContext } from '../../../../extension/panel/text-context';
import { aChecklist, aComponentView, anItemView, notedActs } from './a-checklist';
import { aHostComponent } from './fake-host';

afterEach(cleanup);

function show(
  components: readonly ComponentView[],
  changes: Partial<Checklist> = {},
  language: 'vi' | 'en' = 'vi',
) {
  const { acts, asked } = notedActs();
  render(
    <LanguageContext.Provider value={language}>
      <ChecklistScreen {...aChecklist(components, changes)} acts={acts} />
    </LanguageContext.Provider>,
  );
  return asked;
}

const card = (key = 'TP01'): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-component="${key}"]`);
  if (!found) throw new Error(`no card ${key}`);
  return found;
};
const PROVEN = { sha256: 'ab', bytes: 1, pages: 1, signed: false, grade: 'read-back' } as const;
const withPages = aComponentView({ items: [anItemView('a'), anItemView('b'), anItemView('c')] });

describe('what is shown', () => {
  test('the figure counts verified components only', () => {
    const attached = aComponentView({ limbo: PROVEN, failure: { code: 'attach/unproven' } });
    show([aComponentView({ proven: [PROVEN] }), attached, withPages, aComponentView()]);

    expect(screen.getByText('1/4 đã xác minh')).toBeTruthy();
  });

  test('an optional paper that nobody brought and a result that is yet to come are not counted as lacking', () => {
    const optional = aHostComponent({ key: 'TP02', required: false });
    const result = aHostComponent({ key: 'KQ01', part: 'result' });
    show([
      aComponentView({ proven: [PROVEN] }),
      aComponentView({ host: optional }),
      aComponentView({ host: result }),
    ]);

    expect(screen.getByText('1/1 đã xác minh')).toBeTruthy();
    expect(screen.getByText('Mọi thành phần cần có đã xác minh.')).toBeTruthy();
  });

  test.each<[string, Partial<ComponentView>, string]>([
    ['nothing', {}, 'Chưa có'],
    ['pages', { items: [anItemView('a')] }, 'Đã có, chưa gửi'],
    ['a proof', { proven: [PROVEN] }, 'Đã xác minh · đọc lại đúng từng byte'],
    ['a weaker proof', { proven: [{ ...PROVEN, grade: 'listed' }] }, 'Đã xác minh · đúng dung lượng'],
    [
      'a failure',
      { items: [anItemView('a')], failure: { code: 'attach/refused', status: 500 } },
      'Chưa gửi được',
    ],
    ['no proof yet', { limbo: PROVEN, failure: { code: 'attach/unproven' } }, 'Đã gửi, chưa xác minh'],
    [
      'files of somebody else',
      { host: aHostComponent({ files: [{ name: 'cu.pdf', bytes: 9 }] }) },
      'Có sẵn, chưa xác minh',
    ],
  ])('a component with %s says so in words', (_name, changes, words) => {
    show([aComponentView(changes)]);

    expect(within(card()).getByText(words)).toBeTruthy();
  });

  test('it never says that a dossier is finished, and says that it is not handed in', () => {
    show([aComponentView({ proven: [PROVEN] })]);

    expect(document.body.textContent).toContain('CHƯA NỘP');
    expect(document.body.textContent).not.toMatch(/hoàn tất|hoàn thành/i);
  });

  test('a page of too low a resolution is named with its reason', () => {
    const failure = { code: 'image/resolution-low', dpi: 96, minimum: 200 } as const;
    show([aComponentView({ refused: [{ file: 'anh.jpg', failure }] })]);

    expect(within(card()).getByRole('alert').textContent).toMatch(/anh\.jpg: .*96/);
  });

  test('in English, too', () => {
    show([aComponentView()], {}, 'en');

    expect(screen.getByText('0/1 verified')).toBeTruthy();
  });
});

describe('what can be done', () => {
  test('the one button attaches all that is ready', () => {
    const asked = show([withPages, aComponentView()]);

    fireEvent.click(screen.getByRole('button', { name: 'Đính kèm tất cả (1)' }));

    expect(asked).toEqual([['attachAll']]);
  });

  test('while attaching, nothing can be changed and everything can be stopped', () => {
    const asked = show([{ ...withPages, work: { kind: 'attaching', stage: 'proving' } }], {
      run: { done: 0, of: 1 },
    });

    fireEvent.keyDown(screen.getAllByRole('button', { pressed: false })[0] as HTMLElement, { key: 'Delete' });
    fireEvent.click(screen.getByRole('button', { name: 'Dừng' }));

    expect(asked).toEqual([['cancel']]);
  });

  test.each([
    ['attach/overwrites', { code: 'attach/overwrites', files: 1 }, 'Thay tệp cũ', 'askReplace'],
    ['attach/differs', { code: 'attach/differs', bytes: 2, hostBytes: 1 }, 'Thay tệp cũ', 'askReplace'],
    ['attach/unproven', { code: 'attach/unproven' }, 'Đối chiếu lại', 'lookAgain'],
    ['attach/unproven', { code: 'attach/unproven' }, 'Gửi lại', 'askSendAgain'],
    ['attach/refused', { code: 'attach/refused', status: 500 }, 'Thử lại', 'attach'],
    ['attach/too-large', { code: 'attach/too-large', bytes: 2, limit: 1 }, 'Thử lại', 'attach'],
    ['page/changed', { code: 'page/changed' }, 'Nhận diện lại', 'recognise'],
  ] as const)('%s has its next step', (_code, failure, button, act) => {
    const asked = show([{ ...withPages, failure }]);

    fireEvent.click(within(card()).getByRole('button', { name: button }));

    expect(asked[0]?.[0]).toBe(act);
  });

  test('a signed PDF with active content is attached only after a yes', () => {
    const report = { conforms: true, version: '1.7', pages: [], checks: [] };
    const inspection = {
      class: 'signed',
      pages: 1,
      bytes: 1,
      sha256: 'a',
      findings: ['JavaScript'],
      report,
    } as const;
    const facts = {
      kind: 'document',
      treatment: 'signed',
      inspection: { ...inspection, needsConfirmation: true },
    } as const;
    const asked = show([aComponentView({ items: [anItemView('a', { facts })] })]);

    const all = screen.getByRole<HTMLButtonElement>('button', { name: 'Chưa có gì để đính kèm' });
    fireEvent.click(screen.getByRole('button', { name: 'Tôi đã xem, vẫn đính kèm' }));

    expect(all.disabled).toBe(true);
    expect(asked).toEqual([['confirm', 'TP01', 'a']]);
  });
});

describe('the keyboard', () => {
  const two = [withPages, aComponentView({ host: aHostComponent({ key: 'TP02', name: 'Giấy chứng sinh' }) })];
  const thumbnail = (number: number): HTMLElement =>
    screen.getByRole('button', { name: new RegExp(`^Trang ${number} `) });

  test('J and K go between components', () => {
    show(two);

    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.activeElement as Element, { key: 'j' });
    const down = document.activeElement;
    fireEvent.keyDown(document.activeElement as Element, { key: 'k' });

    expect(down).toBe(card('TP02'));
    expect(document.activeElement).toBe(card('TP01'));
  });

  test('Ctrl+Enter attaches all', () => {
    const asked = show(two);

    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true });

    expect(asked).toEqual([['attachAll']]);
  });

  test.each<[string, KeyboardEventInit, readonly unknown[]]>([
    ['R turns', { key: 'r' }, ['rotate', 'TP01', 'b']],
    ['Delete deletes', { key: 'Delete' }, ['remove', 'TP01', 'b']],
    ['Alt+← moves earlier', { key: 'ArrowLeft', altKey: true }, ['move', 'TP01', 'b', 0]],
    ['Alt+→ moves later', { key: 'ArrowRight', altKey: true }, ['move', 'TP01', 'b', 2]],
    ['Ctrl+Z takes back', { key: 'z', ctrlKey: true }, ['undo', 'TP01']],
  ])('%s the page that has the focus', (_name, key, act) => {
    const asked = show(two);
    thumbnail(2).focus();

    fireEvent.keyDown(thumbnail(2), key);

    expect(asked).toEqual([act]);
  });

  test('the arrows go from page to page', () => {
    show(two);
    thumbnail(1).focus();

    fireEvent.keyDown(thumbnail(1), { key: 'ArrowRight' });

    expect(document.activeElement).toBe(thumbnail(2));
  });

  test('Enter on a component opens its picker', () => {
    show(two);
    const picker = card('TP02').querySelector('input');
    let opened = 0;
    picker?.addEventListener('click', () => (opened += 1));

    card('TP02').focus();
    fireEvent.keyDown(card('TP02'), { key: 'Enter' });

    expect(opened).toBe(1);
  });

  test('? shows the keys', () => {
    show(two);

    fireEvent.keyDown(document.body, { key: '?' });

    expect(screen.getByText('Phím tắt', { selector: 'h2' })).toBeTruthy();
  });

  test('files are pasted into the component that has the focus', () => {
    const asked = show(two);
    card('TP02').focus();
    const file = new File(['x'], 'dan.png');

    const paste = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(paste, { clipboardData: { files: [file] } });
    card('TP02').dispatchEvent(paste);

    expect(asked).toEqual([['addFiles', 'TP02', [file]]]);
  });
});
