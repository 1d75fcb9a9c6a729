import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { openDoorPage, type DoorPage } from '../../commands/digitise/door-page';
import type { Bytes } from '../../fixtures/images';
import type { Seen } from './driver';
import type { PageSeen } from './imaging-page-driver';
import type { PdfSeen } from './pdf-driver';

/** The shipped door in a real Chromium, with files made by the test. */
export interface TestDoor {
  readonly door: DoorPage;
  /** Makes bytes or a path readable for the page; gives its index. */
  readonly give: (content: Uint8Array | string) => number;
}

/** The door as the image tests drive it. */
export interface ImageDoor extends TestDoor {
  prepare(content: Bytes | string, more?: object): Promise<Seen>;
  draw(wish: object): Promise<Bytes>;
  /** A JPEG of 64 by 48 whose quarters are red, green, blue and white. */
  quarters(): Promise<Bytes>;
}

/** The door as the PDF tests drive it. */
export interface PdfDoor extends TestDoor {
  /** Takes a file as the product does. */
  take(pdf: Uint8Array | string, password?: string): Promise<PdfSeen>;
}

/** The door as the tests of the imaging engine drive it. */
export interface PaperDoor extends TestDoor {
  /** Takes a picture all the way into a document of one page. */
  paper(content: Uint8Array | string, more?: object): Promise<PageSeen>;
}

/** Opens the door for the tests of a file; `imaging-page-driver.ts` runs in the page. */
export function aPaperDoor(): PaperDoor {
  const shipped = aDoor('./imaging-page-driver.ts');
  return {
    get door() {
      return shipped.door;
    },
    give: shipped.give,
    paper: (content, more = {}) =>
      shipped.door.run<PageSeen>('paper', { index: shipped.give(content), ...more }),
  };
}

/** Opens the second door, `/ocr.js`, for the tests of a file; `ocr-driver.ts` runs in the page. */
export function anOcrDoor(): TestDoor {
  return aDoor('./ocr-driver.ts');
}

/** Opens the door for the tests of a file; `driver.ts` runs in the page. */
export function anImageDoor(): ImageDoor {
  const shipped = aDoor('./driver.ts');
  const draw = async (wish: object) =>
    Uint8Array.from(Buffer.from(await shipped.door.run<string>('draw', wish), 'base64'));
  return {
    get door() {
      return shipped.door;
    },
    give: shipped.give,
    prepare: (content, more = {}) =>
      shipped.door.run<Seen>('prepare', { index: shipped.give(content), ...more }),
    draw,
    quarters: () => draw({ width: 64, height: 48, type: 'image/jpeg' }),
  };
}

/** Opens the door for the tests of a file; `pdf-driver.ts` runs in the page. */
export function aPdfDoor(): PdfDoor {
  const shipped = aDoor('./pdf-driver.ts');
  return {
    get door() {
      return shipped.door;
    },
    give: shipped.give,
    take: (pdf, password) =>
      shipped.door.run<PdfSeen>('takePdf', {
        index: shipped.give(pdf),
        ...(password === undefined ? {} : { password }),
      }),
  };
}

/** Opens the door for the tests of a file, with a driver of their own. */
export function aDoor(driver: string): TestDoor {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-inputs-'));
  const inputs: string[] = [];
  let door: DoorPage;
  beforeAll(async () => {
    door = await openDoorPage({ driver: fileURLToPath(new URL(driver, import.meta.url)), inputs });
  });
  afterAll(() => door.close());
  return {
    get door() {
      return door;
    },
    give: (content) => {
      const path = typeof content === 'string' ? content : join(folder, String(inputs.length));
      if (typeof content !== 'string') writeFileSync(path, content);
      return inputs.push(path) - 1;
    },
  };
}

/** The bytes that came back. */
export function bytesOf({ pdf }: PdfSeen): Buffer {
  return Buffer.from(pdf ?? '', 'base64');
}

/** Names of active content that an independent reading of the file finds, object streams opened (judge: qpdf). */
export const ACTIVE_NAMES =
  /\/(?:JS|JavaScript|Launch|EmbeddedFiles?|EF|XFA|RichMedia|SubmitForm|ImportData|GoToE|GoToR|OpenAction|AA|Rendition)\b/;
