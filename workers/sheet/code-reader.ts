import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { SheetPixels } from './sheet-picture';

let started: Promise<unknown> | undefined;

/** Starts the reader once a thread, from the product's own file: by itself it would ask a foreign host for it. */
function start(): Promise<unknown> {
  started ??= fetch(wasmUrl)
    .then((answer) => answer.arrayBuffer())
    .then((wasmBinary) => prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true }));
  return started;
}

/** What was found where a QR code is, or seems to be. Its text may be a person's data: it stays in this folder. */
export interface FoundCode {
  /** Absent: there is one, and it cannot be read at this size. */
  readonly text?: string;
  /** Place in shares of the picture. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const MOST_CODES = 8;

/** Finds QR codes, however they lie. */
export async function findCodes({ width, height, data }: SheetPixels): Promise<readonly FoundCode[]> {
  await start();
  // A canvas answers memory of its own: the type allows shared memory, which it never is.
  const image = new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height);
  const found = await readBarcodes(image, {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: false,
    returnErrors: true,
    maxNumberOfSymbols: MOST_CODES,
  });
  return found.map((code) => ({
    ...(code.isValid ? { text: code.text } : {}),
    box: boxOf(code, width, height),
  }));
}

function boxOf({ position }: ReadResult, width: number, height: number): FoundCode['box'] {
  const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
  const [xs, ys] = [corners.map(({ x }) => x / width), corners.map(({ y }) => y / height)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
