import { expect, test } from 'vitest';
import { noteFault, plainNote } from '../../../shared/report/note';

test.each([
  'Máy quét phường Tân Ninh hỏng từ 03/11/2026 đến 12/11/2026.',
  'Hồ sơ H40.12-261105-0001 và 000.00.53.H48-220921-0099: bản vẽ khổ A0.',
  'Kinh phí 1.250.000.000 đồng và 120.350.000.000 đồng; Công văn 1508/UBND-KSTT; thủ tục 1.001193.000.00.00.H29.',
])('a note about the work goes into a report: %s', (note) => {
  expect(noteFault(note)).toBeUndefined();
});

test.each([
  'CCCD 079123456789',
  'CCCD.079123456789.2026',
  'CCCD 079.123.456.789',
  'CCCD 079\u200B123\u200B456\u200B789',
  'CCCD ０７９１２３４５６７８９',
  'số 079 123 456 789',
  'CMND 025123456',
  'gọi 0912.345.678',
  'gọi +84 912 345 678',
  '0912345678',
])('a number like a person’s keeps it out: %s', (note) => {
  expect(noteFault(note)).toBe('personal');
});

test('a note has at most 2,000 characters', () => {
  expect(noteFault('a'.repeat(2_000))).toBeUndefined();
  expect(noteFault('a'.repeat(2_001))).toBe('too-long');
});

test('what cannot be seen does not get into a file', () => {
  expect(plainNote('  Dòng 1\r\nDòng\u0000 2\u202E\uFEFF\tx\uD800  ')).toBe('Dòng 1\nDòng 2x');
});
