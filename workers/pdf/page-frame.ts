import type { Turn } from '../../shared/domain/turn';
import type { Matrix } from './matrix';
import { pdfNumber, type PdfWriter } from './pdf-writer';

const POINTS_PER_INCH = 72;

/** Size of a page in points, true to the paper. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What stands on a page: operators, the pictures they name `/Im0`, `/Im1` …, and the words laid over them. */
export interface PageContent {
  readonly drawing: readonly string[];
  /** Object numbers, in the order of their names. */
  readonly images: readonly number[];
  readonly words?: Words | undefined;
}

/** Invisible text: its operators, and the object number of the font that they name `/T0`. */
export interface Words {
  readonly operators: Uint8Array<ArrayBuffer>;
  readonly font: number;
}

/** The size of a picture's paper as it lies: its pixels at its resolution. */
export function paperSize(width: number, height: number, dpi: number): PageSize {
  return { width: (width * POINTS_PER_INCH) / dpi, height: (height * POINTS_PER_INCH) / dpi };
}

/** The size of the page when the paper has been turned. */
export function turnedSize({ width, height }: PageSize, turn: Turn): PageSize {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

/** Puts the unit square, in which a picture is drawn, on the turned page; the turn is clockwise. */
export function onPage({ width, height }: PageSize, turn: Turn): Matrix {
  switch (turn) {
    case 0:
      return [width, 0, 0, height, 0, 0];
    case 90:
      return [0, -width, height, 0, 0, width];
    case 180:
      return [-width, 0, 0, -height, width, height];
    case 270:
      return [0, width, -height, 0, height, 0];
  }
}

/** Operators that draw the picture `/Im<index>` where `matrix` puts the unit square; stencils in `colour`. */
export function draws(index: number, matrix: Matrix, colour?: readonly [number, number, number]): string {
  const ink = colour ? `${colour.map((level) => pdfNumber(level / 255)).join(' ')} rg ` : '';
  return `q ${ink}${matrix.map(pdfNumber).join(' ')} cm /Im${String(index)} Do Q\n`;
}

/** Writes a page and its content and returns the page's object number. */
export function writePage(
  writer: PdfWriter,
  parent: number,
  size: PageSize,
  { drawing, images, words }: PageContent,
): number {
  const [page, contents] = [writer.allocate(), writer.allocate()];
  const named = images.map((number, index) => `/Im${String(index)} ${String(number)} 0 R`).join(' ');
  const font = words ? ` /Font << /T0 ${String(words.font)} 0 R >>` : '';
  const box = `[0 0 ${pdfNumber(size.width)} ${pdfNumber(size.height)}]`;
  writer.object(
    page,
    `<< /Type /Page /Parent ${String(parent)} 0 R /MediaBox ${box}`,
    ` /Resources << /XObject << ${named} >>${font} >> /Contents ${String(contents)} 0 R >>`,
  );
  writer.packedStream(contents, '', joined([...drawing, ...(words ? [words.operators] : [])]));
  return page;
}

function joined(pieces: readonly (string | Uint8Array<ArrayBuffer>)[]): Uint8Array<ArrayBuffer> {
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece));
  const all = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of bytes) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
