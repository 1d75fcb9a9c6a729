import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLayers, unpackLayers } from '../../../../../workers/image/raster/bundle';
import { aLayeredPage, coded, inkIn } from '../../../../fixtures/layers';

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

test('a page comes back as it was packed', async () => {
  const page = aLayeredPage();

  expect(await unpackLayers(packLayers(page))).toEqual(page);
});

test('segments that masks share come back with their mask', async () => {
  const mask = { ...coded(inkIn({ x: 1, y: 1, width: 9, height: 9 })), globals: new Uint8Array([1, 2, 3]) };
  const page = aLayeredPage({ text: [{ mask, colour: [1, 2, 3] }] });

  expect(await unpackLayers(packLayers(page))).toEqual(page);
});

test('a page of nothing but background and mask is whole', async () => {
  const page = aLayeredPage({
    tiles: [],
    text: [{ mask: coded(inkIn({ x: 0, y: 0, width: 0, height: 0 })), colour: [0, 0, 0] }],
  });

  expect(await unpackLayers(packLayers(page))).toEqual(page);
});

test.each([
  ['nothing', () => new Uint8Array()],
  ['another file', () => new TextEncoder().encode('%PDF-1.7 and so on')],
  ['a bundle without its last byte', (all: Uint8Array<ArrayBuffer>) => all.subarray(0, -1)],
  ['a bundle with a byte too much', (all: Uint8Array<ArrayBuffer>) => Uint8Array.from([...all, 0])],
  ['a bundle whose header is not JSON', (all: Uint8Array<ArrayBuffer>) => all.with(8, 0)],
  ['a bundle whose header is longer than it', (all: Uint8Array<ArrayBuffer>) => all.with(4, 255)],
])('%s is no page', async (_, change) => {
  const all = await bytesOf(packLayers(aLayeredPage()));

  expect(await unpackLayers(new Blob([change(all)]))).toBeUndefined();
});

test.each([
  ['a side of no pixels', { width: 0 }],
  ['a resolution that is no number', { dpi: Number.NaN }],
  ['a resolution of nothing', { dpi: 0 }],
  ['a matrix with an infinite number', { fromNatural: [1, 0, 0, 0, Infinity, 0, 0, 0, 1] }],
  ['a matrix of eight numbers', { fromNatural: [1, 0, 0, 0, 1, 0, 0, 0] }],
  [
    'a tile beside the numbers',
    { tiles: [{ ...aLayeredPage().tiles[0]!, place: { x: -1, y: 0, width: 9, height: 9 } }] },
  ],
  [
    'a tile beside the page',
    { tiles: [{ ...aLayeredPage().tiles[0]!, place: { x: 787, y: 0, width: 9, height: 9 } }] },
  ],
  [
    'a mask of another size',
    {
      text: [
        {
          mask: coded(inkIn({ x: 0, y: 0, width: 9, height: 9 }, { width: 90, height: 90 })),
          colour: [0, 0, 0] as const,
        },
      ],
    },
  ],
  ['a colour beyond white', { text: [{ ...aLayeredPage().text[0]!, colour: [0, 256, 0] as const }] }],
])('%s is not believed', async (_, changes) => {
  expect(await unpackLayers(packLayers(aLayeredPage(changes)))).toBeUndefined();
});

test('whatever byte of a bundle is changed, it is read or refused, never thrown at', async () => {
  const all = await bytesOf(packLayers(aLayeredPage()));
  const change = fc.tuple(fc.nat(Math.min(all.length - 1, 900)), fc.nat(255));

  await fc.assert(
    fc.asyncProperty(change, async ([at, value]) => {
      const page = await unpackLayers(new Blob([all.with(at, value)]));

      expect(page === undefined || page.width > 0).toBe(true);
    }),
  );
});
