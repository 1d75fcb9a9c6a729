import type { CapturedPage, ScanRun } from '../contracts/scanner';
import { fail, type Result } from '../domain/result';

/** Hands a page over. The device has to be set free even when the caller fails in a way that it did not promise. */
export async function keepPage(run: ScanRun, page: CapturedPage): Promise<Result<void>> {
  try {
    return await run.onPage(page);
  } catch (error) {
    // Its message may name a file: only the kind of error is told.
    const message = error instanceof Error ? error.name : 'unknown';
    return fail({ code: 'defect', where: 'capture/on-page', message });
  }
}
