// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eraseBack, writeKey } from '../../../../kiosk/ui/keyboard/edit-field';
import { screenKeyboard, type ScreenKeyboard } from '../../../../kiosk/ui/keyboard/screen-keyboard';
import { spokenText } from '../../../../kiosk/ui/read-aloud/spoken-text';
import { localVoice, type Speech } from '../../../../kiosk/ui/read-aloud/voices';
import { kioskHelpText } from '../../../../shared/text/kiosk-help';

let field: HTMLInputElement;

beforeEach(() => {
  field = document.createElement('input');
  document.body.append(field);
});
afterEach(() => document.body.replaceChildren());

const at = (value: string, start: number, end = start): void => {
  field.value = value;
  field.setSelectionRange(start, end);
};

describe('a key in a field', () => {
  test('writes where the caret is and tells the page', () => {
    let told = 0;
    field.addEventListener('input', () => told++);
    at('Nguyê Thị', 5);
    writeKey(field, 'n', 'telex');
    writeKey(field, 'x', 'telex');

    expect([field.value, field.selectionStart, told]).toEqual(['Nguyễn Thị', 6, 2]);
  });

  test('takes the place of what is selected', () => {
    at('Hà Nội', 0, 6);
    writeKey(field, 's', 'telex');

    expect(field.value).toBe('s');
  });

  test('writes no more than the field takes', () => {
    field.maxLength = 3;
    at('abc', 3);
    writeKey(field, 'd', undefined);

    expect(field.value).toBe('abc');
  });

  test('a letter is erased with its marks, however it is encoded', () => {
    at('Mễ'.normalize('NFD'), 4);
    eraseBack(field);
    eraseBack(field);
    eraseBack(field);

    expect(field.value).toBe('');
  });
});

describe('the keyboard', () => {
  let keyboard: ScreenKeyboard;
  let done = 0;
  const show = (keys: 'letters' | 'digits'): void => {
    keyboard = screenKeyboard({
      ...{ words: kioskHelpText('vi').keyboard, keys, method: 'telex', field: () => field },
      ...{ onMethod: () => undefined, onDone: () => done++ },
    });
    document.body.append(keyboard.element);
  };
  /** As assistive technology presses. */
  const press = (...names: readonly string[]): void =>
    names.forEach((name) => keyboard.element.querySelector<HTMLElement>(`[data-skbtn="${name}"]`)?.click());
  afterEach(() => keyboard.destroy());

  test('types a name with capitals and marks, and can be put away', () => {
    field.autocapitalize = 'words';
    show('letters');
    press('N', 'g', 'u', 'y', 'e', 'e', 'n', 'x', '{space}', 'A', '{erase}', '{done}');

    expect([field.value, done]).toEqual(['Nguyễn ', 1]);
  });

  test('changes to VNI, which takes marks from digits', () => {
    show('letters');
    press('{method}', 'd', '9', 'u', '7', 'o', '7', 'n', 'g', '2');

    expect(field.value).toBe('đường');
  });

  test('the number pad writes digits and no marks', () => {
    show('digits');
    press('0', '0', '1', '9');

    expect([field.value, keyboard.element.querySelectorAll('[data-skbtn]').length]).toEqual(['0019', 12]);
  });

  test('every key has a name', () => {
    show('letters');
    const names = [...keyboard.element.querySelectorAll('button')].map(
      (key) => key.getAttribute('aria-label') ?? key.textContent,
    );

    expect(names.filter((name) => !/[\p{L}\d,./-]/u.test(name))).toEqual([]);
  });
});

describe('read aloud', () => {
  const voice = (lang: string, localService: boolean): SpeechSynthesisVoice => ({
    lang,
    localService,
    name: lang,
    default: false,
    voiceURI: lang,
  });
  const speech = (...voices: readonly SpeechSynthesisVoice[]): Speech =>
    ({ getVoices: () => voices }) as unknown as Speech;

  test('only a voice of this machine is used', () => {
    const [remote, local] = [voice('vi-VN', false), voice('vi_VN', true)];

    expect(localVoice(speech(remote), 'vi')).toBeUndefined();
    expect(localVoice(speech(remote, voice('en-US', true), local), 'vi')).toBe(local);
    expect(localVoice(undefined, 'vi')).toBeUndefined();
  });

  test('a screen is read in its order, each word once, without what is private', () => {
    const main = document.createElement('main');
    main.innerHTML =
      '<h1>Bạn nộp cho ai?</h1><p aria-hidden="true">30</p><ul><li><p>Một.</p></li></ul><p data-private>Ví Dụ</p>' +
      '<label>Họ và tên<input value="Nguyễn"></label><button aria-label="Gọi">x</button>';
    document.body.append(main);
    // happy-dom draws nothing, so that it knows nothing of what can be seen.
    main.querySelectorAll<HTMLElement>('*').forEach((element) => (element.checkVisibility = () => true));

    const said = spokenText(main).map(({ text }) => text);
    expect(said.slice(0, 3)).toEqual(['Bạn nộp cho ai?', 'Một.', 'Họ và tên']);
    expect(said.join(' ')).not.toMatch(/Ví Dụ|Nguyễn|30/);
  });
});
