import { expect, test } from 'vitest';
import { reportSheetText } from '../../../shared/text/report-sheet';

test.each([
  ['2026-02-05', 'Tây Ninh, ngày 05 tháng 02 năm 2026'],
  ['2026-05-25', 'Tây Ninh, ngày 25 tháng 5 năm 2026'],
  ['2026-11-09', 'Tây Ninh, ngày 09 tháng 11 năm 2026'],
])('the day %s is written as administrative papers write it', (day, written) => {
  expect(reportSheetText.placeAndDay('Tây Ninh', day)).toBe(written);
});

test('a time is shown by Vietnam’s clock, whatever the machine’s', () => {
  expect(reportSheetText.time('2026-11-24T18:30:00Z')).toBe('01:30 25/11/2026');
});
