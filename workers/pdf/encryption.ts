import { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import type { PdfFailure } from '../../shared/domain/failure';
import type { OpenPdf } from './open-pdf';
import { follow, nameOf, resolve } from './pdf-objects';

/**
 * What stands in the way of reading an encrypted document without being told a password; undefined when nothing
 * does, as in files that only forbid printing.
 */
export async function lockedBy(pdf: OpenPdf): Promise<PdfFailure | undefined> {
  const dict = follow(pdf.context.trailerInfo.Encrypt, pdf.context);
  if (!(dict instanceof PDFDict) || nameOf(resolve(dict, 'Filter')) !== 'Standard') {
    return { code: 'pdf/encryption-unsupported' };
  }
  return (await opensWithoutPassword(pdf, dict)) ? undefined : { code: 'pdf/password-needed' };
}

/** Tries the empty password on a document of nothing but the lock, so that nothing else has to be decrypted. */
async function opensWithoutPassword(pdf: OpenPdf, lock: PDFDict): Promise<boolean> {
  const id = follow(pdf.context.trailerInfo.ID, pdf.context)?.toString() ?? '[<> <>]';
  const probe = [
    '%PDF-1.7',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj',
    `3 0 obj ${plainly(lock)} endobj`,
    `trailer << /Root 1 0 R /Encrypt 3 0 R /ID ${id} >>`,
    'startxref\n0\n%%EOF',
  ].join('\n');
  try {
    const bytes = Uint8Array.from(probe, (char) => char.charCodeAt(0));
    await PDFDocument.load(bytes, { password: '', updateMetadata: false });
    return true;
  } catch {
    // The library throws for a wrong password; that is the answer.
    return false;
  }
}

/** The lock's dictionary with what it refers to put in its place. */
function plainly(dict: PDFDict): string {
  const entries = dict.entries().map(([key, value]) => {
    const found = follow(value, dict.context);
    return `${key.toString()} ${found instanceof PDFDict ? plainly(found) : String(found ?? 'null')}`;
  });
  return `<< ${entries.join(' ')} >>`;
}
