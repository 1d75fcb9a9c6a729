import { expect, test } from 'vitest';
import { readScan } from '../../../../kiosk/flow/visit/read-scan';

const CARD = '001095001234|123456789|NGUYỄN VĂN VÍ DỤ|01011995|Nam|Số 1 Ví Dụ, Hà Nội|01012023';

test.each([CARD, `\uFEFF${CARD}\r\n`, CARD.normalize('NFD'), `${CARD}|thêm|nữa`])(
  'a card is read: %j',
  (text) => {
    expect(readScan(text)).toEqual({
      is: 'card',
      person: {
        name: 'NGUYỄN VĂN VÍ DỤ',
        number: '001095001234',
        birthDate: '1995-01-01',
        gender: 'male',
        address: 'Số 1 Ví Dụ, Hà Nội',
        from: 'card-qr',
      },
    });
  },
);

test.each([
  ['letters read in another encoding', CARD.replace('NGUYỄN', 'NGUYá»N')],
  ['a gender with a wrong accent', CARD.replace('|Nam|', '|Nãm|')],
  ['bars that another layout types', CARD.replaceAll('|', 'Đ')],
  ['dates that lost their digits', CARD.replace('01011995', '0101')],
])('%s: an input method was on', (_name, text) => {
  expect(readScan(text)).toEqual({ is: 'garbled' });
});

test.each(['https://example.com/a', '8934567890123', 'CUASO1:S:2026-11-22%2F007:00000000', ''])(
  'another code is no card: %j',
  (text) => {
    expect(readScan(text)).toEqual({ is: 'foreign' });
  },
);
