import type { AssemblyPart } from '../../shared/contracts/pdf-worker';
import type { Turn } from '../../shared/domain/turn';
import type { CodedMask, LayeredPage } from '../image/raster/layers';
import type { Rect } from '../image/raster/raster';
import { jpegDict, jpegFilter } from './jpeg-dict';
import { parseJpegHeader, type JpegHeader } from './jpeg-header';
import { times, type Matrix } from './matrix';
import { draws, onPage, paperSize, turnedSize, writePage, type PageSize, type Words } from './page-frame';
import type { PdfWriter, StreamFilter } from './pdf-writer';
import type { SharedStreams } from './shared-streams';

export type LayersPart = Extract<AssemblyPart, { readonly kind: 'layers' }>;

type Picture = LayeredPage['background'];

/** Headers of a page's JPEGs; undefined where one of them is none that a PDF can hold untouched. */
export interface PictureHeaders {
  readonly background: JpegHeader;
  readonly tiles: readonly JpegHeader[];
}

/** Reads the headers of all pictures of a page. */
export function pictureHeaders({ background, tiles }: LayeredPage): PictureHeaders | undefined {
  const [first, ...rest] = [background, ...tiles].map(({ jpeg }) => parseJpegHeader(jpeg));
  const known = rest.filter((header) => header !== undefined && header !== 'more');
  if (!first || first === 'more' || known.length < rest.length) return undefined;
  return { background: first, tiles: known };
}

/**
 * Writes a page in layers and returns its object number: the background over the whole page, the tiles at their
 * places, then each mask as a stencil through which its colour is painted. Nothing is encoded anew; a turn is in the
 * matrices.
 */
export async function writeLayeredPage(
  writer: PdfWriter,
  parent: number,
  {
    page,
    turn,
    headers,
    words,
  }: {
    readonly page: LayeredPage;
    readonly turn: Turn;
    readonly headers: PictureHeaders;
    readonly words?: Words | undefined;
  },
  shared: SharedStreams,
): Promise<number> {
  const whole = onPage(paperSize(page.width, page.height, page.dpi), turn);
  const images = [writeJpeg(writer, page.background, headers.background)];
  const drawing = [draws(0, whole)];
  for (const [index, tile] of page.tiles.entries()) {
    const header = headers.tiles[index];
    if (!header) continue;
    drawing.push(draws(images.length, times(placeInSquare(tile.place, page), whole)));
    images.push(writeJpeg(writer, tile, header));
  }
  for (const { mask, colour } of page.text) {
    drawing.push(draws(images.length, whole, colour));
    images.push(await writeMask(writer, mask, shared));
  }
  return writePage(writer, parent, layeredPageSize(page, turn), { drawing, images, words });
}

/** A layered page's size: the pixels of its masks at their resolution, turned. */
export function layeredPageSize({ width, height, dpi }: LayeredPage, turn: Turn): PageSize {
  return turnedSize(paperSize(width, height, dpi), turn);
}

/** A mostly white JPEG says the same over and over: deflating it once more halves it, and every reader undoes both. */
function writeJpeg(writer: PdfWriter, { jpeg }: Pick<Picture, 'jpeg'>, header: JpegHeader): number {
  const number = writer.allocate();
  writer.packedStream(number, jpegDict(header), jpeg, [jpegFilter(header)]);
  return number;
}

/**
 * A stencil paints where its samples are 0. JBIG2 and fax coding call ink 1 and black; their filters hand out 0 for
 * it (ISO 32000-1, 7.4.6 and 7.4.7), so ink is painted without a /Decode of ours.
 */
async function writeMask(writer: PdfWriter, mask: CodedMask, shared: SharedStreams): Promise<number> {
  const number = writer.allocate();
  const size = `/Width ${String(mask.width)} /Height ${String(mask.height)}`;
  const dict = `/Type /XObject /Subtype /Image ${size} /ImageMask true /BitsPerComponent 1`;
  writer.stream(number, dict, mask.data, [await maskFilter(mask, shared)]);
  return number;
}

async function maskFilter(mask: CodedMask, shared: SharedStreams): Promise<StreamFilter> {
  if (mask.codec === 'g4') {
    const parameters = `<< /K -1 /Columns ${String(mask.width)} /Rows ${String(mask.height)} >>`;
    return { name: '/CCITTFaxDecode', parameters };
  }
  if (!mask.globals) return { name: '/JBIG2Decode' };
  const globals = await shared.number(mask.globals);
  return { name: '/JBIG2Decode', parameters: `<< /JBIG2Globals ${String(globals)} 0 R >>` };
}

/** A place in pixels from the upper left, as part of the unit square, which counts from the lower left. */
function placeInSquare(place: Rect, { width, height }: LayeredPage): Matrix {
  const bottom = height - place.y - place.height;
  return [place.width / width, 0, 0, place.height / height, place.x / width, bottom / height];
}
