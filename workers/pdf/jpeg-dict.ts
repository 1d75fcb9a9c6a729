import type { JpegHeader } from './jpeg-header';
import type { StreamFilter } from './pdf-writer';

const COLOUR_SPACES = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' } as const;

/** What stands in a JPEG's dictionary beside its filter and its length. */
export function jpegDict(header: JpegHeader): string {
  return [
    '/Type /XObject /Subtype /Image',
    `/Width ${String(header.width)} /Height ${String(header.height)}`,
    `/ColorSpace ${COLOUR_SPACES[header.components]} /BitsPerComponent 8`,
    ...(header.inverted ? ['/Decode [1 0 1 0 1 0 1 0]'] : []),
  ].join(' ');
}

/** How a JPEG's bytes become its pixels. */
export function jpegFilter(header: JpegHeader): StreamFilter {
  return { name: '/DCTDecode', ...(header.plainRgb ? { parameters: '<< /ColorTransform 0 >>' } : {}) };
}
