import type { CapturedPage, PaperSource, Scanner } from '../../../shared/contracts/scanner';
import { MIN_DPI } from '../../../shared/domain/limits';
import { fail, ok, type Result } from '../../../shared/domain/result';

/** One A4 page, to see whether the device works. It goes nowhere but to the caller; the device is free afterwards. */
export async function testScan(
  scanner: Scanner,
  source: PaperSource,
  signal: AbortSignal,
): Promise<Result<CapturedPage>> {
  const enough = new AbortController();
  const first: CapturedPage[] = [];
  const summary = await scanner.scan(
    { source, duplex: false, dpi: MIN_DPI, colour: 'colour', widthMm: 210, heightMm: 297 },
    {
      onPage(page) {
        first.push(page);
        // The glass has one page and comes to its end by itself, which every device does well; a feeder would go on.
        if (source === 'feeder') enough.abort();
        return Promise.resolve(ok(undefined));
      },
      signal: AbortSignal.any([signal, enough.signal]),
    },
  );
  const [page] = first;
  if (page) return ok(page);
  return fail(
    summary.stopped ??
      (source === 'feeder' ? { code: 'scan/feeder-empty' } : { code: 'scan/aborted', received: 0 }),
  );
}
