import {
  arranged,
  characterErrorRate,
  readWords,
  trueText,
  type ReadingOptions,
} from '../fixtures/ocr-judge';
import { boxIn } from '../fixtures/pages/degrade';
import { encodeJpeg } from '../fixtures/pages/encode-jpeg';
import type { TrueWord } from '../fixtures/pages/index';
import { inverse, type Place } from '../fixtures/pages/place';
import { pnmPixels } from '../fixtures/pnm';
import type { BenchPage } from './imaging-pages';
import type { ShownPage } from './imaging-shown';

export interface Legibility {
  /** Errors in a hundred letters: of the source, and of our page. Without a truth: of a source hardly re-encoded. */
  readonly original: number;
  readonly ours: number;
  /** What our page reads worse, in points. */
  readonly excess: number;
}

/** Words that a text must have to tell anything. */
const ENOUGH_WORDS = 25;
/**
 * Points from which a page is read again: where print and stamps cross, the reader loses or finds a whole line for a
 * change that nobody sees. Then both sides are read in every way, and the best of each counts.
 */
const READ_AGAIN = 0.4;
const MODES = [4, 6] as const;

type Errors = (mode: ReadingOptions['mode']) => Promise<{ readonly original: number; readonly ours: number }>;

/** The source and our page, shown by the same program and read by the same reader. Undefined where there is too little text. */
export async function legibility(
  page: BenchPage,
  source: Buffer,
  { picture, place }: ShownPage,
): Promise<Legibility | undefined> {
  const { dpi, language, truth, text } = page;
  const read = onceEach({ dpi, language }, picture.equals(source) ? [picture, source] : undefined);
  if (truth) {
    if (truth.words.length < ENOUGH_WORDS) return undefined;
    return compared(async (mode) => ({
      original: againstWords(truth, await read(source, mode)),
      // What we read is brought back to the source's pixels, where the truth is.
      ours: againstWords(truth, backBy(place, await read(picture, mode))),
    }));
  }
  if (text !== undefined) {
    return compared(async (mode) => ({
      original: characterErrorRate(text, textOf(await read(source, mode))),
      ours: characterErrorRate(text, textOf(await read(picture, mode))),
    }));
  }
  if ((await read(source)).length < ENOUGH_WORDS) return undefined;
  // No truth: what a re-encoding at quality 95 changes is the floor below which the reader itself is not steady.
  const again = encodeJpeg(pnmPixels(source), { quality: 95, sampling: '444', dpi });
  return compared(async (mode) => {
    const reference = textOf(await read(source, mode));
    return {
      original: characterErrorRate(reference, textOf(await read(again, mode))),
      ours: characterErrorRate(reference, textOf(await read(picture, mode))),
    };
  });
}

/** Reads each picture once in each mode; of two that are the same, pixel for pixel, only the second. */
function onceEach(options: ReadingOptions, same?: readonly [Uint8Array, Uint8Array]) {
  const readings = new Map<Uint8Array, Map<ReadingOptions['mode'], Promise<readonly TrueWord[]>>>();
  return (shown: Uint8Array, mode: ReadingOptions['mode'] = 3): Promise<readonly TrueWord[]> => {
    const picture = same?.[0] === shown ? same[1] : shown;
    const ofPicture =
      readings.get(picture) ?? new Map<ReadingOptions['mode'], Promise<readonly TrueWord[]>>();
    const reading = ofPicture.get(mode) ?? readWords(picture, { ...options, mode });
    readings.set(picture, ofPicture.set(mode, reading));
    return reading;
  };
}

async function compared(errors: Errors): Promise<Legibility> {
  let { original, ours } = await errors(3);
  if (ours - original > READ_AGAIN) {
    for (const mode of MODES) {
      const again = await errors(mode);
      original = Math.min(original, again.original);
      ours = Math.min(ours, again.ours);
    }
  }
  return { original, ours, excess: ours - original };
}

function againstWords({ words, unread }: NonNullable<BenchPage['truth']>, read: readonly TrueWord[]): number {
  return characterErrorRate(trueText(words), arranged(read, words, unread));
}

function backBy(place: Place, read: readonly TrueWord[]): readonly TrueWord[] {
  return read.map((word) => ({ ...word, ...boxIn(inverse(place), word) }));
}

function textOf(words: readonly TrueWord[]): string {
  return words.map(({ text }) => text).join(' ');
}
