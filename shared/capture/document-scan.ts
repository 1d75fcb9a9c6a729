import type {
  CapturedPage,
  KnownScanner,
  Scanner,
  ScanRun,
  ScanSettings,
  ScanSummary,
} from '../contracts/scanner';
import type { Failure } from '../domain/failure';
import { fail, ok, type Result } from '../domain/result';
import { chromeosCall } from './chromeos/chromeos-call';
import type { DocumentScanApi } from './chromeos/document-scan-api';
import { isListed, withScanner, type OpenedScanner } from './chromeos/opened-scanner';
import { planOptions, type OptionPlan } from './chromeos/plan-options';
import { readPage } from './chromeos/read-page';
import { resultFailure } from './chromeos/result-failure';
import { keepPage } from './keep-page';

const LIST_MS = 30_000;
const OPTIONS_MS = 10_000;
/** More sheets than any feeder holds: a device that never says "empty" does not scan for ever. */
const MAX_PAGES = 1_000;

/** The scanners that ChromeOS knows. It asks the person itself whether they may be used. */
export async function documentScanners(
  api: DocumentScanApi,
  signal?: AbortSignal,
): Promise<Result<readonly KnownScanner[]>> {
  const listed = await chromeosCall(() => api.getScannerList({}), LIST_MS, signal);
  if (!listed.ok) return listed;
  if (listed.value.result !== 'SUCCESS') return fail(resultFailure(listed.value.result, 0));
  return ok(
    listed.value.scanners.map(({ scannerId, name }) => ({
      id: `document-scan:${scannerId}`,
      name,
      way: { by: 'document-scan', scannerId },
      from: 'person',
    })),
  );
}

/** A scanner of ChromeOS. It does not say what its feeder is doing before a page is asked for. */
export function documentScanScanner(api: DocumentScanApi, scannerId: string): Scanner {
  let scanning = false;
  return {
    capabilities: (signal) =>
      withScanner(api, scannerId, signal, ({ capabilities }) => Promise.resolve(ok(capabilities))),
    status: async (signal) => {
      const listed = await isListed(api, scannerId, signal);
      return listed.ok ? ok({ condition: scanning ? 'busy' : 'idle' }) : listed;
    },
    scan: async (settings, run) => {
      if (scanning) return { received: 0, stopped: { code: 'scan/busy' } };
      scanning = true;
      try {
        return await scan(api, scannerId, settings, run);
      } finally {
        scanning = false;
      }
    },
  };
}

async function scan(
  api: DocumentScanApi,
  scannerId: string,
  settings: ScanSettings,
  run: ScanRun,
): Promise<ScanSummary> {
  let received = 0;
  const done = await withScanner(api, scannerId, run.signal, async (opened) => {
    const plan = await setOptions(api, opened, settings);
    if (!plan.ok) return plan;
    for (; received < MAX_PAGES; received += 1) {
      const page = await readPage(api, opened.handle, plan.value.format, {
        index: received,
        signal: run.signal,
      });
      if (!page.ok) return page;
      if (page.value.is === 'end') break;
      const kept = await keepPage(run, captured(page.value.image, received, plan.value.dpi, settings));
      if (!kept.ok) return kept;
      if (settings.source === 'platen') return ok(void (received += 1));
    }
    return ok(undefined);
  });
  return { received, ...(!done.ok && { stopped: inTheMiddle(done.failure, received) }) };
}

async function setOptions(
  api: DocumentScanApi,
  { handle, options, capabilities }: OpenedScanner,
  settings: ScanSettings,
): Promise<Result<OptionPlan>> {
  const plan = planOptions(settings, options, capabilities);
  if (!plan.ok) return plan;
  const set = await chromeosCall(() => api.setOptions(handle, plan.value.options), OPTIONS_MS);
  if (!set.ok) return set;
  // Lengths are rounded by some and refused by others; a wrong source or resolution is another page.
  const refused = set.value.results.find(
    ({ name, result }) => result !== 'SUCCESS' && ['source', 'resolution'].includes(name),
  );
  return refused ? fail(resultFailure(refused.result, 0)) : plan;
}

function captured(image: Blob, index: number, dpi: number, { source, duplex }: ScanSettings): CapturedPage {
  const side = index % 2 === 0 ? 'front' : 'back';
  return { image, index, dpi, ...(duplex && source === 'feeder' && { side }) };
}

/** Silence after the first page is a connection that went, not a device that is not there. */
function inTheMiddle(failure: Failure, received: number): Failure {
  return failure.code === 'scan/unreachable' && received > 0
    ? { code: 'scan/interrupted', received }
    : failure;
}
