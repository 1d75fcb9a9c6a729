import type { OpenScanner } from '../../shared/capture/open-scanner';
import type { CapturedPage, Scanner, ScanSettings, ScanSummary } from '../../shared/contracts/scanner';
import type { Failure } from '../../shared/domain/failure';
import { MAX_DPI } from '../../shared/domain/limits';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { Work } from './effects';
import type { Effect } from './events';
import { sourcesToTry } from './scan-source';
import { draftOf } from './state';

type ScanEffect = Extract<Effect, { do: 'scan' }>;

/** One side, in colour, as the regulation wants it: a citizen is asked nothing. */
const SETTINGS: Omit<ScanSettings, 'source'> = {
  duplex: false,
  dpi: MAX_DPI,
  colour: 'colour',
  widthMm: 210,
  heightMm: 297,
};

/** Scans what lies in the scanner; each page is sealed and on the disk before the next is asked for. */
export async function scanPaper(
  work: Work,
  { job, scanner: id }: ScanEffect,
  settled: () => Promise<void>,
): Promise<void> {
  const failure = await scanAll(work, id, (page) => takePage(work, job, page, settled));
  work.send({ is: 'scan-ended', job, ...(failure && { failure }) });
}

async function scanAll(
  work: Work,
  id: string,
  onPage: (page: CapturedPage) => Promise<Result<void>>,
): Promise<Failure | undefined> {
  let scanner: OpenScanner | undefined;
  try {
    scanner = work.means.openScanner(id);
    const able = await scanner.capabilities(work.signal);
    if (!able.ok) return able.failure;
    const status = await scanner.status(work.signal);
    const sources = sourcesToTry(able.value, status.ok ? status.value : undefined);
    return (await scanFirst(scanner, sources, onPage, work.signal)).stopped;
  } catch (error) {
    // A fault of ours must not leave the screen "scanning" for ever.
    return {
      code: 'defect',
      where: 'kiosk/scan-paper',
      message: error instanceof Error ? error.name : 'unknown',
    };
  } finally {
    await scanner?.close();
  }
}

/** Scans from the first source that has paper. */
async function scanFirst(
  scanner: Scanner,
  sources: readonly ScanSettings['source'][],
  onPage: (page: CapturedPage) => Promise<Result<void>>,
  signal: AbortSignal,
): Promise<ScanSummary> {
  let summary: ScanSummary = { received: 0, stopped: { code: 'scan/feeder-empty' } };
  for (const source of sources) {
    summary = await scanner.scan({ ...SETTINGS, source }, { onPage, signal });
    if (summary.stopped?.code !== 'scan/feeder-empty' || summary.received > 0) break;
  }
  return summary;
}

/** The page goes the way of a file. One that could not be kept stops the device: it is said with the page. */
async function takePage(
  work: Work,
  job: number,
  { image, dpi }: CapturedPage,
  settled: () => Promise<void>,
): Promise<Result<void>> {
  const before = work.read().jobs;
  work.send({ is: 'page-scanned', job, image, ...(dpi !== undefined && { dpi }) });
  await settled();
  // After the end of the session the state is that of another citizen.
  if (work.signal.aborted) return fail({ code: 'cancelled' });
  const draft = draftOf(work.read());
  const said = draft?.messages.find((message) => message.job === before + 1)?.saying.is;
  const kept = draft !== undefined && said !== 'refused' && said !== 'too-much';
  return kept ? ok(undefined) : fail({ code: 'cancelled' });
}
