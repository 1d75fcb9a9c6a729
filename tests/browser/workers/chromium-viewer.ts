import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright';
import { expect } from 'vitest';

/** A colour as a page shows it. */
export type Shown = readonly [red: number, green: number, blue: number];

const [WIDTH, HEIGHT] = [900, 700];

/**
 * Shows a PDF's first page in Chromium's own viewer (PDFium) and waits until what is seen there holds. `expected` gets
 * a function that tells the colour at a place in shares of the page, whose proportions are `width` by `height`.
 */
export async function seenInViewer(
  context: BrowserContext,
  pdf: Uint8Array,
  page: { readonly width: number; readonly height: number },
  expected: (at: (x: number, y: number) => Shown) => void,
): Promise<void> {
  const server = createServer((request, response) => {
    const whole = request.url === '/file.pdf';
    response.setHeader('Content-Type', whole ? 'application/pdf' : 'text/html');
    const frame = `<embed src="/file.pdf#toolbar=0&view=Fit" type="application/pdf" width="${WIDTH}" height="${HEIGHT}">`;
    response.end(whole ? pdf : `<!doctype html><body style="margin:0">${frame}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const tab = await context.newPage();
  try {
    await tab.setViewportSize({ width: WIDTH, height: HEIGHT });
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await expect
      .poll(
        async () => {
          const picture = await pixels(context, await tab.screenshot());
          return whyNot(() => expected((x, y) => colourOf(picture, page, x, y)));
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBe('');
  } finally {
    await tab.close();
    server.close();
  }
}

function whyNot(expected: () => void): string {
  try {
    expected();
    return '';
  } catch (thrown) {
    return String(thrown);
  }
}

/** The viewer fits the page between grey margins of equal width. */
function colourOf(
  picture: Buffer,
  { width, height }: { readonly width: number; readonly height: number },
  x: number,
  y: number,
): Shown {
  const scale = Math.min(WIDTH / width, HEIGHT / height);
  const across = Math.round(WIDTH / 2 + (x - 0.5) * width * scale * 0.97);
  const down = Math.round(HEIGHT / 2 + (y - 0.5) * height * scale * 0.97);
  const at = (down * WIDTH + across) * 4;
  return [picture[at] ?? 0, picture[at + 1] ?? 0, picture[at + 2] ?? 0];
}

/** Pixels of a PNG, four bytes each, decoded by the browser itself. */
async function pixels(context: BrowserContext, png: Buffer): Promise<Buffer> {
  const tab = await context.newPage();
  try {
    const text = await tab.evaluate(async (source) => {
      const bitmap = await createImageBitmap(
        new Blob([Uint8Array.from(atob(source), (char) => char.charCodeAt(0))]),
      );
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const surface = canvas.getContext('2d');
      surface?.drawImage(bitmap, 0, 0);
      const { data = new Uint8ClampedArray() } =
        surface?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
      let binary = '';
      for (let at = 0; at < data.length; at += 32_768)
        binary += String.fromCharCode(...data.subarray(at, at + 32_768));
      return btoa(binary);
    }, png.toString('base64'));
    return Buffer.from(text, 'base64');
  } finally {
    await tab.close();
  }
}
