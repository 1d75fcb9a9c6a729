import type { PageText } from '../../../shared/domain/page-text';
import type { Result } from '../../../shared/domain/result';
import type * as Door from '../../../workers/ocr';

/** Runs in the page, served as `/driver.js`: calls the shipped door and tells what came out as plain data. */
const DOOR = '/ocr.js';
const door = (): Promise<typeof Door> => import(DOOR) as Promise<typeof Door>;

/** Pixels of the letters' outlines. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A sheet of drawn text. `font` is the index of a TrueType file. */
export interface Sheet {
  readonly font: number;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Pixels. */
  readonly fontSize: number;
  /** Degrees, clockwise. */
  readonly skew?: number;
  /** Of the page, what is read of it; absent: all. */
  readonly part?: 'head';
}

export interface Read {
  readonly result: Result<PageText>;
  /** Where each word was drawn, line by line. */
  readonly drawn: readonly (readonly Box[])[];
  readonly progress: readonly number[];
  readonly ms: number;
}

const MARGIN = 120;
const LEADING = 1.8;

/** Draws a sheet, reads it and tells both. */
export async function read(sheet: Sheet): Promise<Read> {
  const { picture, drawn } = await draw(sheet);
  const progress: number[] = [];
  const { recognisePage } = await door();
  const started = performance.now();
  const part = sheet.part && { part: sheet.part };
  const result = await recognisePage({ picture, dpi: 200, turn: 0, ...part }, undefined, (share) =>
    progress.push(share),
  );
  return { result, drawn, progress, ms: performance.now() - started };
}

/** Reads a file as it is, or its head. */
export async function readFile(wish: {
  index: number;
  dpi: number;
  part?: 'head';
}): Promise<Result<PageText>> {
  const { index, ...rest } = wish;
  const picture = await (await fetch(`/inputs/${String(index)}`)).blob();
  return (await door()).recognisePage({ picture, turn: 0, ...rest });
}

/** Reads a page of one shade, or of noise, of any size. */
export async function readShade(wish: {
  width: number;
  height: number;
  shade: number | 'noise';
}): Promise<Result<PageText>> {
  const canvas = new OffscreenCanvas(wish.width, wish.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const image = context.createImageData(wish.width, wish.height);
  let state = 1;
  for (let at = 0; at < image.data.length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    image.data.fill(wish.shade === 'noise' ? state >>> 24 : wish.shade, at, at + 3);
    image.data[at + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  const picture = await canvas.convertToBlob({ type: 'image/png' });
  return (await door()).recognisePage({ picture, dpi: 300, turn: 0 });
}

/** Starts two pages and ends them: by a signal, or all at once. Tells how soon both answered. */
export async function stop(wish: { sheet: Sheet; by: 'signal' | 'end' }): Promise<{
  readonly codes: readonly string[];
  readonly ms: number;
}> {
  const { recognisePage, endOcr } = await door();
  const { picture } = await draw(wish.sheet);
  const abort = new AbortController();
  let calls: Promise<Result<PageText>>[] = [];
  await new Promise<void>((atWork) => {
    calls = [0, 1].map(() => recognisePage({ picture, dpi: 200, turn: 0 }, abort.signal, () => atWork()));
  });
  const started = performance.now();
  if (wish.by === 'signal') abort.abort();
  else endOcr();
  const results = await Promise.all(calls);
  return {
    codes: results.map((result) => (result.ok ? 'read' : result.failure.code)),
    ms: performance.now() - started,
  };
}

async function draw(sheet: Sheet): Promise<{ picture: Blob; drawn: Box[][] }> {
  const { width, height, fontSize, skew = 0 } = sheet;
  const bytes = await (await fetch(`/inputs/${String(sheet.font)}`)).arrayBuffer();
  document.fonts.add(await new FontFace('Sheet', bytes).load());
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((skew * Math.PI) / 180);
  context.translate(-width / 2, -height / 2);
  context.fillStyle = '#111';
  context.font = `${String(fontSize)}px Sheet`;
  const drawn = sheet.lines.map((line, row) => {
    const y = MARGIN + (row + 1) * fontSize * LEADING;
    let x = MARGIN;
    return line.split(' ').map((word): Box => {
      context.fillText(word, x, y);
      const size = context.measureText(word);
      const box = {
        left: x - size.actualBoundingBoxLeft,
        top: y - size.actualBoundingBoxAscent,
        right: x + size.actualBoundingBoxRight,
        bottom: y + size.actualBoundingBoxDescent,
      };
      x += context.measureText(`${word} `).width;
      return box;
    });
  });
  return { picture: await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 }), drawn };
}
