import type { Page } from 'playwright';

/** Puts a receipt printer behind `navigator.usb` of a page; what it is sent lies in `window.printed`. */
export async function plugInPrinter(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const printed: number[] = [];
    const answers: number[] = [];
    const done = (): Promise<void> => Promise.resolve();
    const endpoint = (endpointNumber: number, direction: string) => ({
      endpointNumber,
      direction,
      type: 'bulk',
    });
    const alternate = {
      ...{ alternateSetting: 0, interfaceClass: 7, interfaceSubclass: 1, interfaceProtocol: 2 },
      endpoints: [endpoint(1, 'out'), endpoint(2, 'in')],
    };
    const interfaces = [{ interfaceNumber: 0, alternates: [alternate] }];
    const printer = {
      ...{ opened: false, configuration: null, configurations: [{ configurationValue: 1, interfaces }] },
      ...{ open: done, close: done, selectConfiguration: done, claimInterface: done },
      selectAlternateInterface: done,
      transferOut: (_: number, bytes: Uint8Array) => {
        // Questions are answered as by a printer that is ready; everything else is printed.
        if (bytes.length === 3 && bytes[0] === 0x10) answers.push(bytes[2] === 1 ? 0x16 : 0x12);
        else printed.push(...bytes);
        return Promise.resolve({ status: 'ok', bytesWritten: bytes.length });
      },
      transferIn: () =>
        Promise.resolve({ status: 'ok', data: new DataView(Uint8Array.of(answers.shift() ?? 0).buffer) }),
    };
    Object.defineProperty(navigator, 'usb', { value: { getDevices: () => Promise.resolve([printer]) } });
    Object.assign(window, { printed });
  });
}

/** A receipt as it came out of the printer. */
export interface Receipt {
  readonly width: number;
  readonly cut: boolean;
  readonly picture: ImageData;
}

/** Reads the bands of `GS v 0` back into a picture, as the printer's manual says; anything else but a reset and the cut is refused. */
export function decodeReceipt(sent: readonly number[]): Receipt {
  let at = 0;
  let width = 0;
  const lines: (readonly number[])[] = [];
  const starts = (...bytes: readonly number[]): boolean =>
    bytes.every((byte, index) => sent[at + index] === byte);
  if (!starts(0x1b, 0x40)) throw new Error('no reset');
  at += 2;
  while (starts(0x1d, 0x76, 0x30, 0)) {
    const [xl = 0, xh = 0, yl = 0, yh = 0] = sent.slice(at + 4, at + 8);
    const [bytes, height] = [xl + 256 * xh, yl + 256 * yh];
    at += 8;
    for (let line = 0; line < height; line++, at += bytes) lines.push(sent.slice(at, at + bytes));
    width = bytes * 8;
  }
  const cut = starts(0x1b, 0x64, 4, 0x1d, 0x56, 0x42, 0) && at + 7 === sent.length;
  const data = new Uint8ClampedArray(width * lines.length * 4).fill(255);
  lines.forEach((line, y) =>
    line.forEach((byte, column) => {
      for (let bit = 0; bit < 8; bit++)
        if (byte & (0x80 >> bit))
          data.fill(0, (y * width + column * 8 + bit) * 4, (y * width + column * 8 + bit) * 4 + 3);
    }),
  );
  const picture = { data, width, height: lines.length, colorSpace: 'srgb' } as ImageData;
  return { width, cut, picture };
}
