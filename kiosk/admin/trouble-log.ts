import * as v from 'valibot';
import type { DeviceRows } from '../../shared/storage/device-rows';
import type { Event } from '../flow/events';

/** A failure that somebody was told of: its code and the hour, nothing about a person or a paper. */
export interface Trouble {
  readonly code: string;
  /** Hour of the machine's own clock, in UTC: `2026-11-22T08`. */
  readonly hour: string;
}

/** The last ones are enough to see what is wrong with a machine. */
const MAX_TROUBLES = 40;
const TROUBLES = v.array(v.object({ code: v.string(), hour: v.string() }));

/** The code of the failure that an event tells, if it tells one. */
export function failureCodeOf(event: Event): string | undefined {
  switch (event.is) {
    case 'file-failed':
      return event.saying.is === 'refused' ? event.saying.failure.code : undefined;
    case 'scan-ended':
      return event.failure?.code;
    case 'slip-failed':
    case 'package-failed':
    case 'print-failed':
    case 'park-failed':
    case 'take-up-failed':
      return event.failure.code;
    case 'guide-moved':
      return event.guide.is === 'failed' ? event.guide.failure.code : undefined;
    case 'wiped':
      return event.traces?.length ? 'wipe/traces' : undefined;
    default:
      return undefined;
  }
}

/** Keeps the codes of the last failures. Answers at once; a failure to keep one is not told. */
export function troubleLog(rows: DeviceRows, now: () => Date): (event: Event) => void {
  let turn: Promise<unknown> = Promise.resolve();
  return (event) => {
    const code = failureCodeOf(event);
    if (code === undefined) return;
    const trouble = { code, hour: now().toISOString().slice(0, 13) };
    turn = turn.then(async () =>
      rows.put('troubles', [...(await readTroubles(rows)), trouble].slice(-MAX_TROUBLES)),
    );
  };
}

/** The last failures, oldest first. */
export async function readTroubles(rows: DeviceRows): Promise<readonly Trouble[]> {
  const kept = v.safeParse(TROUBLES, await rows.get('troubles'));
  return kept.success ? kept.output : [];
}
