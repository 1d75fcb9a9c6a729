import type { DeviceSettings } from '../../shared/storage/device-shelf';
import { MAX_OFFICE } from '../../shared/storage/device-shelf';
import type { Preferences } from './state';

/**
 * Settings that the start address carries: `?office=…&language=en`. The one who sets up the machine writes them into
 * its start address once; afterwards they are kept.
 */
export function settingsFromAddress(settings: DeviceSettings, query: URLSearchParams): DeviceSettings {
  const office = query.get('office')?.trim().slice(0, MAX_OFFICE);
  const language = query.get('language');
  return {
    ...settings,
    ...(office ? { office } : {}),
    ...(language === 'vi' || language === 'en' ? { language } : {}),
  };
}

/** The next slip number of a day (`YYYY-MM-DD`, the machine's own): 1, 2, … */
export function nextSlip(settings: DeviceSettings, day: string): DeviceSettings {
  return { ...settings, slip: { day, last: settings.slip.day === day ? settings.slip.last + 1 : 1 } };
}

/** How the kiosk looks at the start of each session. */
export function devicePreferences(settings: DeviceSettings): Preferences {
  return { language: settings.language, largeText: false, highContrast: false };
}
