import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../../workers/pdf/assemble';
import { judged, present } from '../../../fixtures/judges';
import { aLayeredPage, layersPart } from '../../../fixtures/layers';
import { signatureFaults } from '../../../fixtures/pdfa-signature';
import { textPdf } from '../../../fixtures/pdfs';
import { canJudge, opensslTakes, pdfsig } from '../../../fixtures/signing/judges';
import { signingPki } from '../../../fixtures/signing/pki';
import { shapes } from '../../../fixtures/signing/shapes';
import { PERSONAL_MARK, signedPdf } from '../../../fixtures/signing/signed';

const AGENCY_MARK = { ...PERSONAL_MARK, place: 'top-right' } as const;
const judges = canJudge('pdfsig') && canJudge('openssl') && canJudge('certutil') && present('qpdf');
const pki = await signingPki();
const files = await shapes();
const VALID = { signature: 'Signature is Valid.', certificate: 'Certificate is Trusted.' };

describe.skipIf(!judges)('judged by others (pdfsig, certutil, openssl, qpdf)', () => {
  test.each(Object.entries(files))(
    'a file with %s is signed without a byte of it changed',
    async (_, file) => {
      const signed = await signedPdf(file, { appearance: PERSONAL_MARK, reason: 'Số hóa' });

      expect(file.equals(signed.subarray(0, file.length))).toBe(true);
      expect(pdfsig(signed, [pki.root])).toMatchObject([
        { ...VALID, signer: 'Nguyễn Thị Kiểm Thử', whole: true },
      ]);
      expect(opensslTakes(signed, pki.root)).toBe(true);
      const { said, status } = judged('qpdf', ['--check', 'FILE'], signed);
      expect(status, said).toBe(0);
    },
  );

  test('three signatures, one of them by an elliptic curve, all stay valid', async () => {
    const first = await signedPdf(textPdf(), { appearance: PERSONAL_MARK });
    const second = await signedPdf(first, { appearance: AGENCY_MARK }, pki.curve);
    const third = await signedPdf(second, {}, pki.second);

    expect(pdfsig(third, [pki.root])).toMatchObject([VALID, VALID, { ...VALID, whole: true }]);
    for (const signed of [first, second, third]) expect(opensslTakes(signed, pki.root)).toBe(true);
    expect(judged('qpdf', ['--check', 'FILE'], third).status).toBe(0);
  });

  test('nobody’s root makes it valid but not trusted', async () => {
    expect(pdfsig(await signedPdf(textPdf()))).toMatchObject([{ signature: VALID.signature }]);
    expect(pdfsig(await signedPdf(textPdf()))[0]?.certificate).not.toBe(VALID.certificate);
  });

  test('a flipped byte is caught, wherever it stands', async () => {
    const signed = await signedPdf(textPdf(), { appearance: PERSONAL_MARK });
    const hole = Buffer.from(signed).lastIndexOf('/Contents <');

    fc.assert(
      fc.property(fc.integer({ min: 9, max: hole }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(signed);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const accepted = pdfsig(changed).some(
          ({ signature, whole }) => signature === VALID.signature && whole,
        );
        return !accepted && !opensslTakes(changed, pki.root);
      }),
      { numRuns: 12 },
    );
  });

  test('the text of a mark is read where it stands', async () => {
    const signed = await signedPdf(files['a page on its side'] ?? textPdf(), { appearance: PERSONAL_MARK });

    const { said } = judged('pdftotext', ['-layout', 'FILE', '-'], signed);
    for (const line of PERSONAL_MARK.lines) expect(said).toContain(line);
  });
});

test.each([
  ['that can be seen', { appearance: PERSONAL_MARK }],
  ['that cannot be seen', {}],
])('a signature %s leaves our own documents PDF/A-2b', async (_, wish) => {
  const made = await assemble({ parts: [layersPart(aLayeredPage())], metadata: { title: 'Tờ khai' } });
  if (!made.ok) throw new Error(made.failure.code);

  const once = await signedPdf(new Uint8Array(await made.value.pdf.arrayBuffer()), wish);
  const twice = await signedPdf(once, wish, pki.second);

  expect(await signatureFaults(twice)).toEqual([]);
});
