import { expect, test } from 'vitest';
import { encodeJbig2Page } from '../../../../workers/image/codec/jbig2-encode';
import { encodeG4 } from '../../../../workers/image/codec/g4';
import { decodeLayers } from '../../../../workers/image/open-layers';
import type { CodedMask, LayeredPage } from '../../../../workers/image/raster/layers';
import type { Bitmap } from '../../../../workers/image/raster/raster';
import { printedPage } from './codec/bitmaps';

const MASK = printedPage(1);
const BLACK = [0, 0, 0] as const;

test.each<readonly [string, Bitmap, readonly Bitmap[]]>([
  ['says other ink than was encoded', printedPage(2), [MASK]],
  ['is of another size', printedPage(1, 632), [MASK]],
  ['is one of two', MASK, [MASK, MASK]],
  ['was not asked for', MASK, []],
])('there is no page where a mask %s', async (_name, coded, encoded) => {
  for (const codec of ['jbig2', 'g4'] as const) {
    const page = pageOf(maskOf(coded, codec));

    const opened = await decodeLayers(
      page,
      encoded.map((mask) => ({ mask, colour: BLACK })),
    );

    expect(opened).toBeUndefined();
  }
});

function maskOf(mask: Bitmap, codec: CodedMask['codec']): CodedMask {
  const { width, height } = mask;
  return { codec, width, height, data: codec === 'g4' ? encodeG4(mask) : encodeJbig2Page(mask) };
}

/** No picture of it is ever looked at. */
function pageOf(mask: CodedMask): LayeredPage {
  return {
    ...{ width: 600, height: 400, dpi: 300 },
    background: { jpeg: new Uint8Array(), width: 75, height: 50 },
    tiles: [],
    text: [{ mask, colour: BLACK }],
    fromNatural: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  };
}
