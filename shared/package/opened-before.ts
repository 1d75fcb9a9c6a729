import type { PackageHeader } from '../contracts/handover';
import { fail, ok, type Result } from '../domain/result';

/** A package that was opened on this device. No personal data. `at`: ISO 8601. */
export interface OpenedBefore {
  readonly id: string;
  readonly at: string;
}

/**
 * 'package/opened-before' where the ledger knows the package, with its time there. A copy under another name has the
 * same id.
 */
export function checkNotOpened(
  ledger: readonly OpenedBefore[],
  { id }: Pick<PackageHeader, 'id'>,
): Result<void> {
  const before = ledger.find((entry) => entry.id === id);
  return before ? fail({ code: 'package/opened-before', at: before.at }) : ok(undefined);
}
