import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { SignatureAppearance } from '../../../../shared/contracts/sign-worker';
import { layOut, type Paper } from '../../../../workers/sign/appearance/lay-out';
import { subsetFont } from '../../../../workers/sign/appearance/subset-font';
import { TrueType } from '../../../../workers/sign/appearance/true-type';

const FONT = new URL(
  '../../../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  import.meta.url,
);
const A4: Paper = { widthMm: 210, heightMm: 297, taken: [] };
/** Every character half as wide as it is high: 20 of them are 35 mm at 10 pt. */
const half = (text: string): number => 500 * text.length;

function mark(more: Partial<SignatureAppearance> = {}): SignatureAppearance {
  return { lines: ['Người số hóa: A', 'Thời gian'], place: 'top-left', ...more };
}

test('a mark stands 8 mm from the edges of its corner', () => {
  const left = layOut(mark(), A4, half).box;
  const right = layOut(mark({ place: 'top-right' }), A4, half).box;

  expect([left.x, left.y]).toEqual([8, 8]);
  expect(right.x + right.width).toBeCloseTo(202);
});

test('a code in the corner moves it below, and one that reaches to the end of the page beside', () => {
  const code = { x: 5, y: 5, width: 25, height: 25 };
  const pillar = { x: 0, y: 0, width: 30, height: 297 };

  expect(layOut(mark({ avoid: [code] }), A4, half).box).toMatchObject({ x: 8, y: 32 });
  expect(layOut(mark({ avoid: [code, { ...code, y: 31 }] }), A4, half).box).toMatchObject({ x: 8, y: 58 });
  expect(layOut(mark({ avoid: [pillar] }), A4, half).box).toMatchObject({ x: 32, y: 8 });
  const onRight = { x: 180, y: 0, width: 30, height: 297 };
  const moved = layOut(mark({ place: 'top-right', avoid: [onRight] }), A4, half).box;
  expect(moved.x + moved.width).toBeCloseTo(178);
});

test('with nowhere to go it stays in its corner', () => {
  const all = { x: 0, y: 0, width: 210, height: 297 };

  expect(layOut(mark({ avoid: [all] }), A4, half).box).toMatchObject({ x: 8, y: 8 });
});

test('long names wrap between words at half of the page, endless ones anywhere', () => {
  const words = 'Nguyễn Công Tằng Tôn Nữ Thị Diệu Hiền Phương Thảo Ngọc Ánh';
  const { lines, box } = layOut(mark({ lines: [words, 'x'.repeat(120)] }), A4, half);

  expect(lines.slice(0, 2).join(' ')).toBe(words);
  expect(lines.slice(2).join('')).toBe('x'.repeat(120));
  expect(box.width).toBeLessThanOrEqual(96);
  expect(
    layOut(mark({ lines: [words] }), { ...A4, widthMm: 85.6, heightMm: 54 }, half).box.width,
  ).toBeLessThan(70);
});

test('marks of both corners never meet, whatever they say', () => {
  const lines = ['x'.repeat(300)];
  const [left, right] = [
    layOut(mark({ lines }), A4, half).box,
    layOut(mark({ lines, place: 'top-right' }), A4, half).box,
  ];

  expect(left.x + left.width).toBeLessThan(right.x);
});

test('a font is cut down to what is written, with every Vietnamese letter', () => {
  const letters = 'AĂÂĐEÊIOÔƠUƯYaăâđeêioôơuưy'.normalize('NFC');
  const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const all = Array.from(letters).flatMap((letter) => marks.map((sign) => (letter + sign).normalize('NFC')));
  const text = [...new Set(all)].filter((letter) => letter.length === 1).join('');
  const file = new Uint8Array(readFileSync(FONT));
  const whole = new TrueType(file);

  const subset = subsetFont(file, text);

  const font = new TrueType(subset.program);
  expect(subset.program.length).toBeLessThan(60_000);
  for (const character of text) {
    const cut = subset.glyphs.get(character)?.glyph ?? 0;
    const original = whole.glyphOf(character) ?? 0;
    expect(original, character).toBeGreaterThan(0);
    expect(font.advanceOf(cut), character).toEqual(whole.advanceOf(original));
    expect(font.outlineOf(cut).length > 0).toBe(whole.outlineOf(original).length > 0);
  }
});

test('a letter that no font has is shown as a question mark, not left out', () => {
  const subset = subsetFont(new Uint8Array(readFileSync(FONT)), 'a?\u{1F600}');

  expect(subset.glyphs.get('\u{1F600}')).toEqual(subset.glyphs.get('?'));
});
