import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judged, present } from '../../../fixtures/judges';
import { canJudge, opensslTakes, pdfsig } from '../../../fixtures/signing/judges';
import { signingPki } from '../../../fixtures/signing/pki';
import { PERSONAL_MARK, signedPdf, signedResult } from '../../../fixtures/signing/signed';

/** The foreign files to try: set CORPUS to a folder that holds `inputs/`. */
const corpus = process.env['CORPUS'];
const judges = canJudge('pdfsig') && canJudge('openssl') && canJudge('certutil') && present('qpdf');
const names = (folder: string): readonly string[] =>
  corpus === undefined ? [] : readdirSync(join(corpus, 'inputs', folder)).map((name) => join(folder, name));

function fileOf(name: string): Buffer {
  return readFileSync(join(corpus ?? '', 'inputs', name));
}

describe.skipIf(!corpus || !judges)('foreign PDFs (CORPUS, pdfsig, certutil, openssl, qpdf)', () => {
  test.each([...names('pdf-signed'), ...names('pdf-good')])(
    '%s gets a signature, and those before are as they were',
    async (name) => {
      const { root } = await signingPki();
      const file = fileOf(name);
      const before = pdfsig(file, [root]);
      const problems = judged('qpdf', ['--check', 'FILE'], file).status;

      const signed = await signedPdf(file, { appearance: PERSONAL_MARK });

      expect(file.equals(signed.subarray(0, file.length))).toBe(true);
      const after = pdfsig(signed, [root]);
      for (const { signer, signature } of before)
        expect(after).toContainEqual(expect.objectContaining({ signer, signature }));
      expect(after).toContainEqual({
        signature: 'Signature is Valid.',
        certificate: 'Certificate is Trusted.',
        signer: 'Nguyễn Thị Kiểm Thử',
        whole: true,
      });
      expect(after).toHaveLength(before.length + 1);
      expect(opensslTakes(signed, root)).toBe(true);
      // What qpdf says against the file itself it may still say.
      expect([0, problems]).toContain(judged('qpdf', ['--check', 'FILE'], signed).status);
    },
  );

  test.each([...names('pdf-encrypted'), ...names('pdf-broken')])(
    '%s is signed as it is or refused, and nothing throws',
    async (name) => {
      const file = fileOf(name);

      const result = await signedResult(file, { appearance: PERSONAL_MARK });

      if (!result.ok) expect(['sign/not-signable', 'sign/certified']).toContain(result.failure.code);
      else {
        const start = Buffer.from(await result.value.pdf.slice(0, file.length).arrayBuffer());
        expect(file.equals(start)).toBe(true);
      }
    },
  );
});
