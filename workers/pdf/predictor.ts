import type { PDFDict } from '@cantoo/pdf-lib';
import { numberOf, resolve } from './pdf-objects';

/**
 * Undoes the row prediction of a Flate or LZW stream (ISO 32000-2, 7.4.4.4), which @cantoo/pdf-lib leaves out: an
 * object stream written with it would otherwise be read differently by us and by a viewer.
 * Undefined for what is not supported.
 */
export function undoPredictor(bytes: Uint8Array, parameters: PDFDict | undefined): Uint8Array | undefined {
  const value = (key: string, absent: number) => numberOf(parameters && resolve(parameters, key)) ?? absent;
  const predictor = value('Predictor', 1);
  if (predictor < 2) return bytes;
  if (predictor < 10) return undefined;
  const bitsPerPixel = value('Colors', 1) * value('BitsPerComponent', 8);
  const pixelBytes = Math.max(1, Math.ceil(bitsPerPixel / 8));
  const rowBytes = Math.ceil((bitsPerPixel * value('Columns', 1)) / 8);
  if (!(rowBytes > 0 && rowBytes < 1_000_000 && pixelBytes <= rowBytes)) return undefined;
  return undoRows(bytes, rowBytes, pixelBytes);
}

function undoRows(bytes: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (rowBytes + 1));
  const out = new Uint8Array(rows * rowBytes);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (rowBytes + 1)] ?? 0;
    const from = row * (rowBytes + 1) + 1;
    const to = row * rowBytes;
    for (let x = 0; x < rowBytes; x++) {
      const left = x >= pixelBytes ? (out[to + x - pixelBytes] ?? 0) : 0;
      const above = row > 0 ? (out[to + x - rowBytes] ?? 0) : 0;
      const aboveLeft = row > 0 && x >= pixelBytes ? (out[to + x - rowBytes - pixelBytes] ?? 0) : 0;
      out[to + x] = (bytes[from + x] ?? 0) + predicted(kind, left, above, aboveLeft);
    }
  }
  return out;
}

function predicted(kind: number, left: number, above: number, aboveLeft: number): number {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return (left + above) >> 1;
  return kind === 4 ? paeth(left, above, aboveLeft) : 0;
}

function paeth(left: number, above: number, aboveLeft: number): number {
  const estimate = left + above - aboveLeft;
  const toLeft = Math.abs(estimate - left);
  const toAbove = Math.abs(estimate - above);
  const toAboveLeft = Math.abs(estimate - aboveLeft);
  if (toLeft <= toAbove && toLeft <= toAboveLeft) return left;
  return toAbove <= toAboveLeft ? above : aboveLeft;
}
