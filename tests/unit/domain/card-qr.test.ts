import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCardQr } from '../../../shared/domain/card-qr';

const CARD = '001098012345|012345678|NGUYỄN VĂN A|01011998|Nam|Số 10 Tràng Thi, Hoàn Kiếm, Hà Nội|01012023';
const READ = {
  ok: true,
  value: {
    number: '001098012345',
    oldNumber: '012345678',
    name: 'NGUYỄN VĂN A',
    birthDate: '1998-01-01',
    gender: 'male',
    address: 'Số 10 Tràng Thi, Hoàn Kiếm, Hà Nội',
    issuedOn: '2023-01-01',
  },
};

/** The card with one field exchanged. */
function cardWith(position: number, text: string): string {
  return CARD.split('|')
    .map((field, index) => (index === position ? text : field))
    .join('|');
}

test('a card is read by position', () => {
  expect(parseCardQr(CARD)).toEqual(READ);
});

test.each([
  ['a byte order mark and a line end', `\uFEFF${CARD}\r\n`],
  ['decomposed letters', CARD.normalize('NFD')],
  ['fields that new cards append', `${CARD}|NGUYỄN VĂN B|TRẦN THỊ C|`],
])('a card with %s reads the same', (_what, text) => {
  expect(parseCardQr(text)).toEqual(READ);
});

test('a card without an old number has none', () => {
  const reading = parseCardQr(cardWith(1, ''));

  expect(reading.ok && 'oldNumber' in reading.value).toBe(false);
});

test.each([
  ['too-few-fields', CARD.split('|').slice(0, 6).join('|')],
  ['too-few-fields', 'https://example.vn'],
  ['number', cardWith(0, '00109801234')],
  ['garbled', cardWith(2, 'NGUYá»„N VÄ‚N A')],
  ['garbled', cardWith(2, 'NGUY\uFFFDN')],
  ['name', cardWith(2, '')],
  ['birth-date', cardWith(3, '30021998')],
  ['gender', cardWith(4, 'X')],
  ['issue-date', cardWith(6, '01012')],
])('%s is a reason not to take a text for a card', (reason, text) => {
  expect(parseCardQr(text)).toEqual({ ok: false, reason });
});

test('no text makes the reader fail', () => {
  const field = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...CARD.split('|')));

  fc.assert(
    fc.property(fc.array(field, { maxLength: 12 }), (fields) => {
      expect(typeof parseCardQr(fields.join('|')).ok).toBe('boolean');
    }),
  );
});

test('whatever is appended, the seven fields are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (more) => {
      expect(parseCardQr([CARD, ...more].join('|'))).toEqual(READ);
    }),
  );
});
