import type { PreparedPage } from '../../../shared/contracts/image-worker';
import type { AssemblyPart } from '../../../shared/contracts/pdf-worker';
import type * as Door from '../../../workers/index';

/** Runs in the page, served as `/driver.js`: takes a picture all the way into a document, as the product does. */
const DOOR = '/workers.js';
const door = (): Promise<typeof Door> => import(DOOR) as Promise<typeof Door>;

/** What became of a picture. */
export interface PageSeen {
  readonly failure?: { readonly code: string };
  readonly layered: boolean;
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly pageClass?: string;
  readonly fellBack?: string;
  /** The layers as they are handed on, and the document, as base64. */
  readonly bundle?: string;
  readonly pdf?: string;
  readonly conforms?: boolean;
}

/** Prepares one input and makes a document of it; `look` 'natural' leaves its layers aside. */
export async function paper(wish: {
  index: number;
  statedDpi?: number;
  look?: 'layers' | 'natural';
}): Promise<PageSeen> {
  const { index, look = 'layers', ...request } = wish;
  const { preparePage, assemblePdf } = await door();
  const source = await (await fetch(`/inputs/${index}`)).blob();
  const made = await preparePage({ source, frame: 0, maxDpi: 300, look, ...request });
  if (!made.ok) return { failure: made.failure, layered: false, width: 0, height: 0, dpi: 0 };
  const finished = await assemblePdf({
    parts: [part(made.value)],
    metadata: { title: 'Trang kiểm tra' },
    nonConforming: 'report',
  });
  const { layers, width, height, dpi, pageClass, fellBack } = made.value;
  const facts = {
    layered: layers !== undefined,
    ...(layers ? { width: layers.width, height: layers.height, dpi: layers.dpi } : { width, height, dpi }),
    pageClass,
    ...(fellBack ? { fellBack } : {}),
    ...(layers ? { bundle: await base64(layers.bundle) } : {}),
  };
  if (!finished.ok) return { ...facts, failure: finished.failure };
  return { ...facts, pdf: await base64(finished.value.pdf), conforms: finished.value.report.conforms };
}

function part({ jpeg, width, height, dpi, layers }: PreparedPage): AssemblyPart {
  return layers ? { kind: 'layers', layers, turn: 0 } : { kind: 'image', jpeg, width, height, dpi, turn: 0 };
}

/** The first page of a PDF as pdf.js draws it for the person: its small picture as RGB in base64. */
export async function drawnByPdfJs({ index }: { index: number }): Promise<{
  readonly width: number;
  readonly height: number;
  readonly rgb: string;
}> {
  const { takeFile } = await door();
  const thumbnails: Blob[] = [];
  const taken = await takeFile(await (await fetch(`/inputs/${index}`)).blob(), {
    onIntake: (intake) => {
      if (intake.kind === 'document' && intake.thumbnail) thumbnails.push(intake.thumbnail);
    },
  });
  const [thumbnail] = thumbnails;
  if (!thumbnail) throw new Error(`pdf.js drew nothing: ${JSON.stringify(taken)}`);
  const bitmap = await createImageBitmap(thumbnail);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const { data = [] } = context?.getImageData(0, 0, width, height) ?? {};
  const rgb = Uint8Array.from(
    { length: width * height * 3 },
    (_, at) => data[Math.floor(at / 3) * 4 + (at % 3)] ?? 0,
  );
  return { width, height, rgb: await base64(new Blob([rgb])) };
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) {
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  }
  return btoa(text);
}
