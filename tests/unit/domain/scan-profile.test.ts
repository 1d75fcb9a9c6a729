import { expect, test } from 'vitest';
import { MIN_DPI } from '../../../shared/domain/limits';
import { isScanProfileId, SCAN_PROFILES, scanProfile } from '../../../shared/domain/scan-profile';

test.each(SCAN_PROFILES)('%s is scanned at no less than the rule asks for', (id) => {
  expect(scanProfile(id).dpi).toBeGreaterThanOrEqual(MIN_DPI);
});

test('only text goes through a feeder by itself: what is brittle, small or large is laid on the glass', () => {
  expect(SCAN_PROFILES.filter((id) => scanProfile(id).source === 'feeder')).toEqual(['a4-text']);
});

test.each(['a4', '', 'toString', 7, undefined])('%s is no profile', (value) => {
  expect(isScanProfileId(value)).toBe(false);
});
