import * as v from 'valibot';
import { procedureSchema } from '../../shared/catalogue/schema';
import type { Procedure } from '../../shared/domain/procedure';
import { without } from '../../shared/domain/without';
import { readPublicKey } from '../../shared/package/office-key';
import {
  MAX_ADDRESS,
  MAX_OFFICE,
  MAX_PHONE,
  MAX_SCANNER_NAME,
  PORTAL_ADDRESS,
  SCANNER_ID,
  type DeviceSettings,
  type KioskScanner,
} from '../../shared/storage/device-shelf';
import type { ConfigFaultName } from '../../shared/text/kiosk-admin';

/** What is wrong with a configuration file, and where: `scanners.0.id`, empty for the file as a whole. */
export interface ConfigFault {
  readonly at: string;
  readonly why: ConfigFaultName;
}

/** What is said of a field: a new value, or an empty one that takes the old away. Without it the old one stays. */
export interface KioskConfig extends Omit<v.InferOutput<typeof CONFIG>, 'catalogue' | 'scanners'> {
  readonly scanners?: readonly KioskScanner[];
  readonly catalogue?: readonly Procedure[];
}

/** Either the whole file or nothing of it. */
export type ReadConfig =
  | { readonly ok: true; readonly config: KioskConfig }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

/** Most characters of a file that is read: a catalogue of thousands of procedures. */
const MAX_CHARACTERS = 8_000_000;
const MAX_SCANNERS = 20;

const because = (why: ConfigFaultName): ConfigFaultName => why;
const line = (most: number) =>
  v.pipe(
    v.string(because('type')),
    v.normalize('NFC'),
    v.trim(),
    v.maxLength(most, because('too-long')),
    v.regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, because('type')),
  );
const emptyOr = (shape: RegExp, most: number, why: ConfigFaultName) =>
  v.pipe(
    line(most),
    v.check((text) => text === '' || shape.test(text), because(why)),
  );

const CONFIG = v.strictObject({
  form: v.literal(1, because('form')),
  office: v.exactOptional(line(MAX_OFFICE)),
  language: v.exactOptional(v.picklist(['vi', 'en'], because('choice'))),
  kiosk: v.exactOptional(emptyOr(SCANNER_ID, 40, 'id')),
  contact: v.exactOptional(v.strictObject({ name: line(MAX_OFFICE), phone: line(MAX_PHONE) })),
  hotline: v.exactOptional(line(MAX_PHONE)),
  scanners: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          id: v.pipe(v.string(because('type')), v.regex(SCANNER_ID, because('id'))),
          name: line(MAX_SCANNER_NAME),
        }),
        because('type'),
      ),
      v.maxLength(MAX_SCANNERS, because('too-long')),
      v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, because('twice')),
    ),
  ),
  printer: v.exactOptional(v.picklist(['system', 'thermal'], because('choice'))),
  rollMm: v.exactOptional(v.picklist([58, 80], because('choice'))),
  portal: v.exactOptional(emptyOr(PORTAL_ADDRESS, MAX_ADDRESS, 'address')),
  counterKey: v.exactOptional(line(200)),
  resumeToday: v.exactOptional(v.boolean(because('type'))),
  adminOff: v.exactOptional(v.boolean(because('type'))),
  /** Empty: the one that ships. */
  catalogue: v.exactOptional(v.array(procedureSchema, because('type'))),
});

/** Reads a configuration file: closed, so that a slip of the pen is told instead of passed over. Never throws. */
export async function readConfig(text: string): Promise<ReadConfig> {
  if (text.length > MAX_CHARACTERS) return { ok: false, faults: [{ at: '', why: 'too-long' }] };
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, faults: [{ at: '', why: 'not-json' }] };
  }
  const read = v.safeParse(CONFIG, json);
  if (!read.success) return { ok: false, faults: read.issues.map(faultOf) };
  const { counterKey } = read.output;
  if (counterKey && !(await readPublicKey(counterKey)).ok)
    return { ok: false, faults: [{ at: 'counterKey', why: 'key' }] };
  return { ok: true, config: read.output };
}

/** The settings with what a file says. The slip's counter, ratings and running scan jobs are the machine's own. */
export function withConfig(settings: DeviceSettings, config: KioskConfig): DeviceSettings {
  const both = { ...settings, ...without(config, 'form', 'catalogue') };
  const empty = (['kiosk', 'hotline', 'portal', 'counterKey'] as const).filter((key) => both[key] === '');
  const nobody = both.contact && !both.contact.name && !both.contact.phone ? (['contact'] as const) : [];
  return without(both, ...empty, ...nobody);
}

/** Everything that is set on this machine, as a file that another one can read. */
export function writeConfig(settings: DeviceSettings, catalogue?: readonly Procedure[]): string {
  const own = without(settings, 'slip', 'scanJobs', 'ratings', 'resumeTries');
  const config: KioskConfig = {
    form: 1,
    ...own,
    ...(catalogue && { catalogue }),
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}

function faultOf(issue: v.BaseIssue<unknown>): ConfigFault {
  const at = v.getDotPath(issue) ?? '';
  if (at.startsWith('catalogue')) return { at, why: 'catalogue' };
  if (issue.expected === 'never') return { at, why: 'unknown' };
  if (issue.received === 'undefined') return { at, why: 'missing' };
  return { at, why: isFaultName(issue.message) ? issue.message : 'type' };
}

const NAMES: Readonly<Record<ConfigFaultName, true>> = {
  'not-json': true,
  form: true,
  unknown: true,
  missing: true,
  type: true,
  'too-long': true,
  choice: true,
  id: true,
  twice: true,
  address: true,
  key: true,
  catalogue: true,
};

function isFaultName(text: string): text is ConfigFaultName {
  return Object.hasOwn(NAMES, text);
}
