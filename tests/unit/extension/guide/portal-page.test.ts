// @vitest-environment happy-dom
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { mayTake } from '../../../../extension/content/chosen-field';
import { portalStep } from '../../../../extension/content/portal-step';
import { portalFor, shippedPortals } from '../../../../extension/guide/portals';
import { sideBySide } from '../../../../extension/guide/side-by-side';
import { PortalDataSchema, type PortalData } from '../../../../shared/contracts/portal-data';
import { trainingPortal } from '../../../onestop/portal-description';

const HOST = 'http://127.0.0.1:9000';
const CODE = 'H40.12-261122-0101';
const means = { shadowOf: (element: Element) => element.shadowRoot };

function step(html: string, path: string, data: PortalData = trainingPortal) {
  document.body.innerHTML = html;
  return portalStep(data, document, new URL(path, HOST), means);
}

test.each([
  ['/cong/thu-tuc?maThuTuc=1.001193', '<h1>Đăng ký khai sinh</h1>', { step: 'choose' }],
  ['/cong/nop-ho-so?maThuTuc=1.001193&buoc=1', '<h1>Bước 1</h1>', { step: 'information' }],
  ['/cong/nop-ho-so?maThuTuc=1.001193&buoc=3', '<table><tr><td>x</td></tr></table>', { step: 'papers' }],
  // The address alone is not the page: its rows have to be there.
  ['/cong/nop-ho-so?maThuTuc=1.001193&buoc=3', '<h1>Lỗi</h1>', { step: 'information' }],
  ['/cong/nop-ho-so?maThuTuc=1.001193&buoc=4', '', { step: 'submit' }],
  [
    '/cong/xac-nhan?ma=x',
    `<h1>Nộp hồ sơ thành công</h1><b class="ma-ho-so">${CODE}</b>`,
    { step: 'confirmed', dossier: CODE },
  ],
  ['/cong/xac-nhan?ma=x', '<h1>Nộp hồ sơ thành công</h1>', { step: 'confirmed' }],
  ['/cong/xac-nhan?ma=x', '<h1>Có lỗi</h1>', {}],
  ['/cong/tin-tuc', '<h1>Tin tức</h1>', {}],
])('%s with %s', (path, html, seen) => {
  expect(step(html, path)).toEqual(seen);
});

test('a page with a password field, or behind an address of signing in, is for signing in whatever it says', () => {
  const asks = '<h1>Nộp hồ sơ thành công</h1><input type="PASSWORD">';

  expect(step(asks, '/cong/xac-nhan')).toEqual({ step: 'sign-in' });
  expect(step('', '/cong/nop-ho-so/dang-nhap')).toEqual({ step: 'sign-in' });
  expect(step('<div hidden><input type="password"></div>', '/cong/thu-tuc?x')).toEqual({ step: 'choose' });
});

test('another host is never a step of this portal', () => {
  document.body.innerHTML = `<h1>Nộp hồ sơ thành công</h1><b class="ma-ho-so">${CODE}</b>`;

  expect(portalStep(trainingPortal, document, new URL('http://evil.example/cong/xac-nhan'), means)).toEqual(
    {},
  );
});

test('what ships is well formed, unproven, and fits any portal by its words', () => {
  expect(shippedPortals.map((data) => v.is(PortalDataSchema, data))).toEqual([true, true]);
  expect(portalFor('https://dichvucong.gov.vn/p').id).toBe('national-portal');
  const any = portalFor('https://cong.example/');
  expect([any.id, any.proof]).toEqual(['any-portal', 'unproven']);
  expect(step(`<h2>Bạn đã nộp hồ sơ thành công!</h2><p>${CODE}</p>`, '/x', any)).toEqual({
    step: 'confirmed',
    dossier: CODE,
  });
  expect(step('<table><tr><td>Đơn</td><td><input type="file"></td></tr></table>', '/x', any)).toEqual({
    step: 'papers',
  });
  expect(step('<button>Nộp hồ sơ</button>', '/x', any)).toEqual({ step: 'submit' });
});

test.each([
  ['<input>', true],
  ['<textarea></textarea>', true],
  ['<input type="date">', true],
  ['<input type="password">', false],
  ['<input type="file">', false],
  ['<input type="checkbox">', false],
  ['<input name="mat_khau">', false],
  ['<input id="otp-code">', false],
  ['<input autocomplete="one-time-code">', false],
  ['<input autocomplete="cc-number">', false],
  ['<input value="đã viết">', false],
  ['<select></select>', false],
])('a value may go into %s: %s', (html, may) => {
  document.body.innerHTML = html;

  expect(mayTake(document.body.firstElementChild!)).toBe(may);
});

test('portal and guide cover the kiosk’s window and never each other', () => {
  expect(sideBySide({ left: 0, top: 0, width: 1920, height: 1080 })).toEqual({
    portal: { left: 0, top: 0, width: 1480, height: 1080 },
    guide: { left: 1480, top: 0, width: 440, height: 1080 },
  });
  const upright = sideBySide({ left: 10, top: 20, width: 1080, height: 1920 });
  expect([upright.portal.height + upright.guide.height, upright.guide.top - upright.portal.height]).toEqual([
    1920, 20,
  ]);
});
