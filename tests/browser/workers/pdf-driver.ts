import type { Intake } from '../../../shared/contracts/intake';
import type { AssemblyPart, ConformanceReport, FinishedPdf } from '../../../shared/contracts/pdf-worker';
import type { Failure } from '../../../shared/domain/failure';
import type * as Door from '../../../workers/index';

/** Runs in the page, served as `/driver.js`: calls the shipped door and tells what came out as plain data. */
const DOOR = '/workers.js';
const door = (): Promise<typeof Door> => import(DOOR) as Promise<typeof Door>;

/** What became of a PDF. */
export interface PdfSeen {
  /** 'images': told by its bytes, it was no PDF but a picture. */
  readonly outcome: 'signed' | 'clean' | 'rebuilt' | 'images' | 'refused';
  readonly failure?: Failure;
  readonly findings: readonly string[];
  readonly pages: number;
  readonly ms: number;
  /** Longest that the page could not have answered a touch, in ms. */
  readonly blockedMs: number;
  /** The document itself, or the one made of its pages, as base64. */
  readonly pdf?: string;
  readonly report?: ConformanceReport;
  /** Share of the first page's pixels that are not white. */
  readonly ink?: number;
  readonly hasThumbnail: boolean;
}

/** Takes a PDF as the product does, and makes one document of the pages of a rebuilt one. */
export async function takePdf({ index, password }: { index: number; password?: string }): Promise<PdfSeen> {
  const { takeFile, assemblePdf } = await door();
  const source = await (await fetch(`/inputs/${index}`)).blob();
  const got: Intake[] = [];
  const blocked = watchBlocking();
  const started = performance.now();
  const taken = await takeFile(source, {
    onIntake: (intake) => void got.push(intake),
    ...(password === undefined ? {} : { password }),
  });
  const facts = { ms: Math.round(performance.now() - started), blockedMs: await blocked() };
  const [first] = got;
  if (!taken.ok || !first) {
    const failure = taken.ok ? {} : { failure: taken.failure };
    return { outcome: 'refused', ...failure, findings: [], pages: 0, hasThumbnail: false, ...facts };
  }
  const { treatment, pages, findings } = taken.value;
  const seen = { outcome: treatment, pages, findings, ...facts } as const;
  if (treatment === 'images') return { ...seen, hasThumbnail: true };
  if (first.kind === 'document') {
    const hasThumbnail = first.thumbnail !== undefined;
    const ink = first.thumbnail && { ink: await inkOf(first.thumbnail) };
    return { ...seen, hasThumbnail, pdf: await base64(first.pdf), report: first.inspection.report, ...ink };
  }
  const made = await assemblePdf({ parts: got.flatMap(part), metadata: { title: 'Bản dựng lại' } });
  if (!made.ok) return { ...seen, outcome: 'refused', failure: made.failure, hasThumbnail: true };
  const ink = await inkOf(first.page.jpeg);
  return { ...seen, ink, hasThumbnail: true, pdf: await base64(made.value.pdf), report: made.value.report };
}

function part(intake: Intake): readonly AssemblyPart[] {
  if (intake.kind !== 'page') return [];
  const { jpeg, width, height, dpi } = intake.page;
  return [{ kind: 'image', jpeg, width, height, dpi, turn: 0 }];
}

/** What assembling many pages in layers came to. */
export interface LayersSeen {
  readonly failure?: Failure;
  readonly ms: number;
  readonly pages: number;
  readonly conforms: boolean;
  readonly archival?: FinishedPdf['archival'];
}

/** Assembles `count` times the page whose layers are the file `index`. */
export async function assembleLayers({
  index,
  count,
  ...size
}: {
  index: number;
  count: number;
  width: number;
  height: number;
  dpi: number;
}): Promise<LayersSeen> {
  const { assemblePdf } = await door();
  const bundle = await (await fetch(`/inputs/${index}`)).blob();
  const part: AssemblyPart = { kind: 'layers', layers: { bundle, ...size }, turn: 0 };
  const parts = Array.from({ length: count }, () => part);
  const started = performance.now();
  const made = await assemblePdf({ parts, metadata: { title: 'Hồ sơ dài' } });
  const ms = Math.round(performance.now() - started);
  if (!made.ok) return { failure: made.failure, ms, pages: 0, conforms: false };
  const { pages, report, archival } = made.value;
  return { ms, pages, conforms: report.conforms, archival };
}

/** What assembling many scans took. */
export interface AssemblySeen {
  readonly failure?: Failure;
  readonly bytes: number;
  readonly ms: number;
  readonly blockedMs: number;
  readonly times: Readonly<Record<string, number>>;
  readonly conforms: boolean;
}

/** Assembles `count` scans of A4 at 300 dpi, each about 600 kB. */
export async function assembleMany({ count }: { count: number }): Promise<AssemblySeen> {
  const { assemblePdf } = await door();
  const [width, height] = [2480, 3508];
  const page = await drawnPage(width, height);
  const content = await page.arrayBuffer();
  const parts = Array.from({ length: count }, (): AssemblyPart => {
    return { kind: 'image', jpeg: new Blob([content]), width, height, dpi: 300, turn: 0 };
  });
  // What was done to get here is over before the watch begins.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const blocked = watchBlocking();
  const started = performance.now();
  const made = await assemblePdf({ parts, metadata: { title: 'Hồ sơ dài' } });
  const facts = { ms: Math.round(performance.now() - started), blockedMs: await blocked() };
  if (!made.ok) return { failure: made.failure, bytes: 0, times: {}, conforms: false, ...facts };
  const { pdf, times, report } = made.value;
  return { bytes: pdf.size, times, conforms: report.conforms, ...facts };
}

/** Lines of small strokes, as many as make a scan's usual size. */
async function drawnPage(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fbf8f0';
  context.fillRect(0, 0, width, height);
  for (let stroke = 0; stroke < 5_000; stroke++) {
    context.fillStyle = stroke % 40 === 0 ? '#b02020' : '#202530';
    const [x, y] = [(stroke * 7_919) % width, (stroke * 104_729) % height];
    context.fillRect(x, y, 3 + (stroke % 9), 2 + (stroke % 17));
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}

/** Watches for tasks over 50 ms from now on; the function that comes back tells the longest. */
function watchBlocking(): () => Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  return async () => {
    // Entries come one task late.
    await new Promise((resolve) => setTimeout(resolve, 0));
    for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration);
    observer.disconnect();
    return Math.round(longest);
  };
}

async function inkOf(picture: Blob): Promise<number> {
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const { data = [] } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
  let inked = 0;
  for (let at = 0; at < data.length; at += 4)
    if ((data[at] ?? 255) < 128 || (data[at + 1] ?? 255) < 128) inked++;
  return (inked * 4) / data.length;
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
