import type { DrawPageRequest, PageLayers, SentPage } from '../contracts/image-worker';
import type { AssemblyPart } from '../contracts/pdf-worker';
import type { PageText } from '../domain/page-text';
import { ok, type Result } from '../domain/result';
import type { Turn } from '../domain/turn';
import type { PageFacts } from './records';

/** Where the bytes of pages lie. */
export interface PageBytes {
  content(id: string): Promise<Result<Blob>>;
  layers(id: string): Promise<Result<PageLayers | undefined>>;
}

/**
 * A page as its facts say that it goes. Layers that cannot be read any more are no reason to lose the page: its
 * natural picture goes then.
 */
export async function sentPage(
  bytes: PageBytes,
  id: string,
  { look, width, height, dpi }: Pick<PageFacts, 'look' | 'width' | 'height' | 'dpi'>,
): Promise<Result<SentPage>> {
  const layers = look === 'layers' ? await bytes.layers(id) : undefined;
  if (layers?.ok && layers.value) return ok({ look: 'layers', layers: layers.value });
  const jpeg = await bytes.content(id);
  return jpeg.ok ? ok({ look: 'natural', jpeg: jpeg.value, width, height, dpi }) : jpeg;
}

/** What `drawPage` takes of it. */
export function drawable(page: SentPage): DrawPageRequest['page'] {
  if (page.look === 'layers') return page.layers;
  const { jpeg, width, height } = page;
  return { jpeg, width, height };
}

/** Resolution of the page as it goes. */
export function sentDpi(page: SentPage): number {
  return page.look === 'layers' ? page.layers.dpi : page.dpi;
}

/** The part of a document that the page is. `squeezed`: its layers in fewer bytes, where there was time for it. */
export function pagePart(
  page: SentPage,
  turn: Turn,
  text: PageText | undefined,
  squeezed?: PageLayers,
): AssemblyPart {
  const placed = { turn, ...(text && { text }) };
  if (page.look === 'layers')
    return { kind: 'layers', layers: page.layers, ...(squeezed && { squeezed }), ...placed };
  const { jpeg, width, height, dpi } = page;
  return { kind: 'image', jpeg, width, height, dpi, ...placed };
}
