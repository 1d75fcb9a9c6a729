import { parseSheetCode } from '../../../../shared/domain/sheet-code';
import type { WaitingPackage } from './handover-state';

/** The slip that is meant by what was typed, or by what a hand scanner read from the slip's own code. */
export function slipOf(typed: string): string {
  const code = parseSheetCode(typed);
  return typeof code === 'object' && code.kind === 'slip' ? code.slip : typed.trim();
}

/**
 * Packages of a slip: by its whole code (`2026-11-22/007`), or by its number alone (`7`), then on any day. With nothing
 * typed: all.
 */
export function packagesOf(packages: readonly WaitingPackage[], typed: string): readonly WaitingPackage[] {
  const wanted = slipOf(typed);
  if (wanted === '') return packages;
  const number = /^\d{1,6}$/.test(wanted) ? Number(wanted) : undefined;
  return packages.filter(({ slip }) =>
    number === undefined ? slip === wanted : Number(slip.split('/').at(-1)) === number,
  );
}
