import type { FailureOf } from './failure';

/**
 * Into how many files a document over its limit has to be split at least. Undefined where splitting by pages does not
 * help: it has one page, or already its first one is over the limit.
 */
export function splitCount({
  bytes,
  limit,
  pages,
  pagesThatFit,
}: FailureOf<'pdf/over-budget'>): number | undefined {
  if (pages < 2 || pagesThatFit < 1 || !(limit > 0)) return undefined;
  return Math.max(2, Math.ceil(bytes / limit), Math.ceil(pages / pagesThatFit));
}
