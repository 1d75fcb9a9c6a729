// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { KeyDialog, type KeyDialogProps } from '../../../../../extension/panel/screens/signing/key-dialog';
import { SigningLine } from '../../../../../extension/panel/screens/signing/signing-line';
import type { SigningScreenActs } from '../../../../../extension/panel/screens/signing/signing-acts';
import { daysToWarnOf, type SigningView } from '../../../../../extension/panel/flow/signing/signing-view';
import { panelText } from '../../../../../shared/text/panel';
import { CERTIFICATE } from './a-signer';

afterEach(cleanup);

const SETTINGS = { demand: 'everything', signer: 'p12', mark: 'personal' } as const;

function noted() {
  const asked: unknown[] = [];
  const note =
    (name: string) =>
    (...args: readonly unknown[]): void =>
      void asked.push([name, ...args]);
  const acts: SigningScreenActs = {
    askKey: note('askKey'),
    chooseKey: () => Promise.resolve(false),
    answerKey: note('answerKey'),
    stopPin: note('stopPin'),
    lock: note('lock'),
    openSettings: note('openSettings'),
  };
  return { asked, acts };
}

function showLine(view: Partial<SigningView>) {
  const { asked, acts } = noted();
  render(<SigningLine view={{ settings: SETTINGS, ...view }} acts={acts} busy={false} />);
  return asked;
}

function showKey(question: Partial<KeyDialogProps['question']> = {}) {
  const { asked, acts } = noted();
  render(<KeyDialog question={{ asked: true, busy: false, ...question }} {...acts} />);
  return asked;
}

const press = (name: string): boolean => fireEvent.click(screen.getByText(name));
const password = (): HTMLInputElement => screen.getByLabelText('Mật khẩu của tệp khoá');

test('the header says who signs and until when, and locks the key on a press', () => {
  const asked = showLine({ signer: { state: 'ready', certificate: CERTIFICATE } });

  press('Khoá lại');

  expect(document.body.textContent).toContain('Người ký: Nguyễn Thị Mẫu · chứng thư đến 22/11/2027');
  expect(asked).toEqual([['lock']]);
});

test('a certificate that ends within 30 days is warned of', () => {
  const until = new Date(Date.now() + 12 * 86_400_000).toISOString();

  showLine({ signer: { state: 'ready', certificate: { ...CERTIFICATE, until } } });

  expect(document.body.textContent).toContain('Chứng thư còn 12 ngày');
});

test.each([
  ['2026-12-23T03:00:00Z', undefined, ''],
  ['2026-12-22T03:00:00Z', 30, 'Chứng thư còn 30 ngày. Hãy xin gia hạn sớm.'],
  // At 22:00 in Vietnam: less than a day, and yet tomorrow.
  ['2026-11-23T02:00:00Z', 1, 'Chứng thư còn 1 ngày. Hãy xin gia hạn sớm.'],
  ['2026-11-22T16:00:00Z', 0, 'Chứng thư hết hạn hôm nay. Hãy xin gia hạn ngay.'],
  ['2026-11-22T14:00:00Z', -1, 'Chứng thư đã hết hạn. Hãy dùng chứng thư còn hạn hoặc xin gia hạn.'],
])('a certificate that holds until %s is said to end by the calendar', (until, days, words) => {
  const left = daysToWarnOf(until, Date.parse('2026-11-22T15:00:00Z'));

  expect(left).toBe(days);
  if (left !== undefined) expect(panelText('vi').signing.endsIn(left)).toBe(words);
});

test.each<[string, Partial<SigningView>]>([
  ['Chưa mở khoá ký.', { signer: { state: 'closed' } }],
  ['Chưa thấy phần mềm ký số', { settings: { ...SETTINGS, signer: 'vgca' }, signer: { state: 'missing' } }],
  ['Phần mềm ký số sẽ hỏi mã PIN', { settings: { ...SETTINGS, signer: 'vgca' }, signer: { state: 'asks' } }],
  ['Ký bằng nút ký số của trang một cửa', { settings: { ...SETTINGS, signer: 'host' } }],
  ['Nhập mã PIN trong cửa sổ của phần mềm ký số.', { pin: true }],
])('the header says: %s', (words, view) => {
  showLine(view);

  expect(document.body.textContent).toContain(words);
});

test('nothing is said where nothing has to be signed', () => {
  showLine({ settings: { ...SETTINGS, demand: 'nothing' }, signer: { state: 'closed' } });

  expect(document.body.textContent).toBe('');
});

test('the remembered file needs only its password, which does not stay in the field', () => {
  const asked = showKey({ file: 'khoa.p12' });

  fireEvent.input(password(), { target: { value: 'bí mật' } });
  fireEvent.submit(document.querySelector('form') as HTMLFormElement);

  expect(asked).toEqual([['answerKey', { password: 'bí mật' }]]);
  expect(password().value).toBe('');
});

test('where no file is remembered it is chosen first', async () => {
  const asked = showKey();
  fireEvent.input(password(), { target: { value: 'bí mật' } });
  const before = screen.getByText<HTMLButtonElement>('Mở khoá').disabled;

  const file = new File(['p12'], 'can-bo.p12');
  fireEvent.change(screen.getByLabelText('Chọn tệp khoá (.p12, .pfx)'), { target: { files: [file] } });
  await screen.findByText('Tệp khoá: can-bo.p12');
  press('Mở khoá');

  expect(before).toBe(true);
  expect(asked).toEqual([['answerKey', { password: 'bí mật', file }]]);
});

test('a wrong password is said at the field; going back answers nothing', () => {
  const asked = showKey({ file: 'khoa.p12', failure: { code: 'sign/password-wrong' } });

  press('Để sau');

  expect(password().getAttribute('aria-invalid')).toBe('true');
  expect(document.body.textContent).toContain('Mật khẩu của tệp khoá không đúng.');
  expect(asked).toEqual([['answerKey', undefined]]);
});
