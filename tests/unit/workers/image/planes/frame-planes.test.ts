import { expect, test } from 'vitest';
import { framePlanes } from '../../../../../workers/image/planes/frame-planes';
import { noise } from '../kernels/noise';

const [WIDTH, HEIGHT] = [31, 611];

/** A decoder's frame cannot exist outside a browser: this one has noise in each of its planes. */
class FakeFrame {
  /** Bytes of the largest array that anything was copied to. */
  largest = 0;
  readonly visibleRect = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
  readonly colorSpace = { fullRange: true, matrix: 'smpte170m' };

  constructor(
    readonly format: string,
    /** Bytes of a sample, and pixels for one of them across and down, plane by plane. */
    private readonly layouts: readonly (readonly [bytes: number, across: number, down: number])[],
  ) {}

  copyTo(to: Uint8Array, { rect, layout }: VideoFrameCopyToOptions): Promise<readonly PlaneLayout[]> {
    this.largest = Math.max(this.largest, to.buffer.byteLength);
    const { y: top = 0, height = HEIGHT } = rect ?? {};
    for (const [index, [bytes, across, down]] of this.layouts.entries()) {
      const width = Math.ceil(WIDTH / across) * bytes;
      const { data } = noise(width, Math.ceil(HEIGHT / down));
      const { offset, stride } = layout?.[index] ?? { offset: 0, stride: width };
      for (let row = 0; row < Math.ceil(height / down); row++) {
        const from = (top / down + row) * width;
        to.set(data.subarray(from, from + width), offset + row * stride);
      }
    }
    return Promise.resolve(layout ?? []);
  }

  asFrame(): VideoFrame {
    // What the code reads of a frame is here.
    return this as unknown as VideoFrame;
  }
}
const FULL = [1, 1, 1] as const;

test('a frame of pixels becomes planes without ever lying there as pixels as a whole', async () => {
  const frame = new FakeFrame('BGRX', [[4, 1, 1]]);
  const { data } = noise(WIDTH * 4, HEIGHT);

  const planes = await framePlanes(frame.asFrame());

  const at = (HEIGHT - 1) * WIDTH * 4;
  const [blue, green, red] = [data[at]!, data[at + 1]!, data[at + 2]!];
  expect(planes?.luma.data[(HEIGHT - 1) * WIDTH]).toBe(
    Math.round(0.299 * red + 0.587 * green + 0.114 * blue),
  );
  expect(frame.largest).toBeLessThan(WIDTH * HEIGHT * 2);
});

test('of a frame with full chroma, chroma is halved on the way, strip by strip', async () => {
  const frame = new FakeFrame('I444', [FULL, FULL, FULL]);
  const { data } = noise(WIDTH, HEIGHT);
  const mean = (y: number): number => {
    const [a, b, c, d] = [
      data[y * WIDTH]!,
      data[y * WIDTH + 1]!,
      data[(y + 1) * WIDTH]!,
      data[(y + 1) * WIDTH + 1]!,
    ];
    return (((a + b + 1) >> 1) + ((c + d + 1) >> 1) + 1) >> 1;
  };

  const planes = await framePlanes(frame.asFrame());

  expect(planes?.luma.data).toEqual(data);
  expect([planes?.chroma?.cb.width, planes?.chroma?.cr.height]).toEqual([16, 306]);
  for (const row of [0, 127, 128, 304]) expect(planes?.chroma?.cr.data[row * 16]).toBe(mean(row * 2));
  expect(frame.largest).toBeLessThan(WIDTH * HEIGHT * 2);
});

test('chroma that is stored as it is wanted comes unchanged', async () => {
  const frame = new FakeFrame('I420', [FULL, [1, 2, 2], [1, 2, 2]]);

  const planes = await framePlanes(frame.asFrame());

  expect(planes?.luma).toEqual(noise(WIDTH, HEIGHT));
  expect(planes?.chroma?.cr).toEqual(noise(16, 306));
});

test('chroma that is fine down only is halved down only', async () => {
  const frame = new FakeFrame('I422', [FULL, [1, 2, 1], [1, 2, 1]]);
  const { data } = noise(16, HEIGHT);

  const planes = await framePlanes(frame.asFrame());

  const row = 300;
  expect(planes?.chroma?.cb.data[row * 16 + 3]).toBe((data[600 * 16 + 3]! + data[601 * 16 + 3]! + 1) >> 1);
});
