import type { PaperSource, ScannerCapabilities, ScannerStatus } from '../../shared/contracts/scanner';

/**
 * Where a citizen's paper lies, without asking: in the feeder where something is in it, else on the glass. Of a device
 * that does not say, the feeder is tried first: it takes nothing where it is empty.
 */
export function sourcesToTry(
  { platen, feeder }: ScannerCapabilities,
  status: ScannerStatus | undefined,
): readonly PaperSource[] {
  if (!feeder) return ['platen'];
  if (!platen) return ['feeder'];
  switch (status?.feeder) {
    case 'empty':
      return ['platen'];
    case undefined:
    case 'unknown':
      return ['feeder', 'platen'];
    default:
      return ['feeder'];
  }
}
