import type { AttachPlan, HostFile, PageFacts, PageHint } from '../../shared/contracts/messages';
import { ok, type Result } from '../../shared/domain/result';
import type { SiteAdapter } from '../adapters/adapter';
import { readBytes, readFiles, type Place } from './host-reader';

/** More listed files of the same size than this are not fetched to be compared; likely ones come first. */
const MAX_COMPARED = 100;
/** Nor is anybody kept waiting longer for it: the panel gives the whole attach its own limit. */
const COMPARE_MS = 30_000;

/**
 * The name of a listed file that holds the very same bytes, byte for byte; undefined where there is none that the
 * host lets read. A file that the plan takes back first does not count. Failures are those that would keep the
 * document from arriving as well: the session has ended, the host cannot be reached.
 */
export async function alreadyThere(
  place: Place,
  adapter: SiteAdapter,
  plan: AttachPlan,
  document: Blob,
  facts: PageFacts,
  hint: PageHint | undefined,
): Promise<Result<string | undefined>> {
  if (!adapter.readBack) return ok(undefined);
  const wish = { component: plan.component, dossier: plan.shown.dossier, hint };
  const listed = await readFiles(place, adapter, wish, facts);
  if (!listed.ok) return stops(listed.failure.code) ? listed : ok(undefined);
  const leaving = new Set(plan.steps.flatMap((step) => (step.do === 'remove' ? [step.file] : [])));
  const isNamed = ({ name }: HostFile): number => (name === plan.fileName ? 1 : 0);
  // Lists grow at their end: what an interrupted try left there is the last of its name.
  const candidates = listed.value
    .filter((file) => !leaving.has(file.name) && mayMeasure(file, document.size))
    .toReversed()
    .toSorted((one, other) => isNamed(other) - isNamed(one))
    .slice(0, MAX_COMPARED);
  const end = Date.now() + COMPARE_MS;
  for (const { name, reference = '' } of candidates) {
    const held = await beforeEnd(readBytes(place, adapter, reference, facts), end);
    if (!held) break;
    if (held.ok && (await areSame(held.value, document))) return ok(name);
  }
  return ok(undefined);
}

/** Undefined once the time is over. */
function beforeEnd<T>(answer: Promise<T>, end: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, end - Date.now()));
  });
  return Promise.race([answer, over]).finally(() => clearTimeout(timer));
}

function stops(code: string): boolean {
  return code === 'attach/session-ended' || code === 'attach/network';
}

/** Some hosts list 0 where they keep the bytes elsewhere. */
function mayMeasure({ bytes, bytesBetween, reference }: HostFile, size: number): boolean {
  if (reference === undefined) return false;
  if (bytesBetween) return bytesBetween.least <= size && size <= bytesBetween.most;
  return bytes === undefined || bytes === 0 || bytes === size;
}

/** Compared themselves and not by their hash: pages without TLS have no `crypto.subtle`. */
async function areSame(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  const [left, right] = await Promise.all([one.arrayBuffer(), other.arrayBuffer()]);
  const a = new Uint8Array(left);
  const b = new Uint8Array(right);
  return a.every((byte, index) => byte === b[index]);
}
