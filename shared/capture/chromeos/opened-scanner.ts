import type { ScannerCapabilities } from '../../contracts/scanner';
import { fail, ok, type Result } from '../../domain/result';
import { chromeosCall } from './chromeos-call';
import type { DocumentScanApi, ScannerOption } from './document-scan-api';
import { readCapabilities, readOptions } from './read-options';
import { resultFailure } from './result-failure';

const LIST_MS = 30_000;
const OPEN_MS = 30_000;
const CLOSE_MS = 10_000;
/** In the order in which they are wanted. */
const FORMATS = ['image/jpeg', 'image/png'];

/** A scanner that ChromeOS holds for us. */
export interface OpenedScanner {
  readonly handle: string;
  readonly options: ReadonlyMap<string, ScannerOption>;
  readonly capabilities: ScannerCapabilities;
}

/** Does something with an opened scanner and gives it back, however that ends. */
export async function withScanner<T>(
  api: DocumentScanApi,
  scannerId: string,
  signal: AbortSignal | undefined,
  use: (opened: OpenedScanner) => Promise<Result<T>>,
): Promise<Result<T>> {
  const listed = await chromeosCall(() => api.getScannerList({}), LIST_MS, signal);
  if (!listed.ok) return listed;
  const info = listed.value.scanners.find((each) => each.scannerId === scannerId);
  if (!info) return fail({ code: 'scan/unreachable', limitMs: LIST_MS });
  const opening = api.openScanner(scannerId);
  const opened = await chromeosCall(() => opening, OPEN_MS, signal);
  if (!opened.ok) {
    // It may open after all: then nobody else could use it.
    opening.then(({ scannerHandle }) => close(api, scannerHandle)).catch(() => undefined);
    return opened;
  }
  const { result, scannerHandle, options = {} } = opened.value;
  if (result !== 'SUCCESS' || scannerHandle === undefined) return fail(resultFailure(result, 0));
  const known = readOptions(options);
  const model = info.model.startsWith(info.manufacturer) ? info.model : `${info.manufacturer} ${info.model}`;
  const formats = FORMATS.filter((format) => info.imageFormats.includes(format));
  try {
    return await use({
      handle: scannerHandle,
      options: known,
      capabilities: readCapabilities(model.trim() || info.name, known, formats),
    });
  } finally {
    await close(api, scannerHandle);
  }
}

/** Whether ChromeOS sees it at all; more it does not say without opening it. */
export async function isListed(
  api: DocumentScanApi,
  scannerId: string,
  signal?: AbortSignal,
): Promise<Result<void>> {
  const listed = await chromeosCall(() => api.getScannerList({}), LIST_MS, signal);
  if (!listed.ok) return listed;
  const { result, scanners } = listed.value;
  if (scanners.some((each) => each.scannerId === scannerId)) return ok(undefined);
  return fail(
    result === 'SUCCESS' ? { code: 'scan/unreachable', limitMs: LIST_MS } : resultFailure(result, 0),
  );
}

async function close(api: DocumentScanApi, handle: string | undefined): Promise<void> {
  // Where it does not answer in time there is nothing more that could be done.
  if (handle !== undefined) await chromeosCall(() => api.closeScanner(handle), CLOSE_MS);
}
