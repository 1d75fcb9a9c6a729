import type { FallbackReason, PageClass, PageLook, PreparedPage } from '../../shared/contracts/image-worker';
import type { AssemblyPart } from '../../shared/contracts/pdf-worker';
import type { Result } from '../../shared/domain/result';
import type * as Door from '../../workers/index';

/** Runs in the page, served as `/driver.js`: prepares pages by the shipped door and makes documents of them. */
const DOOR = '/workers.js';
const door = (): Promise<typeof Door> => import(DOOR) as Promise<typeof Door>;
const sources: Blob[] = [];
const prepared = new Map<number, PreparedPage>();

/** What became of one page. */
export interface PageFacts {
  readonly index: number;
  /** Code of the refusal; everything else is absent then. */
  readonly failure?: string;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly pageClass?: PageClass;
  readonly fellBack?: FallbackReason;
  readonly verdict?: string;
  readonly layered: boolean;
  /** Size of the natural picture in pixels; `width` and `height` are those of the page as it goes into the document. */
  readonly natural: { readonly width: number; readonly height: number };
  readonly bytes: number;
  readonly times: Readonly<Record<string, number>>;
}

/** Gets the first `count` inputs; tells their bytes. */
export async function load({ count }: { count: number }): Promise<number> {
  for (let index = sources.length; index < count; index++) {
    sources.push(await (await fetch(`/inputs/${index}`)).blob());
  }
  return sources.reduce((sum, { size }) => sum + size, 0);
}

/** Starts the workers, so that nothing of a start is measured. */
export async function warmUp({ indices }: { indices: readonly number[] }): Promise<void> {
  await prepareAll({ indices, keep: false });
}

export interface Run {
  readonly pages: readonly PageFacts[];
  readonly seconds: number;
}

/** Prepares pages, as many at once as the door has workers and one more; keeps them for documents where that is said. */
export async function prepareAll(wish: {
  indices: readonly number[];
  keep: boolean;
  dpi?: Readonly<Record<number, number>>;
  inFlight?: number;
  look?: PageLook;
}): Promise<Run> {
  const { preparePage } = await door();
  const pages: PageFacts[] = [];
  const waiting = [...wish.indices];
  const started = performance.now();
  const one = async (index: number): Promise<void> => {
    const statedDpi = wish.dpi?.[index];
    const made = await preparePage({
      source: sourceAt(index),
      frame: 0,
      maxDpi: 300,
      ...(wish.look === undefined ? {} : { look: wish.look }),
      ...(statedDpi === undefined ? {} : { statedDpi }),
    });
    if (made.ok && wish.keep) prepared.set(index, made.value);
    pages.push(factsOf(index, made));
  };
  const lane = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) await one(index);
  };
  await Promise.all(Array.from({ length: wish.inFlight ?? 3 }, lane));
  return { pages, seconds: (performance.now() - started) / 1000 };
}

/** Milliseconds from handing over each file, one by one, until its first small picture is there. */
export async function firstThumbnails({
  indices,
}: {
  indices: readonly number[];
}): Promise<readonly number[]> {
  const { takeFile } = await door();
  const waits: number[] = [];
  for (const index of indices) {
    const started = performance.now();
    await takeFile(sourceAt(index), {
      onPreview: () => void waits.push(performance.now() - started),
      onIntake: () => undefined,
    });
  }
  return waits;
}

function sourceAt(index: number): Blob {
  const source = sources[index];
  if (!source) throw new Error(`input ${index} was not loaded`);
  return source;
}

function factsOf(index: number, made: Result<PreparedPage>): PageFacts {
  const none = {
    index,
    width: 0,
    height: 0,
    dpi: 0,
    layered: false,
    natural: { width: 0, height: 0 },
    bytes: 0,
    times: {},
  };
  if (!made.ok) return { ...none, failure: made.failure.code };
  const { jpeg, layers, width, height, dpi, pageClass, fellBack, times } = made.value;
  // Absent in a build from before the quality gate.
  const quality = made.value.quality as PreparedPage['quality'] | undefined;
  return {
    index,
    width: layers?.width ?? width,
    height: layers?.height ?? height,
    dpi: layers?.dpi ?? dpi,
    pageClass,
    ...(fellBack ? { fellBack } : {}),
    ...(quality
      ? { verdict: `${quality.verdict} ${quality.findings.map(({ flaw }) => flaw).join(' ')}`.trim() }
      : {}),
    layered: layers !== undefined,
    natural: { width, height },
    bytes: layers?.bundle.size ?? jpeg.size,
    times,
  };
}

/** One document of prepared pages, or of their sources, in this order, posted to `/output`; tells its bytes. */
export async function assemble(wish: {
  indices: readonly number[];
  look: 'layers' | 'source';
}): Promise<{ readonly bytes: number; readonly seconds: number }> {
  const { assemblePdf } = await door();
  const parts: AssemblyPart[] = [];
  for (const index of wish.indices) {
    const page = prepared.get(index);
    if (!page) throw new Error(`page ${index} was not prepared`);
    const { width, height, dpi, layers } = page;
    const jpeg = wish.look === 'source' && (await isJpeg(sourceAt(index))) ? sourceAt(index) : page.jpeg;
    if (wish.look === 'layers' && layers) parts.push({ kind: 'layers', layers, turn: 0 });
    else parts.push({ kind: 'image', jpeg, width, height, dpi, turn: 0 });
  }
  const started = performance.now();
  const made = await assemblePdf({ parts, metadata: { title: 'Hồ sơ đo kiểm' }, nonConforming: 'report' });
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  const seconds = (performance.now() - started) / 1000;
  const { ok } = await fetch('/output', { method: 'POST', body: made.value.pdf });
  if (!ok) throw new Error('the document was not written');
  return { bytes: made.value.pdf.size, seconds };
}

async function isJpeg(source: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await source.slice(0, 2).arrayBuffer());
  return first === 0xff && second === 0xd8;
}

/** The layers of a prepared page as base64; undefined where it has none. */
export async function bundle({ index }: { index: number }): Promise<string | undefined> {
  const layers = prepared.get(index)?.layers;
  if (!layers) return undefined;
  const bytes = new Uint8Array(await layers.bundle.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) {
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  }
  return btoa(text);
}
