import type { PreparedPage } from '../../../shared/contracts/image-worker';
import type { AssembleRequest, AssemblyPart, FinishedPdf } from '../../../shared/contracts/pdf-worker';
import type { Failure } from '../../../shared/domain/failure';
import type * as Door from '../../../workers/index';

/** Runs in the page, served as `/driver.js`: prepares pages once and makes documents of them with less and less room. */
const DOOR = '/workers.js';
const door = (): Promise<typeof Door> => import(DOOR) as Promise<typeof Door>;
let parts: AssemblyPart[] = [];

/** What a document came to. */
export interface FittedSeen extends Partial<Pick<FinishedPdf, 'shrunk' | 'squeezed' | 'archival' | 'pages'>> {
  readonly failure?: Failure;
  readonly bytes: number;
  readonly conforms: boolean;
  /** Lowest resolution on each page, as the conformance report says it. */
  readonly dpi: readonly number[];
  readonly ms: number;
  /** The document as base64. */
  readonly pdf: string;
}

/** Prepares inputs, in their order; those in `natural` stay pictures. Tells which look each of them has. */
export async function preparePages(wish: {
  readonly indices: readonly number[];
  readonly natural?: readonly number[];
}): Promise<readonly AssemblyPart['kind'][]> {
  const { preparePage } = await door();
  parts = await Promise.all(
    wish.indices.map(async (index) => {
      const source = await (await fetch(`/inputs/${index}`)).blob();
      const look = wish.natural?.includes(index) ? 'natural' : 'layers';
      const made = await preparePage({ source, frame: 0, maxDpi: 300, look });
      if (!made.ok) throw new Error(JSON.stringify(made.failure));
      return part(made.value);
    }),
  );
  return parts.map(({ kind }) => kind);
}

function part({ jpeg, width, height, dpi, layers }: PreparedPage): AssemblyPart {
  return layers ? { kind: 'layers', layers, turn: 0 } : { kind: 'image', jpeg, width, height, dpi, turn: 0 };
}

/** Makes a document of the first `count` prepared pages, or of all. */
export async function fitted(wish: {
  readonly maxBytes?: number;
  readonly squeeze?: boolean;
  readonly count?: number;
}): Promise<FittedSeen> {
  const { assemblePdf } = await door();
  const { count, ...rest } = wish;
  const request: AssembleRequest = {
    parts: parts.slice(0, count),
    metadata: { title: 'Tệp vừa khít' },
    ...rest,
  };
  const started = performance.now();
  const made = await assemblePdf(request);
  const ms = Math.round(performance.now() - started);
  if (!made.ok) return { failure: made.failure, bytes: 0, conforms: false, dpi: [], ms, pdf: '' };
  const { pdf, report, shrunk, squeezed, archival, pages } = made.value;
  return {
    bytes: pdf.size,
    conforms: report.conforms,
    dpi: report.pages.map(({ minDpi = 0 }) => minDpi),
    ms,
    archival,
    pages,
    ...(shrunk === undefined ? {} : { shrunk }),
    ...(squeezed === undefined ? {} : { squeezed }),
    pdf: await base64(pdf),
  };
}

/** How it ends when the person cancels as soon as the work has begun. */
export async function cancelled({ maxBytes }: { readonly maxBytes: number }): Promise<Failure | undefined> {
  const { assemblePdf } = await door();
  const stop = new AbortController();
  const made = assemblePdf({ parts, metadata: { title: 'Tệp vừa khít' }, maxBytes }, stop.signal);
  stop.abort();
  const result = await made;
  return result.ok ? undefined : result.failure;
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) {
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  }
  return btoa(text);
}
