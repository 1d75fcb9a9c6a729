import type { PageLayers } from '../../shared/contracts/image-worker';
import { decodeJbig2Page } from './codec/jbig2-decode';
import { jpegPlanes } from './planes/jpeg-planes';
import { unpackLayers } from './raster/bundle';
import type { LayeredPage, Separation } from './raster/layers';

/** A page's layers, decoded. */
export interface OpenedPage {
  readonly separation: Separation;
  readonly coded: LayeredPage;
}

/** Decodes a page's layers. Nothing where the bundle is not one of ours or is damaged. */
export async function openLayers({ bundle }: Pick<PageLayers, 'bundle'>): Promise<OpenedPage | undefined> {
  const coded = await unpackLayers(bundle);
  return coded && { coded, separation: await decodeLayers(coded) };
}

/** Decodes what was encoded: masks bit by bit, pictures as any reader will see them. Throws where that fails. */
export async function decodeLayers(page: LayeredPage): Promise<Separation> {
  const { width, height, dpi } = page;
  const background = await jpegPlanes(page.background.jpeg);
  const tiles = [];
  for (const { place, jpeg } of page.tiles) tiles.push({ place, planes: await jpegPlanes(jpeg) });
  const text = page.text.map(({ mask, colour }) => ({ mask: decodeJbig2Page(mask.data), colour }));
  return { width, height, dpi, background, backgroundBlank: false, tiles, text };
}
