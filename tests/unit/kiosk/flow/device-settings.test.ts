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
    lowReach: false,
    readAloud: false,
  });
});

test('the start address names the scanners beside the machine, and takes them away', () => {
  const query = 'scanner=may-1&scanner-name=Khay%20nạp&scanner=may-2&scanner=may-1&scanner=../admin';
  const named = settingsFromAddress(DEVICE_DEFAULTS, new URLSearchParams(query));
  const kept = settingsFromAddress(named, new URLSearchParams('language=en'));
  const without = settingsFromAddress(named, new URLSearchParams('scanner='));

  const scanners = [
    { id: 'may-1', name: 'Khay nạp' },
    { id: 'may-2', name: '' },
  ];
  expect([named.scanners, kept.scanners, without.scanners]).toEqual([scanners, scanners, []]);
});
