import type { AdapterData } from '../../../shared/contracts/adapter-data';
import { isSameAdapter } from './adapter-file';

/** How many earlier versions are kept. */
export const KEPT_VERSIONS = 10;

/** An adapter and the versions that it replaced, newest first. */
export interface AdapterHistory {
  readonly current: AdapterData;
  readonly earlier: readonly AdapterData[];
}

/** Whether `candidate` is a later version of the same adapter. */
export function isNewer(candidate: AdapterData, current: AdapterData): boolean {
  return candidate.id === current.id && candidate.version > current.version;
}

/** The history with one more version. One that says the same as the current changes nothing. */
export function withVersion(history: AdapterHistory | undefined, next: AdapterData): AdapterHistory {
  if (!history) return { current: next, earlier: [] };
  if (isSameAdapter(history.current, next)) return history;
  return { current: next, earlier: [history.current, ...history.earlier].slice(0, KEPT_VERSIONS) };
}

/**
 * Back to an earlier version: it becomes current under a number above all, so that it does not look older than the one
 * that it replaces. Undefined when there is no such version.
 */
export function rolledBack(
  { current, earlier }: AdapterHistory,
  version: number,
): AdapterHistory | undefined {
  const wanted = earlier.find((one) => one.version === version);
  if (!wanted) return undefined;
  const newest = Math.max(current.version, ...earlier.map((one) => one.version));
  return withVersion({ current, earlier }, { ...wanted, version: newest + 1 });
}
