import { expect, test } from 'vitest';
import { checkBytes } from '../../../../workers/pdf/check';
import { plainPdf, stream, textObjects } from '../../../fixtures/pdf-builder';

const A4 = [595.28, 841.89] as const;
/** Draws `/B`, a background of 75 dpi, over the whole of A4. */
const BACKGROUND = `q ${A4[0]} 0 0 ${A4[1]} 0 0 cm /B Do Q`;
/** Draws `/M`, a mask of 300 dpi over A4, over the whole of it. */
const MASK = `q ${A4[0]} 0 0 ${A4[1]} 0 0 cm 0 0 0 rg /M Do Q`;

/** The lowest resolution that counts on an A4 page with this content. */
async function dpiOf(content: string, page = ''): Promise<number | undefined> {
  const pdf = plainPdf({
    ...textObjects(
      1,
      '',
      `/Resources << /XObject << /B 50 0 R /M 51 0 R /F 52 0 R >> /ExtGState << /G << /ca 0 >> >> >> ${page}`,
    ),
    5: stream(content),
    50: stream('', '/Subtype /Image /Width 620 /Height 877 /ColorSpace /DeviceRGB /BitsPerComponent 8'),
    51: stream('', '/Subtype /Image /Width 2480 /Height 3508 /ImageMask true /BitsPerComponent 1'),
    52: stream(MASK, '/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /M 51 0 R >> >>'),
  });
  const { pages } = await checkBytes(pdf, {});
  return pages[0]?.minDpi;
}

test('a page in layers has the resolution of its mask, not of its background', async () => {
  expect(await dpiOf(`${BACKGROUND} ${MASK}`)).toBeCloseTo(300, 0);
});

test('turned pages in layers as well', async () => {
  const turned = `0 -${A4[0]} ${A4[1]} 0 0 ${A4[0]} cm`;

  expect(
    await dpiOf(`q ${turned} /B Do Q q ${turned} /M Do Q`, `/MediaBox [0 0 ${A4[1]} ${A4[0]}]`),
  ).toBeCloseTo(300, 0);
});

test('tiles under the mask do not count either', async () => {
  expect(await dpiOf(`${BACKGROUND} q 500 0 0 700 50 50 cm /B Do Q ${MASK}`)).toBeCloseTo(300, 0);
});

test('a mask that is itself too coarse counts', async () => {
  expect(await dpiOf(`${BACKGROUND} ${MASK} q 2000 0 0 2800 0 0 cm /M Do Q`)).toBeLessThan(100);
});

test.each([
  ['no mask', BACKGROUND],
  ['a mask in a corner', `${BACKGROUND} q 100 0 0 100 0 0 cm /M Do Q`],
  ['a mask over four fifths of the width and height', `${BACKGROUND} q 476 0 0 673 0 0 cm /M Do Q`],
  ['a mask beside the page', `${BACKGROUND} q ${A4[0]} 0 0 ${A4[1]} 600 0 cm /M Do Q`],
  ['a large mask of which little is on the page', `${BACKGROUND} q ${A4[0]} 0 0 ${A4[1]} 300 400 cm /M Do Q`],
  ['a mask that lies askew', `${BACKGROUND} q 590 40 -40 840 20 0 cm /M Do Q`],
  ['a mask under the background', `${MASK} ${BACKGROUND}`],
  ['a mask that leaves a strip at the bottom', `${BACKGROUND} q ${A4[0]} 0 0 742 0 100 cm /M Do Q`],
  ['a mask that leaves a strip at the top', `${BACKGROUND} q ${A4[0]} 0 0 742 0 0 cm /M Do Q`],
  ['a mask that leaves a strip at the left', `${BACKGROUND} q 525 0 0 ${A4[1]} 70.28 0 cm /M Do Q`],
  ['a mask that leaves a strip at the right', `${BACKGROUND} q 525 0 0 ${A4[1]} 0 0 cm /M Do Q`],
  ['a mask cut away by a path', `${BACKGROUND} 0 0 1 1 re W n ${MASK}`],
  ['a mask made transparent', `${BACKGROUND} /G gs ${MASK}`],
  ['a mask inside a form of nine points', `${BACKGROUND} /F Do`],
  ['a picture that is no mask', `${BACKGROUND} ${BACKGROUND}`],
])('with %s, the coarse background counts', async (_, content) => {
  expect(await dpiOf(content)).toBeCloseTo(75, 0);
});

test('a mask over half of a page says nothing, even of what lies under it', async () => {
  expect(await dpiOf('q 400 0 0 300 50 50 cm /B Do Q q 450 0 0 350 25 25 cm /M Do Q')).toBeCloseTo(111.6, 1);
});

test('a page of thousands of masks and pictures is judged at once', async () => {
  const started = performance.now();

  await dpiOf(`${BACKGROUND} ${MASK} `.repeat(10_000));

  expect(performance.now() - started).toBeLessThan(5_000);
});
