import type { AssemblyPart } from '../../shared/contracts/pdf-worker';
import type { Result } from '../../shared/domain/result';
import type * as Door from '../../workers/index';

/** Runs in the page, served as `/driver.js`: draws sheets, then prepares and assembles them by the shipped door. */
const DOOR = '/workers.js';
const [WIDTH, HEIGHT] = [2480, 3508];
const sheets: Blob[] = [];

/** Draws `pages` different sheets of print with a red seal and scanner noise, as 300 dpi colour JPEG; tells their bytes. */
export async function drawSheets({ pages }: { pages: number }): Promise<number> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas');
  const noise = context.createPattern(noiseTile(), 'repeat');
  for (let page = 0; page < pages; page++) {
    drawSheet(context, page, noise);
    // Every other sheet is worth encoding anew, as from a scanner set too high; the others are kept as they are.
    const quality = page % 2 === 0 ? 0.6 : 0.88;
    sheets.push(await withDpi(await canvas.convertToBlob({ type: 'image/jpeg', quality })));
  }
  canvas.width = canvas.height = 0;
  return sheets.reduce((sum, { size }) => sum + size, 0);
}

export interface DriverFigures {
  readonly longTasks: readonly number[];
  readonly seconds: number;
  readonly bytes: number;
  readonly pages: number;
}

/** Prepares every sheet and assembles one document, while the page's own thread is observed. */
export async function assemble(): Promise<DriverFigures> {
  const { preparePage, assemblePdf } = (await import(DOOR)) as typeof Door;
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const started = performance.now();
  const parts: AssemblyPart[] = [];
  for (const source of sheets) {
    const { jpeg, width, height, dpi } = valueOf(await preparePage({ source, frame: 0, maxDpi: 300 }));
    parts.push({ kind: 'image', jpeg, width, height, dpi, turn: 0 });
  }
  const finished = valueOf(await assemblePdf({ parts, metadata: { title: 'Hồ sơ 200 trang' } }));
  const seconds = (performance.now() - started) / 1000;
  // Entries are delivered late: what is still on its way counts too.
  await new Promise((resolve) => setTimeout(resolve, 500));
  longTasks.push(...observer.takeRecords().map(({ duration }) => duration));
  observer.disconnect();
  return { longTasks, seconds, bytes: finished.pdf.size, pages: finished.pages };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** JFIF as a scanner writes it: 300 dots per inch. */
async function withDpi(jpeg: Blob): Promise<Blob> {
  const head = new Uint8Array(await jpeg.slice(0, 20).arrayBuffer());
  head.set([1, 1, 44, 1, 44], 13);
  return new Blob([head, jpeg.slice(20)], { type: 'image/jpeg' });
}

function drawSheet(
  context: OffscreenCanvasRenderingContext2D,
  page: number,
  noise: CanvasPattern | null,
): void {
  const random = dice(page + 1);
  context.fillStyle = '#fbfaf6';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#1c1c20';
  context.font = '50px serif';
  for (let y = 260; y < HEIGHT - 200; y += 76) {
    let line = '';
    while (line.length < 78) line += `${word(random)} `;
    context.fillText(line, 330, y, WIDTH - 530);
  }
  context.strokeStyle = context.fillStyle = '#c8202c';
  context.lineWidth = 14;
  context.beginPath();
  context.arc(1600 + random() * 300, 2500 + random() * 500, 210, 0, Math.PI * 2);
  context.stroke();
  context.fillText(`UBND PHƯỜNG ${page}`, 1500, 2760);
  if (!noise) return;
  context.fillStyle = noise;
  context.fillRect(0, 0, WIDTH, HEIGHT);
}

function word(random: () => number): string {
  const SYLLABLES = [
    'giấy',
    'chứng',
    'nhận',
    'đăng',
    'ký',
    'hộ',
    'tịch',
    'phường',
    'ngày',
    'tháng',
    'năm',
    'số',
  ];
  const at = Math.floor(random() * (SYLLABLES.length + 4));
  return SYLLABLES[at] ?? String(Math.floor(random() * 1e6));
}

function noiseTile(): OffscreenCanvas {
  const tile = new OffscreenCanvas(509, 509);
  const context = tile.getContext('2d');
  const image = context?.createImageData(509, 509);
  const random = dice(4711);
  for (let i = 0; image && i < image.data.length; i += 4) {
    image.data[i] = image.data[i + 1] = image.data[i + 2] = random() * 255;
    image.data[i + 3] = 6;
  }
  if (image) context?.putImageData(image, 0, 0);
  return tile;
}

/** Repeatable chance between 0 and 1 (Park and Miller). */
function dice(seed: number): () => number {
  let state = seed * 48_271;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
