import { expect, test } from 'vitest';
import type { Failure } from '../../../shared/domain/failure';
import { FAILURE_CODES } from '../../../shared/domain/failure-codes';
import { failureSentence } from '../../../shared/text/failures';
import { kioskFailureSentence } from '../../../shared/text/kiosk-failures';

const MET =
  /^(?:file|image|pdf|worker|storage|scan|usb|camera)\/|^(?:cancelled|defect|package\/(?:no-key|key-))/;
/** Enough of everything for any sentence. */
const FACTS = {
  ...{ bytes: 9, limit: 5, pixels: 9, pages: 9, pagesThatFit: 2, dpi: 150, minimum: 200, limitMs: 1_000 },
  ...{ widthMm: 9, heightMm: 9, received: 1, scanned: 2, page: 1, status: 500, mime: 'image/jpeg' },
  ...{ checks: ['colour'], source: 'duplex', origin: 'https://may.example', where: 'x', message: 'x' },
};
const failures = FAILURE_CODES.filter((code) => MET.test(code)).map(
  (code) => ({ code, ...FACTS }) as Failure,
);

test.each(failures)('$code tells a citizen nothing that only an officer can do', (failure) => {
  const { what, next } = kioskFailureSentence(failure, 'vi');

  expect(what.trim() && next.trim()).not.toBe('');
  expect(`${what} ${next}`).not.toMatch(
    /quản trị|thanh địa chỉ|ẩn danh|mạng|IP|eSCL|NAPS2|tải lại trang|xác minh|Bấm “Thử lại”\. Nếu|mật khẩu cán bộ|thành phần|khoá để mở|ổ đĩa|cửa sổ/i,
  );
});

test('both languages say the same of the same failures', () => {
  const own = (language: 'vi' | 'en') =>
    failures
      .filter((each) => kioskFailureSentence(each, language).next !== failureSentence(each, language).next)
      .map(({ code }) => code);

  expect(own('en')).toEqual(own('vi'));
  expect(own('vi')).toContain('storage/full');
});

test('what is written for citizens from the first stays as it is', () => {
  const failure: Failure = { code: 'inbox/full' };

  expect(kioskFailureSentence(failure, 'vi')).toEqual(failureSentence(failure, 'vi'));
});
