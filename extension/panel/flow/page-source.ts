import type { PageLayers } from '../../../shared/contracts/image-worker';
import { ok, type Result } from '../../../shared/domain/result';
import type { ItemStore } from '../../../shared/storage/item-store';
import type { PageFacts } from '../../../shared/storage/records';

/** A page as it goes into its document: cleaned, or the picture that it was. */
export type SentPage =
  | { readonly look: 'layers'; readonly layers: PageLayers }
  | {
      readonly look: 'natural';
      readonly jpeg: Blob;
      readonly width: number;
      readonly height: number;
      readonly dpi: number;
    };

/**
 * A page as its facts say that it goes. Layers that cannot be read any more are no reason to lose the page: its
 * natural picture goes then.
 */
export async function sentPage(
  items: Pick<ItemStore, 'content' | 'layers'>,
  id: string,
  { look, width, height, dpi }: Pick<PageFacts, 'look' | 'width' | 'height' | 'dpi'>,
): Promise<Result<SentPage>> {
  const layers = look === 'layers' ? await items.layers(id) : undefined;
  if (layers?.ok && layers.value) return ok({ look: 'layers', layers: layers.value });
  const jpeg = await items.content(id);
  return jpeg.ok ? ok({ look: 'natural', jpeg: jpeg.value, width, height, dpi }) : jpeg;
}

/** What `drawPage` takes of it. */
export function drawable(
  page: SentPage,
): PageLayers | { readonly jpeg: Blob; readonly width: number; readonly height: number } {
  if (page.look === 'layers') return page.layers;
  const { jpeg, width, height } = page;
  return { jpeg, width, height };
}

/** Resolution of the page as it goes. */
export function sentDpi(page: SentPage): number {
  return page.look === 'layers' ? page.layers.dpi : page.dpi;
}
