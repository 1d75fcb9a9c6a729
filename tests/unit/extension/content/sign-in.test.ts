import { expect, test } from 'vitest';
import { isSignIn } from '../../../../extension/content/sign-in';

test.each([
  ['a form with a password', '<form><input name=u><INPUT class="x" type=password></form>', ''],
  ['the host’s sign-in address', '<!doctype html><title>Cổng</title>', '/dang-nhap'],
  [
    'a single sign-on that shows its form by script',
    '<html><div id=app>',
    '/auth/realms/tinh/login-actions/authenticate',
  ],
  ['a central sign-in', '<html>', '/cas/login'],
])('%s in place of an answer is a session that has ended', (_what, body, path) => {
  expect(isSignIn(body, path)).toBe(true);
});

test.each([
  ['the dossier’s page after a form was posted', '<html><h1>Hồ sơ</h1>', '/ho-so/5'],
  ['JSON', '{"success":true}', '/api/login-history'],
  ['a path with such letters in a word', '<html>', '/danh-muc/castings'],
  ['a plain field', '<input type="text" value="password">', '/ho-so/5'],
])('%s is none', (_what, body, path) => {
  expect(isSignIn(body, path)).toBe(false);
});
