import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judged, present } from '../../fixtures/judges';
import type { PdfSeen } from './pdf-driver';
import { ACTIVE_NAMES, aPdfDoor, bytesOf } from './door';

/** The foreign files to try: set CORPUS to a folder that holds `inputs/`. */
const corpus = process.env['CORPUS'];
const FOLDERS = /^(pdf-.*|generated|names)$/;
const REASONS =
  /^(file\/(empty|type-unknown|too-large)|pdf\/(unreadable|no-pages|too-many-pages|page-too-large|password-needed|encryption-unsupported|too-heavy)|worker\/(timeout|refused|out-of-memory))$/;
const LONGEST_MS = 20_000;

const files = corpus
  ? readdirSync(join(corpus, 'inputs'))
      .filter((folder) => FOLDERS.test(folder))
      .flatMap((folder) => readdirSync(join(corpus, 'inputs', folder)).map((name) => join(folder, name)))
      .filter((path) => path.startsWith('pdf-') || path.endsWith('.pdf') || path.startsWith('names'))
  : [];

function read(path: string): Buffer {
  return readFileSync(join(corpus ?? '', 'inputs', path));
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** All names in a file, object streams opened and escapes undone, by a reader that is not ours. */
function dump(pdf: Buffer): string {
  return judged('qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-'], pdf).said;
}

describe.skipIf(!corpus)('foreign PDFs (CORPUS)', () => {
  const shipped = aPdfDoor();
  const seen = new Map<string, PdfSeen>();

  test.each(files)('%s is taken, rebuilt or refused with a reason, in time', async (path) => {
    const result = await shipped.take(join(corpus ?? '', 'inputs', path));
    seen.set(path, result);

    expect(result.ms).toBeLessThan(LONGEST_MS);
    if (result.outcome === 'refused') expect(result.failure?.code).toMatch(REASONS);
    else if (result.outcome === 'images') expect(path).toBe(join('generated', 'jpeg_named_pdf.pdf'));
    else if (result.outcome === 'rebuilt') expect(result.report?.conforms).toBe(true);
    else expect(sha256(bytesOf(result))).toBe(sha256(read(path)));
  });

  test.skipIf(!present('pdfsig'))(
    'what bears a signature stays signed, unless it is locked (judge: pdfsig)',
    () => {
      const signed = files.filter((path) =>
        judged('pdfsig', ['-nocert', 'FILE'], read(path)).said.includes('Signature Validation'),
      );

      const lost = signed.filter((path) => seen.get(path)?.outcome !== 'signed');

      expect(signed.length).toBeGreaterThan(15);
      expect(lost.filter((path) => seen.get(path)?.outcome !== 'refused')).toEqual([]);
    },
  );

  test.skipIf(!present('qpdf'))(
    'nothing active is left in what was rebuilt or taken as clean (judge: qpdf)',
    () => {
      const kept = [...seen].filter(([, { outcome }]) => outcome === 'rebuilt' || outcome === 'clean');

      const active = kept.flatMap(([path, result]) => {
        const found = STRONGLY_ACTIVE.exec(dump(bytesOf(result)))?.[0];
        return found ? [`${path}: ${found}`] : [];
      });

      expect(active).toEqual([]);
    },
  );

  test.skipIf(!present('qpdf'))('rebuilt documents hold nothing that acts at all (judge: qpdf)', () => {
    const rebuilt = [...seen].filter(([, { outcome }]) => outcome === 'rebuilt');

    expect(
      rebuilt.filter(([, result]) => ACTIVE_NAMES.test(dump(bytesOf(result)))).map(([path]) => path),
    ).toEqual([]);
    expect(rebuilt.length).toBeGreaterThan(10);
  });

  test('each kind of outcome was met', () => {
    const kinds = new Set([...seen.values()].map(({ outcome }) => outcome));

    expect([...kinds].sort()).toEqual(['clean', 'images', 'rebuilt', 'refused', 'signed']);
  });

  test('nothing was asked of any other machine', () => {
    expect(shipped.door.outbound).toEqual([]);
  });
});

/** What may not be in a file that stays as it is; jumps on opening and form actions without code may. */
const STRONGLY_ACTIVE =
  /\/(?:JS|JavaScript|Launch|EmbeddedFiles?|EF|XFA|RichMedia|SubmitForm|ImportData|GoToE|Rendition)\b/;
