import * as v from 'valibot';
import type { HelpCall } from '../../shared/contracts/handover';

/** A sealed package that waits in the inbox, as its folder tells of it. */
export interface WaitingFile {
  /** `2026-11-22_007_3f2a91bc.cuaso`. */
  readonly name: string;
  /** The slip's code, by the name. */
  readonly slip: string;
  readonly bytes: number;
  /** Milliseconds since 1970; undefined where the server does not tell. */
  readonly at?: number;
}

/** Years of packages that nobody takes out: even then what came today is seen. */
const MOST_ENTRIES = 50_000;
const PACKAGE = /^(\d{4}-\d{2}-\d{2})_(\d{1,6})_[0-9a-f]{8}\.cuaso$/;
const CALL = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/;
const WORD = v.pipe(v.string(), v.maxLength(80));

const entries = v.pipe(
  v.array(
    v.object({
      name: v.string(),
      type: v.string(),
      mtime: v.optional(v.string()),
      size: v.optional(v.pipe(v.number(), v.minValue(0))),
    }),
  ),
  v.maxLength(MOST_ENTRIES),
);
const helpCall = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  kiosk: WORD,
  screen: WORD,
  procedure: v.exactOptional(WORD),
  component: v.exactOptional(WORD),
  problem: v.exactOptional(WORD),
  at: v.pipe(v.string(), v.isoTimestamp()),
});

/** The packages of a folder's list, the newest first; undefined where it is no such list. Other files are left out. */
export function waitingFiles(list: unknown): readonly WaitingFile[] | undefined {
  const parsed = v.safeParse(entries, list);
  if (!parsed.success) return undefined;
  return parsed.output
    .flatMap(({ name, mtime, size = 0 }): readonly WaitingFile[] => {
      const [, day, number] = PACKAGE.exec(name) ?? [];
      if (day === undefined || number === undefined) return [];
      const at = Date.parse(mtime ?? '');
      return [{ name, slip: `${day}/${number}`, bytes: size, ...(Number.isNaN(at) ? {} : { at }) }];
    })
    .sort((one, other) => (other.at ?? 0) - (one.at ?? 0) || other.name.localeCompare(one.name));
}

/** Ids of the calls in a folder's list, those that stand longest first; where the server tells no times, by name. */
export function callIds(list: unknown): readonly string[] {
  const parsed = v.safeParse(entries, list);
  if (!parsed.success) return [];
  const since = (mtime: string | undefined): number => Date.parse(mtime ?? '') || 0;
  return parsed.output
    .toSorted((one, other) => since(one.mtime) - since(other.mtime))
    .flatMap(({ name }) => CALL.exec(name)?.[1] ?? []);
}

/** A call for an officer, where it is one and says who it is. */
export function helpCallOf(id: string, text: string): HelpCall | undefined {
  try {
    const parsed = v.safeParse(helpCall, JSON.parse(text));
    return parsed.success && parsed.output.id === id ? parsed.output : undefined;
  } catch {
    // No JSON: another program's file, or one that is being written.
    return undefined;
  }
}

/** Whether a name is a package's, so that it may stand in an address. */
export function isPackageName(name: string): boolean {
  return PACKAGE.test(name);
}
