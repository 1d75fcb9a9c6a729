import { MAX_IMAGE_BYTES } from '../../domain/limits';
import { fail, ok, type Result } from '../../domain/result';
import { Patience } from '../transports/patience';
import { unlessAborted } from '../transports/unless-aborted';
import { chromeosCall } from './chromeos-call';
import type { DocumentScanApi } from './document-scan-api';
import { resultFailure } from './result-failure';

const START_MS = 60_000;
/** Longest that a scanner may send nothing in the middle of a page. */
const SILENCE_MS = 120_000;
const CANCEL_MS = 10_000;
/** It answers at once when it has nothing yet: asked without a rest it would be asked thousands of times. */
const REST_MS = 100;

/** How the next page came. 'end': there is no paper left. */
export type NextPage = { readonly is: 'page'; readonly image: Blob } | { readonly is: 'end' };

/** Scans one page and reads it whole. A page that was begun and not wanted is cancelled. */
export async function readPage(
  api: DocumentScanApi,
  handle: string,
  format: string,
  page: { readonly index: number; readonly signal: AbortSignal | undefined },
): Promise<Result<NextPage>> {
  const started = await chromeosCall(() => api.startScan(handle, { format }), START_MS, page.signal);
  if (!started.ok) return started;
  const { result, job } = started.value;
  if (result === 'ADF_EMPTY' && page.index > 0) return ok({ is: 'end' });
  if (result !== 'SUCCESS' || job === undefined) return fail(resultFailure(result, page.index));
  const read = await readAll(api, job, format, page);
  // Whether it was cancelled in time shows when the scanner is closed.
  if (!read.ok) await chromeosCall(() => api.cancelScan(job), CANCEL_MS);
  return read;
}

async function readAll(
  api: DocumentScanApi,
  job: string,
  format: string,
  { index, signal }: { readonly index: number; readonly signal: AbortSignal | undefined },
): Promise<Result<NextPage>> {
  const parts: ArrayBuffer[] = [];
  let bytes = 0;
  const patience = new Patience(SILENCE_MS, [signal]);
  try {
    while (!patience.signal.aborted) {
      const read = await chromeosCall(() => api.readScanData(job), SILENCE_MS, patience.signal);
      if (!read.ok) break;
      const { result, data } = read.value;
      if (data && data.byteLength > 0) {
        parts.push(data);
        bytes += data.byteLength;
        patience.renew();
      }
      if (bytes > MAX_IMAGE_BYTES) return fail({ code: 'file/too-large', bytes, limit: MAX_IMAGE_BYTES });
      if (result === 'ADF_EMPTY' && index > 0 && bytes === 0) return ok({ is: 'end' });
      if (result === 'EOF') return whole(parts, bytes, format, index);
      if (result !== 'SUCCESS') return fail(resultFailure(result, index));
      if (!data?.byteLength) await rest(patience.signal);
    }
    return fail(patience.ranOut ? { code: 'scan/interrupted', received: index } : { code: 'cancelled' });
  } finally {
    patience.end();
  }
}

function whole(parts: ArrayBuffer[], bytes: number, format: string, index: number): Result<NextPage> {
  if (bytes === 0) return index > 0 ? ok({ is: 'end' }) : fail({ code: 'scan/broken-page', page: 1 });
  return ok({ is: 'page', image: new Blob(parts, { type: format }) });
}

async function rest(signal: AbortSignal): Promise<void> {
  await unlessAborted(new Promise((resolve) => setTimeout(resolve, REST_MS)), signal);
}
