import { encodeJbig2Page } from './codec/jbig2-encode';
import { encodePlanesBytes } from './planes/encode-planes';
import type { LayeredPage, Separation } from './raster/layers';
import type { Planes } from './raster/raster';

/** How the pictures of a page are encoded, 0–1. */
export interface LayerQuality {
  readonly background: number;
  readonly tiles: number;
}

/** Seals and signatures keep their colour and grain; the background is paper, tint and shading. */
export const LAYER_QUALITY: LayerQuality = { background: 0.55, tiles: 0.8 };

/** For pages whose colours do not survive that: highlighter, fine coloured frames. */
export const FINE_LAYER_QUALITY: LayerQuality = { background: 0.85, tiles: 0.85 };

/** Encodes a page that was taken apart. `fromNatural` is kept with it. */
export async function encodeLayers(
  page: Separation,
  fromNatural: readonly number[],
  quality = LAYER_QUALITY,
): Promise<LayeredPage> {
  const { width, height, dpi, background } = page;
  const tiles = [];
  for (const { place, planes } of page.tiles) {
    tiles.push({ place, ...sizeOf(planes), jpeg: await encodePlanesBytes(planes, quality.tiles) });
  }
  return {
    width,
    height,
    dpi,
    fromNatural,
    background: { ...sizeOf(background), jpeg: await encodePlanesBytes(background, quality.background) },
    tiles,
    text: page.text.map(({ mask, colour }) => ({
      colour,
      mask: { codec: 'jbig2', width, height, data: encodeJbig2Page(mask) },
    })),
  };
}

function sizeOf({ luma }: Planes): { width: number; height: number } {
  return { width: luma.width, height: luma.height };
}
