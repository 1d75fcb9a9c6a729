import * as v from 'valibot';
import type { DeviceRows } from '../../shared/storage/device-rows';
import { KEY_ITERATIONS } from '../../shared/storage/key-wrapping';
import { MAX_TRIES, nextTry, NO_TRIES } from '../flow/tries';

/** What a PIN looks like: it is typed on a pad of numbers. */
export const PIN = /^\d{6,12}$/;

/** What became of a PIN that was typed. `left`: tries before the door shuts; `until`: ms since 1970. */
export type PinAnswer =
  | { readonly is: 'right' }
  | { readonly is: 'wrong'; readonly left: number }
  | { readonly is: 'shut'; readonly until: number };

/** The administrator's PIN of this machine. */
export interface PinDesk {
  readonly isSet: () => Promise<boolean>;
  /** The caller has checked its shape, and that whoever sets it may. */
  readonly set: (pin: string) => Promise<void>;
  readonly check: (pin: string) => Promise<PinAnswer>;
}

const bytes = v.pipe(
  v.instance(Uint8Array),
  v.transform((array) => new Uint8Array(array)),
);
const STORED = v.object({
  salt: bytes,
  iterations: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
  hash: bytes,
  tries: v.pipe(v.number(), v.integer(), v.minValue(0)),
  shutUntil: v.number(),
});
type StoredPin = v.InferOutput<typeof STORED>;

/**
 * The desk for one machine. Each try is counted on the disk before it is judged: neither a reload nor a pulled plug
 * gives one for free. Of the PIN only a PBKDF2 hash is kept.
 */
export function pinDesk(
  rows: DeviceRows,
  now: () => number = Date.now,
  iterations = KEY_ITERATIONS,
): PinDesk {
  // Where the machine keeps nothing, the tries count at least until it is started anew.
  let memory: StoredPin | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<StoredPin | undefined> => {
    const kept = v.safeParse(STORED, await rows.get('pin'));
    return kept.success ? kept.output : memory;
  };
  const keep = async (pin: StoredPin): Promise<void> => {
    memory = pin;
    await rows.put('pin', pin);
  };
  const check = async (typed: string): Promise<PinAnswer> => {
    const stored = await read();
    if (!stored) return { is: 'wrong', left: MAX_TRIES };
    const answer = nextTry(stored, now());
    if (answer.is === 'shut') return answer;
    const { counted, left } = answer;
    await keep({ ...stored, ...counted });
    if (same(await hashOf(typed, stored.salt, stored.iterations), stored.hash)) {
      await keep({ ...stored, ...NO_TRIES });
      return { is: 'right' };
    }
    return left === 0 ? { is: 'shut', until: counted.shutUntil } : { is: 'wrong', left };
  };
  return {
    isSet: async () => (await read()) !== undefined,
    set: async (pin) => {
      const salt = crypto.getRandomValues(new Uint8Array(16));
      const hash = await hashOf(pin, salt, iterations);
      await keep({ salt, iterations, hash, tries: 0, shutUntil: 0 });
    },
    // One after the other: ten tries at once are ten tries.
    check: (typed) => {
      const answer = turn.then(() => check(typed));
      turn = answer;
      return answer;
    },
  };
}

async function hashOf(
  pin: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const settings = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(settings, base, 256));
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return (
    one.length === other.length && one.reduce((odd, byte, at) => odd | (byte ^ (other[at] ?? 0)), 0) === 0
  );
}
