import { expect, test } from 'vitest';
import { devicePreferences, nextSlip, settingsFromAddress } from '../../../../kiosk/flow/device-settings';
import { DEVICE_DEFAULTS } from '../../../../shared/storage/device-shelf';

test('slip numbers count up within a day and start anew on the next', () => {
  const first = nextSlip(DEVICE_DEFAULTS, '2026-11-21');
  const second = nextSlip(first, '2026-11-21');
  const nextDay = nextSlip(second, '2026-11-22');

  expect([first, second, nextDay].map(({ slip }) => slip.last)).toEqual([1, 2, 1]);
});

test('the start address names the office and the language once', () => {
  const settings = settingsFromAddress(
    DEVICE_DEFAULTS,
    new URLSearchParams('office=%20UBND%20xã%20&language=en'),
  );

  expect(settings).toMatchObject({ office: 'UBND xã', language: 'en' });
});

test('an address that says nothing, or nonsense, changes nothing', () => {
  const known = { ...DEVICE_DEFAULTS, office: 'UBND xã' };

  expect(settingsFromAddress(known, new URLSearchParams('language=fr&office='))).toEqual(known);
});

test("an office's name is cut to what fits the slip", () => {
  const settings = settingsFromAddress(DEVICE_DEFAULTS, new URLSearchParams({ office: 'x'.repeat(500) }));

  expect(settings.office).toHaveLength(120);
});

test('a session starts in the language of the machine', () => {
  expect(devicePreferences({ ...DEVICE_DEFAULTS, language: 'en' })).toEqual({
    language: 'en',
    largeText: false,
    highContrast: false,
  });
});
