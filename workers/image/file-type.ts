import type { ImageKind } from '../../shared/contracts/image-worker';
import { letters } from './byte-reader';

/** What a file is by its first bytes. Its name is never looked at. */
export type FileType =
  | { readonly is: 'image'; readonly kind: ImageKind }
  | { readonly is: 'pdf' }
  | { readonly is: 'unknown'; readonly found: string };

/** As many bytes of a file's start as `fileType` wants to see. */
export const TYPE_BYTES = 1_024;

const IMAGES: readonly (readonly [start: string, kind: ImageKind])[] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['BM', 'bmp'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['II+\0', 'tiff'],
  ['MM\0+', 'tiff'],
];

/** Kinds that people bring by mistake, for the sentence that refuses them. */
const OTHERS: readonly (readonly [start: string, name: string])[] = [
  ['PK\x03\x04', 'zip'],
  ['MZ', 'exe'],
  ['\x7fELF', 'elf'],
  ['\xd0\xcf\x11\xe0', 'doc'],
  ['{\\rtf', 'rtf'],
  ['Rar!', 'rar'],
  ['7z\xbc\xaf', '7z'],
  ['\xff\x0a', 'jxl'],
  ['\0\0\0\x0cJXL ', 'jxl'],
  ['\0\0\0\x0cjP  ', 'jp2'],
  ['\xff\x4f\xff\x51', 'jp2'],
  ['8BPS', 'psd'],
  ['ID3', 'mp3'],
];

/** Brands of ISO/IEC 23008-12 files that hold HEVC pictures, and those that hold any. */
const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'mif2'];

/** Tells a file's type from its first `TYPE_BYTES` bytes. */
export function fileType(start: DataView): FileType {
  const text = letters(start, 0, TYPE_BYTES);
  const image = IMAGES.find(([mark]) => text.startsWith(mark));
  if (image) return { is: 'image', kind: image[1] };
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return { is: 'image', kind: 'webp' };
  if (text.slice(4, 8) === 'ftyp') return isoType(start, text);
  // ISO 32000-1, Annex H.3.4.1: readers accept the header anywhere in the first 1,024 bytes.
  if (text.includes('%PDF-')) return { is: 'pdf' };
  const other = OTHERS.find(([mark]) => text.startsWith(mark));
  return { is: 'unknown', found: other?.[1] ?? textType(text) };
}

function isoType(start: DataView, text: string): FileType {
  const end = Math.min(start.getUint32(0), text.length);
  const brands = [text.slice(8, 12), ...(text.slice(16, end).match(/[^]{4}/g) ?? [])];
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return { is: 'unknown', found: 'avif' };
  if (brands.some((brand) => HEIC_BRANDS.includes(brand))) return { is: 'image', kind: 'heic' };
  return { is: 'unknown', found: 'mp4' };
}

function textType(text: string): string {
  const lower = text.replace(/^\xef\xbb\xbf/, '').toLowerCase();
  if (/<svg[\s>]/.test(lower)) return 'svg';
  if (/<!doctype html|<html[\s>]|<script[\s>]/.test(lower)) return 'html';
  if (/^\s*<\?xml/.test(lower)) return 'xml';
  // eslint-disable-next-line no-control-regex -- control characters are what tells text from binary
  return /[\0-\x08\x0e-\x1f]/.test(text) ? 'binary' : 'text';
}
