import type { AssemblyPart, Turn } from '../../shared/contracts/pdf-worker';
import type { JpegHeader } from './jpeg-header';
import type { Matrix } from './matrix';
import { pdfNumber, type PdfWriter } from './pdf-writer';

const POINTS_PER_INCH = 72;

export type ImagePart = Extract<AssemblyPart, { readonly kind: 'image' }>;

/** Size of an upright or turned page in points, true to the paper. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Writes one page that is one JPEG, byte for byte, and returns the page's object number. */
export function writeImagePage(
  writer: PdfWriter,
  parent: number,
  part: ImagePart,
  header: JpegHeader,
): number {
  const [page, contents, image] = [writer.allocate(), writer.allocate(), writer.allocate()];
  const size = pageSize(part, header);
  const matrix = placement(part, header).map(pdfNumber).join(' ');
  const drawing = new TextEncoder().encode(`q ${matrix} cm /Im0 Do Q\n`);
  writer.object(
    page,
    `<< /Type /Page /Parent ${String(parent)} 0 R /MediaBox [0 0 ${pdfNumber(size.width)} ${pdfNumber(size.height)}]`,
    ` /Resources << /XObject << /Im0 ${String(image)} 0 R >> >> /Contents ${String(contents)} 0 R >>`,
  );
  writer.stream(contents, '', drawing);
  writer.stream(image, imageDict(header), part.jpeg);
  return page;
}

/** A page's size: the picture's pixels at its resolution, turned. */
export function pageSize(part: ImagePart, header: JpegHeader): PageSize {
  const [width, height] = paperSize(part, header);
  return lies(part.turn) ? { width: height, height: width } : { width, height };
}

function paperSize({ dpi }: ImagePart, header: JpegHeader): readonly [width: number, height: number] {
  return [(header.width * POINTS_PER_INCH) / dpi, (header.height * POINTS_PER_INCH) / dpi];
}

function lies(turn: Turn): boolean {
  return turn === 90 || turn === 270;
}

/** Puts the unit square, in which a picture is drawn, on the page; the turn is clockwise. */
function placement(part: ImagePart, header: JpegHeader): Matrix {
  const [width, height] = paperSize(part, header);
  switch (part.turn) {
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

const COLOUR_SPACES = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' } as const;

function imageDict(header: JpegHeader): string {
  return [
    '/Type /XObject /Subtype /Image',
    `/Width ${String(header.width)} /Height ${String(header.height)}`,
    `/ColorSpace ${COLOUR_SPACES[header.components]} /BitsPerComponent 8 /Filter /DCTDecode`,
    ...(header.inverted ? ['/Decode [1 0 1 0 1 0 1 0]'] : []),
    ...(header.plainRgb ? ['/DecodeParms << /ColorTransform 0 >>'] : []),
  ].join(' ');
}
