import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeMessage } from '../../extension/adapters/judge-message';
import { judgeResponse } from '../../extension/adapters/judge-response';
import { parseSize } from '../../extension/adapters/parse-size';

describe('an upload answer', () => {
  test.each([
    [200, '{"success":true}', 'accepted'],
    [200, '{"fileEntryId":5,"error":null,"errors":[],"code":200}', 'accepted'],
    [201, '', 'accepted'],
    [204, '', 'accepted'],
    [200, 'OK', 'accepted'],
    [200, '[{"name":"a.pdf","size":5}]', 'accepted'],
    [200, '{"success":false}', 'refused'],
    [200, '{"success":"false","data":{"id":1}}', 'refused'],
    [200, '{"status":"error"}', 'refused'],
    [200, '{"statusCode":"413"}', 'refused'],
    [200, '{"error":{"message":"x"}}', 'refused'],
    [200, '[{"id":1},{"error":"File quá lớn"}]', 'refused'],
    [200, 'Lỗi: tệp không hợp lệ', 'refused'],
    [200, '{"success":false,"message":"cut off here', 'refused'],
    [413, '', 'refused'],
    [500, '{"success":true}', 'refused'],
    [0, '', 'refused'],
    [200, '', 'unclear'],
    [200, '<!doctype html><title>Đăng nhập</title>', 'unclear'],
    [200, '{"id":1,"name":"cut off here', 'unclear'],
    [200, '{}', 'unclear'],
    [200, 'null', 'unclear'],
    [302, '{"success":true}', 'unclear'],
  ] as const)('%i %s is %s', (status, body, verdict) => {
    expect(judgeResponse(status, body)).toBe(verdict);
  });

  test('whatever a host answers, it is judged and never accepted outside 2xx', () => {
    const status = fc.oneof(fc.integer({ min: 0, max: 199 }), fc.integer({ min: 300, max: 999 }));
    fc.assert(
      fc.property(status, fc.oneof(fc.string(), fc.json()), (code, body) => {
        expect(judgeResponse(code, body)).not.toBe('accepted');
      }),
    );
  });

  test('an answer that says success:false is refused, whatever else it says', () => {
    const others = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(others, fc.integer({ min: 200, max: 299 }), (more, code) => {
        expect(judgeResponse(code, JSON.stringify({ ...more, success: false }))).toBe('refused');
      }),
    );
  });

  test('cutting an answer off never turns a refusal into a yes', () => {
    const body = JSON.stringify({ data: { id: 1, name: 'a.pdf' }, success: false, message: 'x'.repeat(50) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: body.length }), (length) => {
        expect(judgeResponse(200, body.slice(0, length))).not.toBe('accepted');
      }),
    );
  });
});

test.each([
  ['Tài liệu a.pdf dung lượng tối đa là 6 MB', 'too-large'],
  ['Tệp quá dung lượng cho phép.', 'too-large'],
  ['File size exceeds the limit', 'too-large'],
  ['Tài liệu a.Pdf chỉ chấp nhận các định dạng pdf, jpg', 'type'],
  ['Định dạng tệp không hợp lệ', 'type'],
  ['Tài liệu a.pdf tải lên không thành công.', 'other'],
  ['Tải tệp lên thành công.', undefined],
  ['Đang tải lên…', undefined],
  ['Có 3 hồ sơ mới', undefined],
] as const)('the message "%s" means %s', (text, refusal) => {
  expect(judgeMessage(text)).toBe(refusal);
});

test('a message in decomposed letters means the same', () => {
  expect(judgeMessage('Tải lên không thành công'.normalize('NFD'))).toBe('other');
});

describe('a size on a page', () => {
  test.each([
    ['(345.678 byte)', 345_678],
    ['1,048,576 bytes', 1_048_576],
    ['12 B', 12],
    ['1 234 byte', 1_234],
  ])('%s is exact', (text, bytes) => {
    expect(parseSize(text)).toEqual({ bytes });
  });

  test.each(['', 'abc', '1.234 KB', '1,2,3 MB', '5 giờ', '12 bài'])('%s is none', (text) => {
    expect(parseSize(text)).toBeUndefined();
  });

  test('a rounded size always covers the true one, rounded up or down, in either unit', () => {
    const units = fc.constantFrom(['KB', 1000], ['KB', 1024], ['MB', 1e6], ['MB', 1_048_576]) as fc.Arbitrary<
      [string, number]
    >;
    const round = fc.constantFrom(Math.floor, Math.round, Math.ceil);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9e8 }),
        units,
        round,
        fc.integer({ min: 0, max: 2 }),
        (bytes, [unit, size], to, digits) => {
          const shown = (to((bytes / size) * 10 ** digits) / 10 ** digits).toFixed(digits).replace('.', ',');
          const parsed = parseSize(`${shown} ${unit}`);
          const range = parsed && 'bytesBetween' in parsed ? parsed.bytesBetween : { least: 0, most: 0 };
          expect(range.least <= bytes && bytes <= range.most).toBe(true);
        },
      ),
    );
  });
});
