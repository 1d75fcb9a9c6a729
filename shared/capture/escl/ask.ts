import type { Failure } from '../../domain/failure';
import { fail, ok, type Result } from '../../domain/result';
import type { JobKeeper } from '../job-keeper';
import type { ScannerAnswer, ScannerTransport } from '../transport';
import type { Clock } from './clock';
import { readXml, type XmlElement } from './read-xml';

/** A device that is spoken to. */
export interface EsclDevice {
  readonly transport: ScannerTransport;
  readonly jobs: JobKeeper;
  readonly clock: Clock;
}

/** Longest wait for a small answer. */
export const SMALL_ANSWER_MS = 10_000;
/** Tries of anything but a page while the device says that it is busy. */
export const BUSY_TRIES = 10;

const MAX_XML_BYTES = 1_000_000;
const PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 10_000;

/** Reads one of the device's documents. Waits while it is busy, up to `tries` times. */
export async function askXml(
  device: EsclDevice,
  document: 'ScannerCapabilities' | 'ScannerStatus',
  signal: AbortSignal | undefined,
  tries = BUSY_TRIES,
): Promise<Result<XmlElement>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await device.transport.request({
      method: 'GET',
      path: `${device.transport.root}/${document}`,
      limitMs: SMALL_ANSWER_MS,
      ...(signal === undefined ? {} : { signal }),
    });
    if (!answer.ok) return answer;
    if (answer.value.status !== 503) return readAnswer(answer.value, document);
    await answer.value.drop();
    if (attempt >= tries) return fail({ code: 'scan/busy' });
    await device.clock.wait(pauseOf(answer.value), signal);
    if (signal?.aborted === true) return fail({ code: 'cancelled' });
  }
}

/** How long a busy device asks to be left alone, within bounds. */
export function pauseOf(answer: ScannerAnswer): number {
  const seconds = answer.header('retry-after')?.trim() ?? '';
  return /^\d{1,6}$/.test(seconds)
    ? Math.min(Math.max(Number(seconds) * 1_000, PAUSE_MS / 2), MAX_PAUSE_MS)
    : PAUSE_MS;
}

/** Why there is no document, as far as the number of the answer says. */
function refusal(status: number): Failure {
  if (status === 401 || status === 403 || status === 407) return { code: 'scan/locked', status };
  return status >= 500 ? { code: 'scan/broken-answer' } : { code: 'scan/not-a-scanner', status };
}

async function readAnswer(answer: ScannerAnswer, document: string): Promise<Result<XmlElement>> {
  if (answer.status !== 200) {
    await answer.drop();
    return fail(refusal(answer.status));
  }
  const body = await answer.blob();
  if (!body.ok) return body;
  if (body.value.size > MAX_XML_BYTES) return fail({ code: 'scan/not-a-scanner', status: 200 });
  const text = await body.value.text();
  const root = readXml(text);
  if (root?.name === document) return ok(root);
  // A scanner whose answer was cut off is another matter than a router's log-in page.
  return text.trim() === '' || (root === undefined && text.includes(document))
    ? fail({ code: 'scan/broken-answer' })
    : fail({ code: 'scan/not-a-scanner', status: 200 });
}
