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
      onErase={() => given.push('erase')}
      onEraseAnswer={(yes) => given.push(yes)}
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

test('who forgot the passphrase is told what goes and what stays, before anything is erased', () => {
  const given = show({ firstUse: false, erasing: { items: 7 } });

  fireEvent.click(screen.getByRole('button', { name: 'Quên mật khẩu?' }));
  const said = screen.getByRole('dialog').textContent;
  fireEvent.click(screen.getByRole('button', { name: 'Huỷ' }));
  fireEvent.click(screen.getByRole('button', { name: 'Xoá và đặt mật khẩu mới' }));

  expect(said).toContain('Mất hẳn: 7 mục');
  expect(said).toContain(
    'Giữ nguyên: tệp đã ở trên hệ thống Một cửa, danh sách hồ sơ và nhật ký bằng chứng. Danh sách số hoá thì phải nhập lại tệp mới xem được; phần đã làm không mất.',
  );
  expect(given).toEqual(['erase', false, true]);
});

test('at the first use there is nothing to erase', () => {
  show();

  expect(screen.queryByRole('button', { name: 'Quên mật khẩu?' })).toBeNull();
});
