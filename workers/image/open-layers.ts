import type { PageLayers } from '../../shared/contracts/image-worker';
import { decodeG4 } from './codec/g4-decode';
import { decodeJbig2Page } from './codec/jbig2-decode';
import { decodeSymbolPage } from './codec/jbig2-symbols-decode';
import { jpegPlanes } from './planes/jpeg-planes';
import { unpackLayers } from './raster/bundle';
import type { CodedMask, LayeredPage, Separation } from './raster/layers';
import type { Bitmap } from './raster/raster';

/** A page's layers, decoded. */
export interface OpenedPage {
  readonly separation: Separation;
  readonly coded: LayeredPage;
}

/** Decodes a page's layers. Nothing where the bundle is not one of ours or is damaged. */
export async function openLayers({ bundle }: Pick<PageLayers, 'bundle'>): Promise<OpenedPage | undefined> {
  const coded = await unpackLayers(bundle);
  if (!coded) return undefined;
  try {
    return { coded, separation: await decodeLayers(coded) };
  } catch (thrown) {
    // Lack of memory is told apart further up; decoders throw anything on damage.
    if (thrown instanceof RangeError) throw thrown;
    return undefined;
  }
}

/** Decodes what was encoded: masks bit by bit, pictures as any reader will see them. Throws where that fails. */
export async function decodeLayers(page: LayeredPage): Promise<Separation> {
  const { width, height, dpi } = page;
  const background = await jpegPlanes(page.background.jpeg);
  const tiles = [];
  for (const { place, jpeg } of page.tiles) tiles.push({ place, planes: await jpegPlanes(jpeg) });
  const text = page.text.map(({ mask, colour }) => ({ mask: decodeMask(mask), colour }));
  return { width, height, dpi, background, backgroundBlank: false, tiles, text };
}

function decodeMask({ codec, data, globals, width, height }: CodedMask): Bitmap {
  if (codec === 'g4') return decodeG4(data, width, height);
  return globals ? decodeSymbolPage(globals, data) : decodeJbig2Page(data);
}
