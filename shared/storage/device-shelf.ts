import * as v from 'valibot';
import { DEVICE_DATABASE, openDeviceRows } from './device-rows';

/** What belongs to a kiosk machine and survives every wipe. Holds nothing about a person. */
export interface DeviceSettings {
  /** Name of the office, as it stands on the slip; empty until it was set. */
  readonly office: string;
  readonly language: 'vi' | 'en';
  /** Last slip number given out, and its day (`YYYY-MM-DD`). */
  readonly slip: { readonly day: string; readonly last: number };
  /** The scanners beside this machine, each behind a path of its own server. */
  readonly scanners?: readonly KioskScanner[];
  /** Paths of scan jobs that were begun and not ended: a power cut must not leave a device busy. */
  readonly scanJobs?: readonly string[];
  /** This kiosk's own name, as the counter reads it: `kiosk-1`. */
  readonly kiosk?: string;
  /** The officer whom citizens may ask, by name and phone. */
  readonly contact?: { readonly name: string; readonly phone: string };
  readonly hotline?: string;
  /** Where citizens file online. */
  readonly portal?: string;
  /** The counter's public key, as its panel exports it. Without one nothing is handed to the counter. */
  readonly counterKey?: string;
  readonly printer?: 'system' | 'thermal';
  /** Width of the thermal printer's roll in mm; 80 where nothing is said. */
  readonly rollMm?: 58 | 80;
  /** How people rated the kiosk, by day: how often 1, 2, 3, 4 and 5 was given. No time, no visit. */
  readonly ratings?: Readonly<Record<string, RatingCounts>>;
  /** Citizens may have a visit kept here, sealed, until the day is over. */
  readonly resumeToday?: boolean;
  /** Codes of kept visits that were tried in a row, and until when none may be (ms since 1970). */
  readonly resumeTries?: { readonly tries: number; readonly shutUntil: number };
  /** The machine is managed by its file alone: nobody opens the administration at it. */
  readonly adminOff?: boolean;
}

/** How often each rating from 1 to 5 was given. */
export type RatingCounts = readonly [number, number, number, number, number];

/** A scanner of a kiosk: `/scan/<id>` leads to it. */
export interface KioskScanner {
  readonly id: string;
  /** As it stands on the button; empty where there is only one. */
  readonly name: string;
}

/** Most characters of an office's name. */
export const MAX_OFFICE = 120;
/** Most characters of a scanner's name. */
export const MAX_SCANNER_NAME = 60;
/** What may stand in a path between two slashes. */
export const SCANNER_ID = /^[a-z\d][a-z\d-]{0,39}$/i;
/** Most characters of a phone number. */
export const MAX_PHONE = 40;
/** A portal is reached over a sealed connection; in training it runs on this machine. */
export const PORTAL_ADDRESS = /^(https:\/\/[^\s/?#@]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)([/?#]\S*)?$/;
/** Most characters of an address. */
export const MAX_ADDRESS = 500;
/** Most characters of a public key. */
export const MAX_KEY = 1_000;
/** Most jobs that are remembered: one runs at a time, others were left by crashes. */
export const MAX_SCAN_JOBS = 20;
export const DEVICE_DEFAULTS: DeviceSettings = {
  office: '',
  language: 'vi',
  slip: { day: '1970-01-01', last: 0 },
};

/** The machine's settings, read once and kept in memory. */
export interface DeviceShelf {
  readonly read: () => DeviceSettings;
  /** In memory at once; on the disk when the promise answers. False: the disk did not take it, memory alone has it. */
  readonly write: (settings: DeviceSettings) => Promise<boolean>;
}

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));
const COUNTS = v.tuple([COUNT, COUNT, COUNT, COUNT, COUNT]);

const SETTINGS = v.object({
  office: v.pipe(v.string(), v.maxLength(MAX_OFFICE)),
  language: v.picklist(['vi', 'en']),
  slip: v.object({
    day: v.pipe(v.string(), v.isoDate()),
    last: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  scanners: v.exactOptional(
    v.fallback(
      v.array(
        v.object({
          id: v.pipe(v.string(), v.regex(SCANNER_ID)),
          name: v.pipe(v.string(), v.maxLength(MAX_SCANNER_NAME)),
        }),
      ),
      [],
    ),
  ),
  kiosk: v.exactOptional(v.fallback(v.pipe(v.string(), v.regex(SCANNER_ID)), 'kiosk')),
  contact: v.exactOptional(
    v.object({
      name: v.pipe(v.string(), v.maxLength(MAX_OFFICE)),
      phone: v.pipe(v.string(), v.maxLength(MAX_PHONE)),
    }),
  ),
  hotline: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_PHONE))),
  portal: v.exactOptional(v.pipe(v.string(), v.regex(PORTAL_ADDRESS), v.maxLength(MAX_ADDRESS))),
  counterKey: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_KEY))),
  printer: v.exactOptional(v.picklist(['system', 'thermal'])),
  rollMm: v.exactOptional(v.picklist([58, 80])),
  ratings: v.exactOptional(v.fallback(v.record(v.pipe(v.string(), v.isoDate()), COUNTS), {})),
  resumeToday: v.exactOptional(v.boolean()),
  resumeTries: v.exactOptional(
    v.fallback(v.object({ tries: COUNT, shutUntil: v.number() }), { tries: 0, shutUntil: 0 }),
  ),
  adminOff: v.exactOptional(v.boolean()),
  scanJobs: v.exactOptional(v.fallback(v.pipe(v.array(v.string()), v.maxLength(MAX_SCAN_JOBS)), [])),
});

/**
 * Opens the shelf. In the clear on purpose: an office's name and a counter are no secret and must outlive the key of
 * a session. A damaged entry counts as none; without storage the machine starts with its defaults.
 */
export async function openDeviceShelf(name = DEVICE_DATABASE): Promise<DeviceShelf> {
  const rows = await openDeviceRows(name);
  const kept = v.safeParse(SETTINGS, await rows.get('device'));
  let settings: DeviceSettings = kept.success ? kept.output : DEVICE_DEFAULTS;
  return {
    read: () => settings,
    write: (next) => {
      settings = next;
      return rows.put('device', next);
    },
  };
}
