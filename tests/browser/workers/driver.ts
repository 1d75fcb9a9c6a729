import type { IntakeOptions } from '../../../shared/contracts/intake';
import type * as Door from '../../../workers/index';

/** Runs in the page, served as `/driver.js`: calls the shipped door and tells what came out as plain data. */
const DOOR = '/workers.js';
const door = (): Promise<typeof Door> => import(DOOR) as Promise<typeof Door>;

async function input(index: number): Promise<Blob> {
  return (await fetch(`/inputs/${index}`)).blob();
}

export interface Seen {
  readonly failure?: { readonly code: string };
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Names of the colours at the four corners: top left, top right, bottom left, bottom right. */
  readonly corners?: readonly string[];
  readonly thumbnail?: readonly [width: number, height: number];
  /** Whether the page's bytes are the file's. */
  readonly same?: boolean;
}

export async function probe({ index }: { index: number }): Promise<unknown> {
  return (await door()).probeImage(await input(index));
}

export async function prepare(wish: {
  index: number;
  frame?: number;
  statedDpi?: number;
  maxDpi?: number;
}): Promise<Seen> {
  const { index, ...request } = wish;
  const source = await input(index);
  const made = await (await door()).preparePage({ source, frame: 0, maxDpi: 300, ...request });
  if (!made.ok) return { failure: made.failure };
  const { jpeg, thumbnail, ...facts } = made.value;
  const small = await createImageBitmap(thumbnail);
  return {
    facts: { ...facts, bytes: jpeg.size },
    corners: await corners(jpeg),
    thumbnail: [small.width, small.height],
    same: (await sha256(jpeg)) === (await sha256(source)),
  };
}

/** Takes the file that was chosen in the page's file field. */
export async function takeChosen(): Promise<unknown> {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('nothing was chosen');
  return (await door()).takeFile(file, { onIntake: () => undefined });
}

/** Takes a file; `slow` holds each page up, `cancelAfter` cancels when so many have come. */
export async function take(wish: {
  index: number;
  slowMs?: number;
  cancelAfter?: number;
  minDpi?: number;
  password?: string;
}): Promise<unknown> {
  const abort = new AbortController();
  const order: number[] = [];
  const kinds: string[] = [];
  let inside = 0;
  let most = 0;
  const options: IntakeOptions = {
    signal: abort.signal,
    ...(wish.minDpi === undefined ? {} : { minDpi: wish.minDpi }),
    ...(wish.password === undefined ? {} : { password: wish.password }),
    onIntake: async (intake) => {
      most = Math.max(most, ++inside);
      kinds.push(intake.kind);
      order.push(intake.kind === 'page' ? intake.index : -1);
      await new Promise((resolve) => setTimeout(resolve, wish.slowMs ?? 0));
      inside--;
      if (order.length === wish.cancelAfter) abort.abort();
    },
  };
  const started = performance.now();
  const result = await (await door()).takeFile(await input(wish.index), options);
  return { result, order, kinds, most, ms: Math.round(performance.now() - started) };
}

/** Starts preparing and cancels after a moment; tells how long the answer took from there. */
export async function cancelPrepare({ index }: { index: number }): Promise<unknown> {
  const abort = new AbortController();
  const { preparePage } = await door();
  const source = await input(index);
  const calls = [0, 1, 2].map((frame) => preparePage({ source, frame, maxDpi: 300 }, abort.signal));
  const started = performance.now();
  abort.abort();
  const results = await Promise.all(calls);
  return {
    codes: results.map((result) => (result.ok ? 'ok' : result.failure.code)),
    ms: performance.now() - started,
  };
}

/** A picture of four coloured quarters, or of random noise, as base64. */
export async function draw(wish: {
  width: number;
  height: number;
  type: string;
  quality?: number;
  noise?: boolean;
}): Promise<string> {
  const canvas = new OffscreenCanvas(wish.width, wish.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  ['#f00', '#0f0', '#00f', '#fff'].forEach((colour, i) => {
    context.fillStyle = colour;
    context.fillRect(
      (i % 2) * (wish.width / 2),
      (i >> 1) * (wish.height / 2),
      wish.width / 2,
      wish.height / 2,
    );
  });
  if (wish.noise) {
    const image = context.getImageData(0, 0, wish.width, wish.height);
    for (let i = 0; i < image.data.length; i++)
      image.data[i] = i % 4 === 3 ? 255 : (i * 2_654_435_761) >>> 24;
    context.putImageData(image, 0, 0);
  }
  const { type, quality = 0.9 } = wish;
  const content = new Uint8Array(await (await canvas.convertToBlob({ type, quality })).arrayBuffer());
  return btoa(Array.from(content, (value) => String.fromCharCode(value)).join(''));
}

async function corners(jpeg: Blob): Promise<string[]> {
  const bitmap = await createImageBitmap(jpeg);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const [x, y] = [Math.floor(bitmap.width / 4), Math.floor(bitmap.height / 4)];
  return [
    [x, y],
    [bitmap.width - 1 - x, y],
    [x, bitmap.height - 1 - y],
    [bitmap.width - 1 - x, bitmap.height - 1 - y],
  ].map(([px = 0, py = 0]) => colourName(context?.getImageData(px, py, 1, 1).data));
}

function colourName(rgba: Uint8ClampedArray | undefined): string {
  const names: Record<string, string> = {
    '111': 'white',
    '100': 'red',
    '010': 'green',
    '001': 'blue',
    '000': 'black',
  };
  const bits = [0, 1, 2].map((c) => ((rgba?.[c] ?? 0) > 127 ? 1 : 0)).join('');
  return names[bits] ?? bits;
}

async function sha256(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(digest, (value) => value.toString(16).padStart(2, '0')).join('');
}
