import type { PageLayers } from '../../shared/contracts/image-worker';
import { decodeG4 } from './codec/g4-decode';
import { decodeJbig2Page, provesJbig2Page } from './codec/jbig2-decode';
import { decodeSymbolPage } from './codec/jbig2-symbols-decode';
import { jpegPlanes } from './planes/jpeg-planes';
import { unpackLayers } from './raster/bundle';
import type { CodedMask, LayeredPage, Separation, TextLayer } from './raster/layers';
import type { Bitmap } from './raster/raster';
import { sameBitmap } from './raster/same-bitmap';

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

/**
 * Decodes what was encoded: masks bit by bit, pictures as any reader will see them. Throws where that fails. Where the
 * masks that were encoded are at hand, each code is held against its own instead of being drawn, and there is nothing
 * when one says anything else.
 */
export async function decodeLayers(page: LayeredPage): Promise<Separation>;
export async function decodeLayers(
  page: LayeredPage,
  encoded: readonly TextLayer[],
): Promise<Separation | undefined>;
export async function decodeLayers(
  page: LayeredPage,
  encoded?: readonly TextLayer[],
): Promise<Separation | undefined> {
  const text = encoded ? provenText(page, encoded) : drawnText(page);
  if (!text) return undefined;
  const { width, height, dpi } = page;
  const background = await jpegPlanes(page.background.jpeg);
  const tiles = [];
  for (const { place, jpeg } of page.tiles) tiles.push({ place, planes: await jpegPlanes(jpeg) });
  return { width, height, dpi, background, backgroundBlank: false, tiles, text };
}

function drawnText({ text }: LayeredPage): readonly TextLayer[] {
  return text.map(({ mask, colour }) => ({ mask: decodeMask(mask), colour }));
}

function provenText({ text }: LayeredPage, encoded: readonly TextLayer[]): readonly TextLayer[] | undefined {
  const proven = text.every((layer, index) => {
    const mask = encoded[index]?.mask;
    return mask !== undefined && proves(layer.mask, mask);
  });
  if (!proven || encoded.length !== text.length) return undefined;
  return text.map(({ colour }, index) => ({ mask: (encoded[index] as TextLayer).mask, colour }));
}

function proves(coded: CodedMask, mask: Bitmap): boolean {
  const plain = coded.codec === 'jbig2' && !coded.globals;
  return plain ? provesJbig2Page(coded.data, mask) : sameBitmap(decodeMask(coded), mask);
}

function decodeMask({ codec, data, globals, width, height }: CodedMask): Bitmap {
  if (codec === 'g4') return decodeG4(data, width, height);
  return globals ? decodeSymbolPage(globals, data) : decodeJbig2Page(data);
}
