// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Help } from '../../../../kiosk/flow/state';
import { EMPTY_WHO } from '../../../../kiosk/flow/visit/who-form';
import { HelpDialog } from '../../../../kiosk/screens/help';
import { IdleDialog } from '../../../../kiosk/screens/leave';
import { WhoScreen, type WhoScreenProps } from '../../../../kiosk/screens/who';
import { kioskHelpText } from '../../../../shared/text/kiosk-help';
import { kioskVisitText } from '../../../../shared/text/kiosk-visit';
import { LANGUAGES } from '../../../../shared/text/sentence';
import { press, show } from '../screens/show';

afterEach(cleanup);

const contact = { name: 'Lê Thị Hướng Dẫn', phone: '028 1234 5678' };
const CARD = '001095001234||NGUYỄN VĂN VÍ DỤ|01011995|Nam|Số 1 Ví Dụ|01012023';
const at = new Date(2026, 10, 21, 8, 30).toISOString();
const box = (name: RegExp): HTMLInputElement => screen.getByRole('checkbox', { name });

describe('welcome', () => {
  test('says whom to ask and where to call', () => {
    show({ at: 'welcome', wiped: false }, { contact });

    expect(screen.getByText(/Lê Thị Hướng Dẫn, điện thoại 028 1234 5678/)).toBeTruthy();
    expect(screen.getByText(/1022/)).toBeTruthy();
  });

  test.each(LANGUAGES)('%s is offered by its own name', (_code, name) => {
    show({ at: 'welcome', wiped: false });

    expect(screen.getByRole('button', { name })).toBeTruthy();
  });
});

describe('consent', () => {
  test('no box is ticked beforehand, and going on without the needed one is pointed out', () => {
    const { told } = show({ at: 'consent' }, { resume: true });
    const ticked = screen.getAllByRole('checkbox').filter((element) => (element as HTMLInputElement).checked);
    press('Tôi đồng ý và tiếp tục');

    expect([ticked, told]).toEqual([[], []]);
    expect(screen.getByRole('alert').textContent).toContain('chưa đánh dấu');
    expect(document.activeElement).toBe(box(/^Tôi đồng ý/));
  });

  test('the needed box alone agrees to nothing else', () => {
    const { told } = show({ at: 'consent' }, { resume: true });
    fireEvent.click(box(/^Tôi đồng ý/));
    press('Tôi đồng ý và tiếp tục');

    expect(told).toEqual([{ is: 'consented', consent: { version: expect.any(String) as string, at } }]);
  });

  test('the dossier is kept for the day only where the citizen ticks it', () => {
    const { told } = show({ at: 'consent' }, { resume: true });
    fireEvent.click(box(/^Giữ hồ sơ/));
    fireEvent.click(box(/^Tôi đồng ý/));
    press('Tôi đồng ý và tiếp tục');

    expect(told[0]).toMatchObject({ is: 'consented', resume: { at } });
  });

  test('where the office keeps nothing, nothing is asked about it', () => {
    show({ at: 'consent' });

    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  });

  test('it names the law, the time for an answer and the one to ask', () => {
    show({ at: 'consent' }, { contact });

    expect(screen.getByText(/91\/2025\/QH15.*356\/2025\/NĐ-CP/)).toBeTruthy();
    expect(screen.getByText(/Lê Thị Hướng Dẫn.*2 ngày làm việc/)).toBeTruthy();
  });

  test('"no" ends kindly: the counter serves all the same', () => {
    const { told, unmount } = show({ at: 'consent' });
    press('Tôi không đồng ý');
    unmount();
    const declined = show({ at: 'consent', declined: true });
    press('Về màn hình đầu');

    expect(told).toEqual([{ is: 'consent-declined' }]);
    expect(screen.getByText(/Cán bộ tại quầy vẫn nhận/)).toBeTruthy();
    expect(declined.told).toEqual([{ is: 'end-asked' }]);
  });
});

