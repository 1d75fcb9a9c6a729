import { plainPdf, stream } from '../fixtures/pdf-builder';
import { solidJpeg } from '../fixtures/solid-jpeg';
import type { Side } from './feeder';
import type { Ticket } from './ticket';

const MARK = 'cua-so-side ';
const blank = new Map<string, Buffer>();

/**
 * The picture of a side as the ticket wants it: what the caller brought, untouched; else one colour in the exact size,
 * with the side's mark in a comment. Cheap: a size is drawn once.
 */
export function drawnSide({ mark, picture }: Side, ticket: Ticket): Uint8Array {
  if (picture) return picture;
  const jpeg = marked(blankOf(ticket), mark);
  return ticket.format === 'application/pdf' ? inPdf(jpeg, ticket) : jpeg;
}

/** The mark in a picture that the device drew, `3b`; undefined in any other. */
export function markOf(picture: Uint8Array): string | undefined {
  const head = Buffer.from(picture.subarray(0, 1_000)).toString('latin1');
  return new RegExp(`${MARK}(\\S+) `).exec(head)?.[1];
}

function marked(jpeg: Buffer, mark: string): Buffer {
  const comment = Buffer.from(`${MARK}${mark} `);
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)]);
}

function sizeOf({ width, height, dpi }: Ticket): { readonly width: number; readonly height: number } {
  return { width: Math.round((width * dpi) / 300), height: Math.round((height * dpi) / 300) };
}

function blankOf(ticket: Ticket): Buffer {
  const components = ticket.colour === 'RGB24' ? 3 : 1;
  const size = sizeOf(ticket);
  const key = `${size.width} ${size.height} ${components}`;
  const jpeg = blank.get(key) ?? solidJpeg({ ...size, components });
  blank.set(key, jpeg);
  return jpeg;
}

function inPdf(jpeg: Buffer, ticket: Ticket): Buffer {
  const { width, height } = sizeOf(ticket);
  const [wide, high] = [(ticket.width * 72) / 300, (ticket.height * 72) / 300];
  const colours = ticket.colour === 'RGB24' ? '/DeviceRGB' : '/DeviceGray';
  return plainPdf({
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>`,
    4: stream(`${wide} 0 0 ${high} 0 0 cm /P Do`),
    5: stream(
      jpeg,
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${colours} /BitsPerComponent 8 /Filter /DCTDecode`,
    ),
  });
}
