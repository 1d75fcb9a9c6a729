// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { EMPTY_WHO } from '../../../../kiosk/flow/visit/who-form';
import { WhoScreen, type WhoScreenProps } from '../../../../kiosk/screens/who';
import { press } from '../screens/show';

afterEach(cleanup);

const CARD = '001095001234||NGUYỄN VĂN VÍ DỤ|01011995|Nam|Số 1 Ví Dụ|01012023';

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

  test('a key that is held down is a person’s: what they erase stays erased', () => {
    showWho({ behalf: 'self', name: 'Nguyễn Văn Ví' });
    const field = screen.getByLabelText<HTMLInputElement>('Họ và tên');
    field.focus();
    const prevented = Array.from({ length: 12 }, (_, index) => {
      const pressed = { key: 'Backspace', repeat: index > 0, bubbles: true, cancelable: true };
      const event = new KeyboardEvent('keydown', pressed);
      field.dispatchEvent(event);
      if (!event.defaultPrevented) field.value = field.value.slice(0, -1);
      return event.defaultPrevented;
    });

    expect([field.value, prevented.includes(true)]).toEqual(['N', false]);
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

  test('a card that is scanned before anything is chosen is seen to be read', () => {
    showWho({ card: { name: 'NGUYỄN VĂN VÍ DỤ', number: '001095001234', from: 'card-qr' } });

    expect(screen.getByRole('status').textContent).toBe('Đã đọc thẻ');
  });

  test('a code that is no card’s is told before anything is chosen, too', () => {
    showWho();
    scan('https://vidu.vn/abc');

    expect(screen.getByRole('alert').textContent).toContain('không phải mã QR trên thẻ căn cước');
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
