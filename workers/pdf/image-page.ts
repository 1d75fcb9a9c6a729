import type { AssemblyPart } from '../../shared/contracts/pdf-worker';
import { jpegDict, jpegFilter } from './jpeg-dict';
import type { JpegHeader } from './jpeg-header';
import { draws, onPage, paperSize, turnedSize, writePage, type PageSize, type Words } from './page-frame';
import type { PdfWriter } from './pdf-writer';

export type ImagePart = Extract<AssemblyPart, { readonly kind: 'image' }>;

/** Writes one page that is one JPEG, byte for byte, and returns the page's object number. */
export function writeImagePage(
  writer: PdfWriter,
  parent: number,
  part: ImagePart,
  header: JpegHeader,
  words: Words | undefined,
): number {
  const image = writer.allocate();
  writer.stream(image, jpegDict(header), part.jpeg, [jpegFilter(header)]);
  const drawing = [draws(0, onPage(paperSize(header.width, header.height, part.dpi), part.turn))];
  return writePage(writer, parent, imagePageSize(part, header), { drawing, images: [image], words });
}

/** A page's size: the picture's pixels at its resolution, turned. */
export function imagePageSize({ dpi, turn }: ImagePart, { width, height }: JpegHeader): PageSize {
  return turnedSize(paperSize(width, height, dpi), turn);
}
