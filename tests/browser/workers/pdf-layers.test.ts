import { expect, test } from 'vitest';
import type { MaskCodec } from '../../../workers/image/raster/layers';
import type { Rect } from '../../../workers/image/raster/raster';
import { assemble } from '../../../workers/pdf/assemble';
import {
  aLayeredPage,
  BLACK_BAR,
  BLUE,
  BLUE_BAR,
  layersOf,
  layersPart,
  PAGE,
  picture,
  TILE,
} from '../../fixtures/layers';
import { seenInViewer, type Shown } from './chromium-viewer';
import { aPdfDoor } from './door';
import type { LayersSeen } from './pdf-driver';

const shipped = aPdfDoor();
const CODECS: readonly MaskCodec[] = ['jbig2', 'g4'];
const INK =
  (BLACK_BAR.width * BLACK_BAR.height + BLUE_BAR.width * BLUE_BAR.height) / (PAGE.width * PAGE.height);

async function document(codec: MaskCodec): Promise<Buffer> {
  // A background that does not count as ink, so that only what the masks paint does.
  const page = aLayeredPage({ background: picture(197, 158, 1) }, codec);
  const made = await assemble({ parts: [layersPart(page)], metadata: { title: 'Tờ khai' } });
  if (!made.ok) throw new Error(made.failure.code);
  return Buffer.from(await made.value.pdf.arrayBuffer());
}

test.each(CODECS)('pdf.js paints the ink of a %s mask, not its paper', async (codec) => {
  const seen = await shipped.take(await document(codec));

  expect(seen).toMatchObject({ outcome: 'clean', pages: 1, hasThumbnail: true });
  expect(seen.ink).toBeGreaterThan(INK * 0.9);
  expect(seen.ink).toBeLessThan(INK * 1.1);
});

test.each(CODECS)('Chromium’s own viewer paints the ink of a %s mask, not its paper', async (codec) => {
  const pdf = await document(codec);
  const near = (seen: Shown, [red, green, blue]: Shown): void => {
    expect(
      Math.max(Math.abs(seen[0] - red), Math.abs(seen[1] - green), Math.abs(seen[2] - blue)),
    ).toBeLessThan(9);
  };
  const middle = ({ x, y, width, height }: Rect) =>
    [(x + width / 2) / PAGE.width, (y + height / 2) / PAGE.height] as const;

  await seenInViewer(shipped.door.page.context(), pdf, PAGE, (at) => {
    near(at(...middle(BLACK_BAR)), [0, 0, 0]);
    near(at(...middle(BLUE_BAR)), BLUE);
    near(at(...middle(TILE)), [168, 168, 168]);
    near(at(0.6, 0.3), [168, 168, 168]);
  });
});

test('200 pages in layers become one archival document that conforms, in a breath', async () => {
  const index = shipped.give(new Uint8Array(await layersOf(aLayeredPage()).bundle.arrayBuffer()));

  const seen = await shipped.door.run<LayersSeen>('assembleLayers', { index, count: 200, ...PAGE });

  expect(seen).toMatchObject({ pages: 200, conforms: true, archival: 'pdfa-2b' });
  expect(seen.ms).toBeLessThan(5_000);
});
