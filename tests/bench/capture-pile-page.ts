import type { CoverSheet } from '../../shared/contracts/sheet-worker';
import type { SheetMarks } from '../../shared/domain/pile';
import type { Box } from '../../shared/domain/quality';
import { findCodeBoxes, readSheet } from '../../workers/sheet';
import { composeCovers } from '../../workers/slip';
import { Chance } from '../fixtures/piles/chance';
import { drawnSheet, type SheetPlan } from '../fixtures/piles/drawn-sheet';

/* Runs in the bench's page: prints cover sheets, draws scans of piles and has the shipped worker read them. */

/** Composes cover sheets and one separator and posts the PDF to `/output`. */
export async function printCovers({ sheets }: { readonly sheets: readonly CoverSheet[] }): Promise<void> {
  const made = await composeCovers(sheets, 1);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  const { ok } = await fetch('/output', { method: 'POST', body: made.value });
  if (!ok) throw new Error('the cover sheets were not written');
}

/** What was read on a sheet, and how long it took. */
export interface ReadFacts {
  readonly marks: SheetMarks;
  readonly ms: number;
}

/** Draws the sheets as scans and reads them, one drawn while the one before is read. */
export async function readPile(wish: {
  readonly plans: readonly SheetPlan[];
  readonly seed: number;
}): Promise<readonly ReadFacts[]> {
  const facts: ReadFacts[] = [];
  let reading: Promise<void> = Promise.resolve();
  for (const [index, plan] of wish.plans.entries()) {
    const drawn = await drawnSheet(plan, new Chance(wish.seed * 1_000 + index), pictureOf);
    await reading;
    reading = read(drawn.jpeg, drawn.dpi).then((fact) => void facts.push(fact));
  }
  await reading;
  return facts;
}

/** Reads files as they are. */
export async function readFiles({
  inputs,
  dpi,
}: {
  readonly inputs: readonly number[];
  readonly dpi: number;
}): Promise<readonly ReadFacts[]> {
  const facts: ReadFacts[] = [];
  for (const input of inputs) facts.push(await read(await (await fetch(`/inputs/${input}`)).blob(), dpi));
  return facts;
}

/** Where codes are on a file, in shares of it. */
export async function findBoxes({
  input,
  dpi,
}: {
  readonly input: number;
  readonly dpi: number;
}): Promise<readonly Box[]> {
  const found = await findCodeBoxes({ picture: await (await fetch(`/inputs/${input}`)).blob(), dpi });
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
}

/** The drawn scan of one sheet as base64, to be looked at. */
export async function shownSheet(wish: { readonly plan: SheetPlan; readonly seed: number }): Promise<string> {
  const { jpeg } = await drawnSheet(wish.plan, new Chance(wish.seed), pictureOf);
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

async function read(picture: Blob, dpi: number): Promise<ReadFacts> {
  const started = performance.now();
  const made = await readSheet({ picture, dpi });
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return { marks: made.value, ms: performance.now() - started };
}

const pictures = new Map<number, Promise<ImageBitmap>>();

function pictureOf(input: number): Promise<ImageBitmap> {
  const kept =
    pictures.get(input) ??
    fetch(`/inputs/${input}`).then(async (answer) =>
      createImageBitmap(await answer.blob(), {
        resizeWidth: 1654,
        resizeHeight: 2339,
        resizeQuality: 'high',
      }),
    );
  pictures.set(input, kept);
  return kept;
}
