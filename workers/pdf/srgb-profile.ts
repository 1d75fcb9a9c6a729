/*
 * A colour profile of sRGB (IEC 61966-2-1), made here so that its bytes are known: ICC.1:2004-10 (version 4.2), a
 * display profile of three colourants and one parametric curve, with the fewest tags that the standard allows.
 */

/** Fixed-point numbers with sixteen bits behind the point. */
const ONE = 0x10000;
/** The profile connection space's white, D50 (ICC.1:2004-10, 7.2.16). */
const D50 = [0xf6d6, ONE, 0xd32d];
/** sRGB's primaries and its white brought to D50; the colourants add up to that white. */
const COLOURANTS = {
  rXYZ: [0x6fa0, 0x38f5, 0x0390],
  gXYZ: [0x6297, 0xb787, 0x18d9],
  bXYZ: [0x249f, 0x0f84, 0xb6c4],
};
const D65_TO_D50 = [
  1.047886, 0.022919, -0.050216, 0.029582, 0.990484, -0.017079, -0.009252, 0.015073, 0.751678,
];
/** Function type 3: ((R + 0.055) / 1.055) ^ 2.4 from 0.04045 on, R / 12.92 below. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

const HEADER_BYTES = 128;
const TAG_BYTES = 12;

/** The profile, under 600 bytes. Always the same. */
export function srgbProfile(): Uint8Array<ArrayBuffer> {
  const curve = element('para', [3 << 16, ...CURVE.map(fixed)]);
  const tags: readonly (readonly [name: string, data: Uint8Array<ArrayBuffer>])[] = [
    ['desc', text('sRGB')],
    ['cprt', text('CC0')],
    ['wtpt', element('XYZ ', D50)],
    ['chad', element('sf32', D65_TO_D50.map(fixed))],
    ...Object.entries(COLOURANTS).map(([name, xyz]) => [name, element('XYZ ', xyz)] as const),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const places = new Map<Uint8Array, number>();
  let end = HEADER_BYTES + 4 + tags.length * TAG_BYTES;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, end);
    end += data.length;
  }
  const profile = new Uint8Array(end);
  const view = new DataView(profile.buffer);
  writeHeader(view, end);
  view.setUint32(HEADER_BYTES, tags.length);
  for (const [index, [name, data]] of tags.entries()) {
    const at = HEADER_BYTES + 4 + index * TAG_BYTES;
    const place = places.get(data) ?? 0;
    letters(view, at, name);
    view.setUint32(at + 4, place);
    view.setUint32(at + 8, data.length);
    profile.set(data, place);
  }
  return profile;
}

function writeHeader(view: DataView, length: number): void {
  view.setUint32(0, length);
  view.setUint32(8, 0x04200000);
  letters(view, 12, 'mntrRGB XYZ ');
  // A date is asked for; a fixed one keeps the bytes the same.
  [2026, 1, 1, 0, 0, 0].forEach((part, index) => view.setUint16(24 + index * 2, part));
  letters(view, 36, 'acsp');
  D50.forEach((value, index) => view.setUint32(68 + index * 4, value));
}

/** A tag's data: its type, four empty bytes, numbers of 32 bits. */
function element(type: string, numbers: readonly number[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(8 + numbers.length * 4));
  letters(view, 0, type);
  numbers.forEach((value, index) => view.setInt32(8 + index * 4, value));
  return new Uint8Array(view.buffer);
}

/** A text in one language: one record of twelve bytes, its letters of two bytes from byte 28 on. */
function text(words: string): Uint8Array<ArrayBuffer> {
  const bytes = Math.ceil((28 + words.length * 2) / 4) * 4;
  const view = new DataView(new ArrayBuffer(bytes));
  letters(view, 0, 'mluc');
  [1, 12].forEach((value, index) => view.setUint32(8 + index * 4, value));
  letters(view, 16, 'enUS');
  [words.length * 2, 28].forEach((value, index) => view.setUint32(20 + index * 4, value));
  for (let at = 0; at < words.length; at++) view.setUint16(28 + at * 2, words.charCodeAt(at));
  return new Uint8Array(view.buffer);
}

function fixed(value: number): number {
  return Math.round(value * ONE);
}

function letters(view: DataView, at: number, word: string): void {
  for (let index = 0; index < word.length; index++) view.setUint8(at + index, word.charCodeAt(index));
}
