import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TrustStore } from '../../../../../shared/contracts/sign-worker';
import type { SignatureView } from '../../../../../shared/domain/signature';
import { readTrust } from '../../../../../workers/sign/verify/read-trust';
import { verifySignatures } from '../../../../../workers/sign/verify/index';
import { judged, present } from '../../../../fixtures/judges';
import type { Der } from './openssl';
import { certificatesIn } from './reshaped';

/** The foreign files to try: set CORPUS to a folder that holds `inputs/pdf-signed`. */
const folder = join(process.env['CORPUS'] ?? '', 'inputs', 'pdf-signed');
const there = process.env['CORPUS'] !== undefined && existsSync(folder) && present('pdfsig');
const files = there ? readdirSync(folder).sort() : [];
const NOW = '2026-11-22T02:00:00Z';
const NOBODY: TrustStore = { roots: [], intermediates: [], revocation: [] };

/** What pdfsig and this product may both say of a signature, in the same words. */
interface Opinion {
  readonly end: number;
  readonly signer: string;
  /** 'agrees', 'differs', or that it was not looked into. */
  readonly bytes: string;
  readonly whole: boolean;
}

/** Where we say something else than pdfsig, by file and place: what pdfsig says, and why we do not. */
const DISAGREEMENTS: Readonly<Record<string, Readonly<Record<number, Partial<Opinion>>>>> = {
  /*
   * The byte range is [0 10 20 30]: it covers 40 bytes and leaves out what is no signature. pdfsig computes the digest of
   * just these bytes and finds that it agrees. For us such a range is broken, whatever the digest.
   */
  'pyHanko__weird-byterange.pdf': { 0: { bytes: 'agrees' } },
};

describe.skipIf(!there)('agreement with pdfsig (skipped without CORPUS or pdfsig)', () => {
  test.each(files)('%s', async (name) => {
    const pdf = new Uint8Array(readFileSync(join(folder, name)));

    const theirs = opinionsOfPdfsig(judged('pdfsig', ['FILE'], pdf).said);
    const ours = (await views(pdf, NOBODY)).map((view): Opinion => ({
      end: view.covers.upTo,
      signer: view.signer ?? '',
      bytes: bytesOf(view),
      whole: view.covers.after === 0,
    }));

    const changed = ours.map((opinion, index) => ({ ...opinion, ...DISAGREEMENTS[name]?.[index] }));
    expect(changed.map(comparable)).toEqual(theirs.map(comparable));
  });

  test('every listed disagreement is one', () => {
    expect(Object.keys(DISAGREEMENTS).filter((name) => !files.includes(name))).toEqual([]);
  });

  /*
   * "Shadow attacks" (Ruhr-Universität Bochum, 2021): a document is prepared before it is signed, and changed afterwards
   * so that the signature still agrees. Their root is installed and the clock is put back: only the change speaks against
   * them. The one file that is trusted then is the document as it was signed, before anything was done to it.
   */
  test.each(files.filter((name) => name.startsWith('pdf-attacker__')))('shadow attack %s', async (name) => {
    const pdf = new Uint8Array(readFileSync(join(folder, name)));

    const found = await views(pdf, { ...NOBODY, roots: certificatesIn(pdf) }, '2020-12-01T00:00:00Z');

    const expected = name.includes('manipulated')
      ? ['changed-later']
      : name.includes('signed')
        ? ['trusted']
        : [];
    expect(found.map(({ verdict }) => ('why' in verdict ? verdict.why : verdict.verdict))).toEqual(expected);
  });

  test('with the roots that they bring themselves, no signature is trusted that a later one does not cover', async () => {
    const changed: string[] = [];
    for (const name of files) {
      const pdf = new Uint8Array(readFileSync(join(folder, name)));
      const brought = await Promise.all(certificatesIn(pdf).map(readTrust));
      const roots = brought.flatMap((read) => (read.ok ? read.value.map(({ der }) => der) : []));
      for (const { verdict, covers } of await views(pdf, { ...NOBODY, roots })) {
        if (verdict.verdict === 'trusted' && covers.after > 0) changed.push(name);
      }
    }

    // Each signed twice by the same person: the second signature covers what came after the first.
    expect(changed).toEqual([
      'dss__pdf-structtreeroot-changes.pdf',
      'pyHanko__minimal-signed-twice-both-created.pdf',
      'pyHanko__minimal-two-fields-signed-twice.pdf',
    ]);
  });
});

async function views(pdf: Der, trust: TrustStore, now = NOW): Promise<readonly SignatureView[]> {
  const result = await verifySignatures(pdf, trust, now);
  return result.ok ? result.value.signatures : [];
}

function bytesOf({ verdict, kind }: SignatureView): string {
  // pdfsig does not look into time stamps over a document.
  if (kind === 'time-stamp') return 'not looked into';
  return verdict.verdict === 'broken' ? 'differs' : 'agrees';
}

function comparable({ end, signer, bytes, whole }: Opinion): string {
  return `${String(end).padStart(9)} ${signer} ${bytes} ${whole ? 'whole' : 'part'}`;
}

/** pdfsig lists by fields, not by age. */
function opinionsOfPdfsig(said: string): readonly Opinion[] {
  const parts = said.split(/^Signature #\d+:$/m).slice(1);
  const opinions = parts.map((part): Opinion => {
    const line = (label: string): string => new RegExp(`- ${label}: (.*)`).exec(part)?.[1]?.trim() ?? '';
    return {
      end: Number(/, \[\d+ - (\d+)\]/.exec(part)?.[1]),
      signer: line('Signer Certificate Common Name'),
      bytes: WORDS[line('Signature Validation')] ?? 'differs',
      whole: part.includes('  - Total document signed'),
    };
  });
  return opinions.toSorted((one, other) => one.end - other.end);
}

const WORDS: Readonly<Record<string, string>> = {
  'Signature is Valid.': 'agrees',
  'Signature has not yet been verified.': 'not looked into',
};