describe('who', () => {
  const forms: WhoScreenProps['form'][] = [];
  function showWho(form: Partial<WhoScreenProps['form']> = {}): void {
    forms.length = 0;
    const nothing = (): void => undefined;
    render(
      <WhoScreen
        {...{ language: 'vi', progress: undefined, form: { ...EMPTY_WHO, ...form } }}
        {...{ onNext: nothing, onSkip: nothing, onBack: nothing, onForm: (changed) => forms.push(changed) }}
      />,
    );
  }
  function key(name: 'keypress' | 'keydown', pressed: string, on: Element): void {
    on.dispatchEvent(new KeyboardEvent(name, { key: pressed, bubbles: true, cancelable: true }));
  }
  /** Keys of a scanner, faster than anybody types. */
  function scan(text: string): void {
    void act(() => {
      for (const letter of text) key('keypress', letter, document.body);
      key('keydown', 'Enter', document.body);
    });
  }

  test('a code is heard without any field, and only a part of it is kept', () => {
    showWho({ behalf: 'self' });
    scan(CARD);

    expect(forms.at(-1)?.card).toMatchObject({
      name: 'NGUYỄN VĂN VÍ DỤ',
      number: '001095001234',
      from: 'card-qr',
    });
    expect(JSON.stringify(forms)).not.toContain('2023');
  });

  test('a field that has the focus gets back what stood in it', () => {
    showWho({ behalf: 'self', name: 'Ví' });
    const field = screen.getByLabelText<HTMLInputElement>('Họ và tên');
    field.focus();
    void act(() => {
      for (const [index, letter] of Array.from(CARD).entries()) {
        key('keypress', letter, field);
        // The first keys still reach the field: nobody knows yet that it is a scanner.
        if (index < 6) field.value += letter;
      }
      key('keydown', 'Enter', field);
    });

    expect([field.value, forms.at(-1)?.card?.number]).toEqual(['Ví', '001095001234']);
  });

  test('a scanner whose letters are changed on the way says what to do', () => {
    showWho({ behalf: 'self' });
    scan(CARD.replace('|Nam|', '|Nãm|'));

    expect(screen.getByRole('alert').textContent).toMatch(/gõ sai dấu.*tắt bộ gõ/);
    expect(forms).toEqual([]);
  });

  test('a number is masked as soon as nobody types in its field', () => {
    showWho({ behalf: 'self', number: '001095001234' });
    const field = screen.getByLabelText<HTMLInputElement>('Số định danh cá nhân');
    const masked = field.value;
    void act(() => field.focus());

    expect([masked, field.value]).toEqual(['001*****1234', '001095001234']);
  });

  test('a card is shown with its number masked, and can be forgotten', () => {
    showWho({ behalf: 'self', card: { name: 'NGUYỄN VĂN VÍ DỤ', number: '001095001234', from: 'card-qr' } });
    expect(document.body.textContent).toContain('001*****1234');
    expect(document.body.innerHTML).not.toContain('001095001234');
    press('Xoá và nhập lại');

    expect(forms.at(-1)?.card).toBeUndefined();
  });

  test('an odd number is said and stops nobody', () => {
    showWho({ behalf: 'self', name: 'Ví Dụ', number: '999095001234' });

    expect(screen.getByText(/không phải mã tỉnh nào/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('nothing is chosen beforehand; going on too early points at the choice', () => {
    showWho();
    press('Tiếp tục');

    expect(screen.getAllByRole('radio').some((element) => (element as HTMLInputElement).checked)).toBe(false);
    expect(screen.getByRole('alert').textContent).toContain('chưa chọn');
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Cho tôi/ }));
  });

  test('the browser fills in nothing', () => {
    showWho({ behalf: 'organisation' });
    const fields = screen.getAllByRole('textbox');

    expect(fields.map((field) => field.getAttribute('autocomplete'))).toEqual(['off', 'off', 'off', 'off']);
  });
});

describe('help', () => {
  const shown = (help: Help, known = true): void => {
    const nothing = (): void => undefined;
    render(
      <HelpDialog
        {...{ language: 'vi', help, hotline: '1022', onAgain: nothing, onOver: nothing }}
        {...(known && { contact })}
      />,
    );
  };

  test('a called officer sees the step, no person', () => {
    shown({ is: 'called' });

    expect(document.body.textContent).toMatch(/Đã gọi cán bộ, vui lòng chờ.*giữ nguyên.*không thấy tên/s);
  });

  test.each([
    [true, /Lê Thị Hướng Dẫn.*028 1234 5678/],
    [false, /tổng đài 1022/],
  ])('a call that was not heard says where to go (contact known: %s)', (known, words) => {
    shown({ is: 'unheard' }, known);

    expect(document.body.textContent).toMatch(words);
  });

  test('the idle question says that the call still stands', () => {
    const nothing = (): void => undefined;
    const note = kioskHelpText('vi').call.stands;
    render(
      <IdleDialog {...{ language: 'vi', seconds: 30, limit: 30, note, onStay: nothing, onEnd: nothing }} />,
    );

    expect(document.body.textContent).toContain('Lời gọi cán bộ vẫn còn');
  });
});

test.each(LANGUAGES)('every sentence of the first minutes is there in %s', (language) => {
  const texts = [kioskVisitText(language), kioskHelpText(language)];

  expect(leaves(texts).filter((text) => text.trim() === '')).toEqual([]);
  expect(leaves(texts)).toHaveLength(leaves([kioskVisitText('vi'), kioskHelpText('vi')]).length);
});

/** All sentences in a text, functions left out. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}
