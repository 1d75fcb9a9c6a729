// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { UnlockScreen, type UnlockScreenProps } from '../../../../extension/panel/screens/unlock';

afterEach(cleanup);

function show(changes: Partial<UnlockScreenProps> = {}) {
  const given: unknown[] = [];
  render(
    <UnlockScreen
      firstUse
      busy={false}
      leastCharacters={8}
      onUnlock={(...args) => given.push(args)}
      onLanguage={() => undefined}
      {...changes}
    />,
  );
  return given;
}

const write = (label: RegExp, value: string): boolean =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const send = (): boolean => fireEvent.submit(document.querySelector('form') as HTMLFormElement);

test('the first use asks for an officer code, the agency and a passphrase written twice', () => {
  const given = show();

  write(/^Mã cán bộ/, 'CB-012');
  write(/^Tên cơ quan/, 'Uỷ ban nhân dân xã Mẫu');
  write(/^Mật khẩu/, 'quầy số ba');
  write(/^Nhập lại/, 'quầy số ba');
  send();

  expect(given).toEqual([['quầy số ba', { id: 'CB-012', agency: 'Uỷ ban nhân dân xã Mẫu' }]]);
});

test.each([
  ['a name', 'Nguyễn Văn A', 'Mã gồm một từ ngắn và số'],
  ['an identity number', '001099012345', 'Mã gồm một từ ngắn và số'],
])('%s is no officer code', (_name, id, error) => {
  const given = show();

  write(/^Mã cán bộ/, id);
  send();

  expect(document.body.textContent).toContain(error);
  expect(given).toEqual([]);
});

test('a short passphrase and one that is written differently are refused', () => {
  const given = show();

  write(/^Mật khẩu/, 'ngắn');
  write(/^Nhập lại/, 'khác');
  send();

  expect(document.body.textContent).toContain('Mật khẩu cần ít nhất 8 ký tự.');
  expect(document.body.textContent).toContain('Hai lần nhập chưa giống nhau.');
  expect(given).toEqual([]);
});

test('later only the passphrase is asked for', () => {
  const officer = { id: 'CB-012', agency: 'Uỷ ban nhân dân xã Mẫu' };
  const given = show({ firstUse: false, officer, failure: { code: 'storage/passphrase-wrong' } });

  write(/^Mật khẩu/, 'quầy số ba');
  send();

  expect(screen.queryByLabelText(/^Mã cán bộ/)).toBeNull();
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(given).toEqual([['quầy số ba', officer]]);
});
