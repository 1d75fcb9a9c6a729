import { expect, test } from 'vitest';
import { isIsoDate } from '../../../shared/domain/dates';
import { EXEMPTIONS, exemptionById, exemptionsOn } from '../../../shared/domain/exemptions';

const ids = (date: string, province?: string) => exemptionsOn(date, province).map(({ id }) => id);

test('before the circular of 2023 there is no exemption', () => {
  expect(ids('2023-05-24')).toEqual([]);
});

test('on the last day of the circular of 2023 its four exemptions hold', () => {
  expect(ids('2025-09-14')).toEqual([
    'tt01-2023-shared-data',
    'tt01-2023-copies',
    'tt01-2023-presented',
    'tt01-2023-confidential',
  ]);
});

test('since 15 September 2025 the four of the circular of 2025 hold, photocopies no longer', () => {
  expect(ids('2025-09-15')).toEqual([
    'tt03-2025-online',
    'tt03-2025-presented',
    'tt03-2025-agency-reply',
    'tt03-2025-confidential',
  ]);
});

test('a province adds its own', () => {
  expect(ids('2026-11-21', 'Tây Ninh')).toContain('tay-ninh-1508-unscannable');
  expect(ids('2026-11-21', 'An Giang')).not.toContain('tay-ninh-1508-unscannable');
});

test('an exemption that has ended is still known by its id', () => {
  expect(exemptionById('tt01-2023-copies')?.basis).toBe('Thông tư 01/2023/TT-VPCP');
});

test('every row has a unique id, real dates, a basis and a source; one that ended says why', () => {
  expect(new Set(EXEMPTIONS.map(({ id }) => id)).size).toBe(EXEMPTIONS.length);
  for (const row of EXEMPTIONS) {
    expect(row.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect([row.from, ...(row.until ? [row.until] : [])].every(isIsoDate)).toBe(true);
    expect([row.vi, row.en, row.basis, row.source].every((text) => text.length > 3)).toBe(true);
    expect(row.until === undefined).toBe(row.ended === undefined);
  }
});
