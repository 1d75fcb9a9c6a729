import type { Der } from './openssl';

/** Room for a signature, in bytes. */
const ROOM = 6_000;
const START = [
  '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n',
  '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
  '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
  '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n',
];

/** How one signature is put in; what is left out is as it should be. */
export interface Signing {
  readonly form?: string;
  /** What stands in the byte range instead. */
  readonly range?: (right: readonly number[]) => readonly number[];
  /** When the signer's clock said it was. */
  readonly at?: string;
}

/** A page of nothing, in the smallest form that readers take. */
export function emptyPdf(): Der {
  return withTable(Buffer.alloc(0), START, '');
}

/** Appends a revision with a signature over all of the file. `cms` makes it out of what it covers. */
export function withSignature(pdf: Der, cms: (covered: Der) => Uint8Array, signing: Signing = {}): Der {
  const before = Buffer.from(pdf);
  const number = before.toString('latin1').split('/FT /Sig').length;
  const value = 2 + 2 * number;
  const fields = Array.from({ length: number }, (_, index) => `${String(5 + 2 * index)} 0 R`).join(' ');
  const { form = 'ETSI.CAdES.detached', at = "D:20261116093000+07'00'" } = signing;
  const place = `/ByteRange [${' '.repeat(60)}] /Contents <${'0'.repeat(ROOM * 2)}>`;
  const appended = withTable(
    before,
    [
      `1 0 obj\n<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [${fields}] >> >>\nendobj\n`,
      `${String(value)} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${form} /M (${at}) ${place} >>\nendobj\n`,
      `${String(value + 1)} 0 obj\n<< /FT /Sig /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /T (Ký ${String(number)}) /V ${String(value)} 0 R /P 3 0 R >>\nendobj\n`,
    ],
    `/Prev ${String(lastTable(before))}`,
  );
  return filled(appended, before.length, cms, signing);
}

/** Appends a revision with any objects, as whoever changes a document does. */
export function withChange(pdf: Der, ...objects: readonly string[]): Der {
  const before = Buffer.from(pdf);
  return withTable(before, objects, `/Prev ${String(lastTable(before))}`);
}

function filled(pdf: Der, from: number, cms: (covered: Der) => Uint8Array, { range }: Signing): Der {
  const bytes = Buffer.from(pdf);
  const open = bytes.indexOf('/Contents <', from) + '/Contents '.length;
  const after = open + ROOM * 2 + 2;
  const right = [0, open, after, bytes.length - after];
  bytes.write(
    (range?.(right) ?? right).join(' '),
    bytes.indexOf('/ByteRange [', from) + '/ByteRange ['.length,
  );
  const covered = Buffer.concat([bytes.subarray(0, open), bytes.subarray(after)]);
  bytes.write(Buffer.from(cms(new Uint8Array(covered))).toString('hex'), open + 1);
  return new Uint8Array(bytes);
}

function withTable(before: Buffer, objects: readonly string[], more: string): Der {
  const parts = [before];
  let at = before.length;
  const entries: string[] = [];
  for (const object of objects) {
    const number = /^(\d+) 0 obj/.exec(object)?.[1];
    if (number) entries.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    const bytes = Buffer.from(object, 'latin1');
    parts.push(bytes);
    at += bytes.length;
  }
  const trailer = `trailer\n<< /Size 100 /Root 1 0 R ${more} >>\nstartxref\n${String(at)}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(`xref\n${entries.join('')}${trailer}`)]));
}

function lastTable(pdf: Buffer): number {
  return Number(/startxref\s+(\d+)(?![\s\S]*startxref)/.exec(pdf.toString('latin1'))?.[1]);
}
