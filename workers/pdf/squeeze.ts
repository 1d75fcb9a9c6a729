import type { PageLayers } from '../../shared/contracts/image-worker';
import type { AssemblyPart } from '../../shared/contracts/pdf-worker';
import { ok, type Result } from '../../shared/domain/result';
import { decodeJbig2Page } from '../image/codec/jbig2-decode';
import { encodeSymbolDocument } from '../image/codec/jbig2-symbols';
import { decodeSymbolPage } from '../image/codec/jbig2-symbols-decode';
import { packLayers, unpackLayers } from '../image/raster/bundle';
import type { CodedMask, LayeredPage } from '../image/raster/layers';
import type { Bitmap } from '../image/raster/raster';

/** Pages that are coded together: twenty take a fortieth less room than ten, and 240 MB instead of 150. */
const GROUP_PAGES = 10;

/** A part, and whether any of its masks is coded anew. */
export interface SqueezedPart {
  readonly part: AssemblyPart;
  readonly squeezed: boolean;
}

/** A part, opened where it is a page in layers. */
interface Opened {
  readonly part: AssemblyPart;
  readonly page?: LayeredPage | undefined;
}

/**
 * The parts in their order, pages in layers with masks that share their shapes, group by group, so that a long document
 * needs no more memory than a group does. Lossless: each mask is decoded as it will be read and held against what it
 * was, bit by bit; it stays as it is where that differs or saves nothing. What cannot be read is handed on as it is.
 */
export async function* squeezed(parts: readonly AssemblyPart[]): AsyncGenerator<SqueezedPart> {
  let group: Opened[] = [];
  let pages = 0;
  for (const part of parts) {
    const page = part.kind === 'layers' ? await unpackLayers(part.layers.bundle) : undefined;
    group.push({ part, page });
    if (page) pages++;
    if (pages < GROUP_PAGES) continue;
    yield* together(group);
    [group, pages] = [[], 0];
  }
  yield* together(group);
}

/**
 * One page by itself, for a moment in which nobody waits. Layers that cannot be read stay as they are. What comes out is
 * for writing alone (`AssemblyPart.squeezed`): nothing else opens it.
 */
export async function squeezePage(layers: PageLayers): Promise<Result<PageLayers>> {
  for await (const { part } of squeezed([{ kind: 'layers', layers, turn: 0 }]))
    if (part.kind === 'layers') return ok(part.layers);
  return ok(layers);
}

function together(group: readonly Opened[]): readonly SqueezedPart[] {
  const smaller = codedTogether(group.flatMap(({ page }) => page?.text.map(({ mask }) => mask) ?? []));
  return group.map(({ part, page }) => {
    if (part.kind !== 'layers' || !page?.text.some(({ mask }) => smaller.has(mask)))
      return { part, squeezed: false };
    const text = page.text.map(({ mask, colour }) => ({ mask: smaller.get(mask) ?? mask, colour }));
    const layers = { ...part.layers, bundle: packLayers({ ...page, text }) };
    return { part: { ...part, layers }, squeezed: true };
  });
}

/** What stands in the place of which mask; empty where it would not save anything altogether. */
function codedTogether(masks: readonly CodedMask[]): ReadonlyMap<CodedMask, CodedMask> {
  const opened = masks.flatMap((mask) => {
    const bitmap = pixelsOf(mask);
    return bitmap ? [{ mask, bitmap }] : [];
  });
  const { globals, pages } = encodeSymbolDocument(opened.map(({ bitmap }) => bitmap));
  const shared = globals.length > 0 ? { globals } : {};
  const smaller = new Map<CodedMask, CodedMask>();
  let saved = -globals.length;
  for (const [index, { mask, bitmap }] of opened.entries()) {
    const data = pages[index];
    if (!data || data.length >= mask.data.length || !readsAs(bitmap, globals, data)) continue;
    smaller.set(mask, { ...mask, data, ...shared });
    saved += mask.data.length - data.length;
  }
  return saved > 0 ? smaller : new Map();
}

/** The pixels of a mask that may be coded anew: fax coding was chosen for readers that know nothing else. */
function pixelsOf({ codec, data, globals }: CodedMask): Bitmap | undefined {
  if (codec !== 'jbig2' || globals) return undefined;
  try {
    return decodeJbig2Page(data);
  } catch {
    // Not as it is written here, or damaged: it goes in as it is, which is what happens without squeezing.
    return undefined;
  }
}

/** Whether coded bytes give back these very pixels. */
function readsAs(bitmap: Bitmap, globals: Uint8Array, data: Uint8Array): boolean {
  try {
    const read = decodeSymbolPage(globals, data);
    const sameSize = read.width === bitmap.width && read.height === bitmap.height;
    return sameSize && read.bits.every((byte, at) => byte === bitmap.bits[at]);
  } catch {
    // What does not decode is not the same.
    return false;
  }
}
