import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDoorPage, type DoorPage } from '../../commands/digitise/door-page';
import type { PdfSeen } from './pdf-driver';

/** The shipped door in a real Chromium, for PDFs. */
export interface PdfDoor {
  readonly door: DoorPage;
  /** Takes a file as the product does. */
  take(pdf: Uint8Array | string, password?: string): Promise<PdfSeen>;
}

export async function openPdfDoor(): Promise<PdfDoor> {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-pdfs-'));
  const inputs: string[] = [];
  const driver = fileURLToPath(new URL('./pdf-driver.ts', import.meta.url));
  const door = await openDoorPage({ driver, inputs });
  return {
    door,
    take: (pdf, password) => {
      const path = typeof pdf === 'string' ? pdf : join(folder, String(inputs.length));
      if (typeof pdf !== 'string') writeFileSync(path, pdf);
      const index = inputs.push(path) - 1;
      return door.run<PdfSeen>('takePdf', { index, ...(password === undefined ? {} : { password }) });
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
