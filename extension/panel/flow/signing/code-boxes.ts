import type { BoxMm } from '../../../../shared/contracts/sign-worker';
import type { Item, ItemStore } from '../../../../shared/storage/item-store';
import { drawable, sentDpi, sentPage } from '../../../../shared/storage/sent-page';
import type { FirstPage, WorkPort } from '../ports';

const MM_PER_INCH = 25.4;

interface CodeBoxesMeans {
  readonly items: Pick<ItemStore, 'content' | 'layers'>;
  readonly work: Pick<WorkPort, 'drawPage' | 'drawFirstPage' | 'findCodes'>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Where QR codes are on the first page of a document, in millimetres: what is written on it keeps off them. None where
 * the page cannot be looked at: that is no reason not to sign it.
 */
export async function codeBoxes(first: Item, pdf: Blob, means: CodeBoxesMeans): Promise<readonly BoxMm[]> {
  const page = first.facts.kind === 'page' ? await drawn(first, means) : await firstPage(pdf, means);
  if (!page) return [];
  const { picture, width, height, dpi } = page;
  const found = await means.work.findCodes?.({ picture, dpi }, means.signal);
  const [across, down] = [(width / dpi) * MM_PER_INCH, (height / dpi) * MM_PER_INCH];
  return found?.ok
    ? found.value.map((box) => ({
        x: box.x * across,
        y: box.y * down,
        width: box.width * across,
        height: box.height * down,
      }))
    : [];
}

async function drawn(
  { id, facts }: Item,
  { items, work, signal }: CodeBoxesMeans,
): Promise<FirstPage | undefined> {
  if (facts.kind !== 'page' || !work.findCodes) return undefined;
  const sent = await sentPage(items, id, facts);
  if (!sent.ok) return undefined;
  const picture = await work.drawPage({ page: drawable(sent.value), turn: facts.turn }, signal);
  if (!picture.ok) return undefined;
  const { width, height } = sent.value.look === 'layers' ? sent.value.layers : sent.value;
  const [across, down] = facts.turn % 180 === 0 ? [width, height] : [height, width];
  return { picture: picture.value, width: across, height: down, dpi: sentDpi(sent.value) };
}

async function firstPage(pdf: Blob, { work, signal }: CodeBoxesMeans): Promise<FirstPage | undefined> {
  const page = work.findCodes && (await work.drawFirstPage?.(pdf, signal));
  return page?.ok ? page.value : undefined;
}
