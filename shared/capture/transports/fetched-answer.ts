import type { Failure } from '../../domain/failure';
import { MAX_DOSSIER_BYTES } from '../../domain/limits';
import { fail, ok, type Result } from '../../domain/result';
import type { ScannerAnswer } from '../transport';
import type { Patience } from './patience';

/** What the browser makes of a redirect that is not followed: no status, no headers. */
const REDIRECTED = 302;

/** The answer of a scanner behind a Response; `finish` is called once its body is done with. */
export function fetchedAnswer(response: Response, patience: Patience, finish: () => void): ScannerAnswer {
  return {
    status: response.type === 'opaqueredirect' ? REDIRECTED : response.status,
    header: (name) => response.headers.get(name) ?? undefined,
    blob: async () => {
      const whole = await readWhole(response, patience);
      finish();
      return whole;
    },
    drop: async () => {
      // Where it was cut off already there is nothing left to let go.
      await response.body?.cancel().catch(() => undefined);
      finish();
    },
  };
}

async function readWhole(response: Response, patience: Patience): Promise<Result<Blob>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    for (const reader = response.body?.getReader(); reader;) {
      const { done, value } = await reader.read();
      if (done) break;
      patience.renew();
      parts.push(value);
      bytes += value.length;
      if (bytes <= MAX_DOSSIER_BYTES) continue;
      await reader.cancel();
      return fail({ code: 'file/too-large', bytes, limit: MAX_DOSSIER_BYTES });
    }
  } catch {
    return fail(brokenOff(patience));
  }
  const announced = announcedBytes(response.headers);
  if (announced !== undefined && bytes < announced) return fail({ code: 'scan/broken-answer' });
  return ok(new Blob(parts, { type: response.headers.get('Content-Type') ?? '' }));
}

function brokenOff({ signal, failure }: Patience): Failure {
  return signal.aborted ? failure : { code: 'scan/broken-answer' };
}

/** Packed bodies are counted packed: what arrives here is longer. */
function announcedBytes(headers: Headers): number | undefined {
  const text = headers.get('Content-Length');
  return text !== null && /^\d+$/.test(text) && !headers.has('Content-Encoding') ? Number(text) : undefined;
}
