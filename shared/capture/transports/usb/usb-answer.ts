import { MAX_DOSSIER_BYTES } from '../../../domain/limits';
import { fail, ok, type Result } from '../../../domain/result';
import type { ScannerAnswer } from '../../transport';
import { Patience } from '../patience';
import type { ResponseHead } from './response-head';
import type { ResponseParser } from './response-parser';
import type { UsbPipe } from './usb-pipe';

/** Silence that ends a body whose end is not said: a page may pause while the lamp moves, other answers do not. */
const SILENCE_MS = { page: 5_000, other: 500 };
/** So long the rest of an unwanted answer is waited for; after that setting the device back is quicker. */
const DRAIN_MS = 3_000;

/** An answer whose head was read, and where its body comes from. */
export interface UsbBody {
  readonly head: ResponseHead;
  readonly parser: ResponseParser;
  readonly pipe: UsbPipe;
  readonly patience: Patience;
  /** Called once the body is done with; `clean`: nothing of it is left in the device. */
  readonly finish: (clean: boolean) => Promise<void>;
}

/** The answer of a scanner over USB. */
export function usbAnswer(body: UsbBody): ScannerAnswer {
  const { head, parser, pipe, patience, finish } = body;
  const goOn = async (): Promise<void> => {
    patience.end();
    await finish(parser.done || (await drained(parser, pipe)));
  };
  let late = false;
  const unread = (): void => {
    late = true;
    void goOn();
  };
  // Nobody asked for the body in time, or the job was stopped before: the next request must not wait for ever.
  patience.signal.addEventListener('abort', unread);
  const taken = (): void => patience.signal.removeEventListener('abort', unread);
  return {
    status: head.status,
    header: (name) => head.headers.get(name.toLowerCase()),
    blob: async () => {
      taken();
      if (late) return fail(patience.failure);
      const whole = await readWhole(body);
      if (whole.ok || whole.failure.code === 'cancelled') await goOn();
      else await finish(false);
      return whole;
    },
    drop: async () => {
      taken();
      if (!late) await goOn();
    },
  };
}

/** Reads what is left of an answer that nobody wants any more. Whether nothing of it is left in the device. */
export async function drained(parser: ResponseParser, pipe: UsbPipe): Promise<boolean> {
  const patience = new Patience(DRAIN_MS, [AbortSignal.timeout(DRAIN_MS)]);
  while (!parser.done) {
    const read = await readPart(parser, pipe, patience);
    if (!read.ok) break;
    parser.takeBody();
  }
  patience.end();
  return parser.done;
}

async function readWhole({ head, parser, pipe, patience }: UsbBody): Promise<Result<Blob>> {
  const parts = parser.takeBody();
  let bytes = parts.reduce((sum, { length }) => sum + length, 0);
  while (!parser.done) {
    const read = await readPart(parser, pipe, patience);
    if (!read.ok) return read;
    for (const part of parser.takeBody()) {
      parts.push(part);
      bytes += part.length;
    }
    if (bytes > MAX_DOSSIER_BYTES) return fail({ code: 'file/too-large', bytes, limit: MAX_DOSSIER_BYTES });
  }
  return ok(new Blob(parts, { type: head.headers.get('content-type') ?? '' }));
}

/** Reads once. In an open body silence is the end of it, not a failure. */
async function readPart(parser: ResponseParser, pipe: UsbPipe, patience: Patience): Promise<Result<void>> {
  if (!parser.open) {
    const came = await pipe.read(patience);
    if (!came.ok) return came;
    parser.push(came.value);
  } else {
    patience.renew();
    const silence = new Patience(silenceMs(parser), [patience.signal]);
    const came = await pipe.read(silence);
    silence.end();
    if (came.ok) parser.push(came.value);
    else if (silence.ranOut || patience.ranOut) parser.endOpen();
    else return came;
  }
  return parser.broken ? fail({ code: 'scan/broken-answer' }) : ok(undefined);
}

function silenceMs({ head }: ResponseParser): number {
  return head?.status === 200 ? SILENCE_MS.page : SILENCE_MS.other;
}
