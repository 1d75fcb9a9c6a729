import { beforeAll, describe, expect, test } from 'vitest';
import type { TrustStore } from '../../../../../shared/contracts/sign-worker';
import { verifySignatures } from '../../../../../workers/sign/verify/index';
import { canJudge, pdfsig } from '../../../../fixtures/signing/judges';
import { signingPki, type SigningPki, type TestSigner } from '../../../../fixtures/signing/pki';
import { SIGNED_AT, signedPdf } from '../../../../fixtures/signing/signed';
import type { Der } from './openssl';
import { emptyPdf, withSignature } from './revisions';

/* What this product signs, held against what it says itself and what pdfsig says with the same root installed. */
describe('signatures of our own', () => {
  let pki: SigningPki;
  let trust: TrustStore;

  beforeAll(async () => {
    pki = await signingPki();
    trust = { roots: [pki.root], intermediates: [], revocation: [pki.revocation] };
  });

  async function verdicts(pdf: Der, store = trust): Promise<readonly string[]> {
    const result = await verifySignatures(pdf, store, SIGNED_AT);
    if (!result.ok) throw new Error(result.failure.code);
    return result.value.signatures.map(({ verdict }) => ('why' in verdict ? verdict.why : verdict.verdict));
  }

  test('three in a row, by RSA and by a curve, are trusted and stay so', async () => {
    const one = await signedPdf(emptyPdf());
    const two = await signedPdf(one, {}, pki.second);
    const three = await signedPdf(two, {}, pki.curve);

    expect(await verdicts(one)).toEqual(['trusted']);
    expect(await verdicts(two)).toEqual(['trusted', 'trusted']);
    expect(await verdicts(three)).toEqual(['trusted', 'trusted', 'trusted']);
    expect(await verdicts(three, { ...trust, asksRevocation: true })).toEqual(['no-crl', 'no-crl', 'no-crl']);
  });

  test.skipIf(!canJudge('pdfsig') || !canJudge('certutil'))(
    'pdfsig says the same of them with the same root (skipped without pdfsig or certutil)',
    async () => {
      const two = await signedPdf(await signedPdf(emptyPdf()), {}, pki.second);
      const flipped = Uint8Array.from(two);
      flipped[flipped.indexOf(0x35)] = 0x36;

      const trusted = pdfsig(two, [pki.root]);
      const broken = pdfsig(flipped, [pki.root]);

      expect(trusted.map(({ signature, certificate }) => [signature, certificate])).toEqual([
        ['Signature is Valid.', 'Certificate is Trusted.'],
        ['Signature is Valid.', 'Certificate is Trusted.'],
      ]);
      expect(await verdicts(two)).toEqual(['trusted', 'trusted']);
      expect(broken.map(({ signature }) => signature)).toEqual(['Digest Mismatch.', 'Digest Mismatch.']);
      expect(await verdicts(flipped)).toEqual(['digest', 'digest']);
    },
  );

  test('certificates that should not have signed', async () => {
    const wrong: readonly (readonly [TestSigner, string])[] = [
      [pki.expired, 'certificate-expired'],
      [pki.notYet, 'not-yet-valid'],
      [pki.wrongUse, 'key-usage'],
      [pki.wrongPurpose, 'key-usage'],
      [pki.sha1, 'weak'],
      [pki.rsa1024, 'weak'],
      [pki.revoked, 'revoked'],
    ];
    for (const [signer, expected] of wrong) {
      expect(await verdicts(await signedPdf(emptyPdf(), {}, signer))).toEqual([expected]);
    }
    expect(await verdicts(withSignature(emptyPdf(), () => pki.officer.certificate))).toEqual(['damaged']);
  });
});
