import type { TrustStore } from '../../../shared/contracts/sign-worker';
import { readCertificate, type Certificate } from './certificate';
import { readRevocationList, type RevocationList } from './revocation-list';

/** What the office trusts, read. */
export interface Trust {
  readonly roots: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  readonly revocation: readonly RevocationList[];
  readonly asksRevocation: boolean;
}

/** Reads a trust store once for all signatures of a file; what cannot be read is left out and so trusts nobody. */
export function readStore(store: TrustStore): Trust {
  const isThere = <T>(value: T | undefined): value is T => value !== undefined;
  return {
    roots: store.roots.map(readCertificate).filter(isThere),
    intermediates: store.intermediates.map(readCertificate).filter(isThere),
    revocation: store.revocation.map(readRevocationList).filter(isThere),
    asksRevocation: store.asksRevocation ?? false,
  };
}
