import type { DeviceSettings } from '../../shared/storage/device-shelf';
import {
  MAX_OFFICE,
  MAX_SCANNER_NAME,
  SCANNER_ID,
  type KioskScanner,
} from '../../shared/storage/device-shelf';
import type { Preferences } from './state';

/**
 * Settings that the start address carries: `?office=…&language=en`. The one who sets up the machine writes them into
 * its start address once; afterwards they are kept.
 * `scanner=<id>&scanner-name=…`, once or several times, names its scanners; an empty `scanner=` takes them away.
 */
export function settingsFromAddress(settings: DeviceSettings, query: URLSearchParams): DeviceSettings {
  const office = query.get('office')?.trim().slice(0, MAX_OFFICE);
  const language = query.get('language');
  return {
    ...settings,
    ...(office ? { office } : {}),
    ...(language === 'vi' || language === 'en' ? { language } : {}),
    ...(query.has('scanner') ? { scanners: scannersFrom(query) } : {}),
  };
}

function scannersFrom(query: URLSearchParams): readonly KioskScanner[] {
  const names = query.getAll('scanner-name');
  const scanners = query.getAll('scanner').map((id, index) => ({
    id: id.trim(),
    name: (names[index] ?? '').trim().slice(0, MAX_SCANNER_NAME),
  }));
  return scanners.filter(({ id }, index) => {
    const first = scanners.findIndex((other) => other.id === id) === index;
    return first && SCANNER_ID.test(id);
  });
}

/** The next slip number of a day (`YYYY-MM-DD`, the machine's own): 1, 2, … */
export function nextSlip(settings: DeviceSettings, day: string): DeviceSettings {
  return { ...settings, slip: { day, last: settings.slip.day === day ? settings.slip.last + 1 : 1 } };
}

/** How the kiosk looks at the start of each session. */
export function devicePreferences(settings: DeviceSettings): Preferences {
  return {
    language: settings.language,
    largeText: false,
    highContrast: false,
    lowReach: false,
    readAloud: false,
  };
}
