import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TrustStore } from '../../../../../shared/contracts/sign-worker';
import { opensslThere, type Der } from './openssl';
import { emptyPdf, withSignature } from './revisions';
import { AUTHORITY, LATER, NEXT_MONTHS, OFFICER, SIGNER, TestOffice } from './test-office';

const YEARS_AGO = '2020-01-01T00:00:00Z';

describe.skipIf(!opensslThere)('chains to a root (skipped without openssl)', () => {
  let office: TestOffice;

  beforeAll(() => {
    office = new TestOffice();
  });
  afterAll(() => office.openssl.close());

  describe('chains', () => {
    test('nothing is trusted without an installed root', async () => {
      const none = { roots: [], intermediates: [], revocation: [] };

      expect(await office.verdicts(office.signed(), none)).toEqual(['unchecked: no-roots']);
      expect(await office.verdicts(office.signed(), { ...none, roots: [office.otherRoot] })).toEqual([
        'unchecked: unknown-issuer',
      ]);
      expect(await office.verdicts(office.signed(), { ...none, roots: [new Uint8Array([1])] })).toEqual([
        'unchecked: no-roots',
      ]);
    });

    test('an installed certificate on the way stands in where a signature brings none', async () => {
      const alone = withSignature(emptyPdf(), (covered) =>
        office.openssl.sign(covered, 'officer', [], '-cades'),
      );
      const between = office.openssl.run('x509', '-in', 'between.crt', '-outform', 'DER');

      expect(await office.verdicts(alone)).toEqual(['unchecked: unknown-issuer']);
      expect(await office.verdicts(alone, { ...office.trust, intermediates: [between] })).toEqual([
        'trusted',
      ]);
    });

    test('certificates hold from one day to another', async () => {
      expect(await office.verdicts(office.signed(), office.trust, LATER)).toEqual([
        'unchecked: certificate-expired',
      ]);
      expect(await office.verdicts(office.signed(), office.trust, YEARS_AGO)).toEqual([
        'unchecked: not-yet-valid',
      ]);
    });

    test.each([
      ['for servers only', ['extendedKeyUsage=serverAuth'], 'unchecked: key-usage'],
      ['for encrypting only', ['keyUsage=keyEncipherment'], 'unchecked: key-usage'],
      ['that demands what nobody knows', ['1.2.3.4=critical,ASN1:UTF8String:x'], 'unchecked: format'],
      [
        'for mail and log-in, as those of officers are',
        ['extendedKeyUsage=clientAuth,emailProtection'],
        'trusted',
      ],
    ])('a certificate %s', async (_what, says, expected) => {
      office.openssl.certificate({ name: 'special', by: 'between', says });

      expect(await office.verdicts(office.signed('special'))).toEqual([expected]);
    });

    test('who is no authority issues nothing, and an authority no further than it may', async () => {
      const by = (issuer: string, brings: readonly string[]): Der =>
        withSignature(emptyPdf(), (covered) => office.openssl.sign(covered, issuer, brings, '-cades'));
      office.openssl.certificate({ name: 'child', by: 'officer', says: SIGNER });
      office.openssl.certificate({ name: 'below', by: 'between', says: AUTHORITY });
      office.openssl.certificate({ name: 'too-far', by: 'below', says: SIGNER });
      office.openssl.certificate({ name: 'namesake', subject: 'between', says: AUTHORITY });
      office.openssl.certificate({ name: 'impostor', by: 'namesake', says: SIGNER });

      expect(await office.verdicts(by('child', ['officer', 'between']))).toEqual([
        'unchecked: unknown-issuer',
      ]);
      expect(await office.verdicts(by('too-far', ['below', 'between']))).toEqual([
        'unchecked: unknown-issuer',
      ]);
      expect(await office.verdicts(by('impostor', ['namesake', 'between']))).toEqual([
        'unchecked: unknown-issuer',
      ]);
    });
  });

  describe('revocation', () => {
    const revoking = (said: string, ...options: readonly string[]): TrustStore => ({
      ...office.trust,
      revocation: [office.openssl.revocationList('between', { [OFFICER]: said }, ...options)],
    });
    const asking = (...revocation: readonly Der[]): TrustStore => ({
      ...office.trust,
      revocation,
      asksRevocation: true,
    });

    test('a certificate that was withdrawn breaks its signature', async () => {
      expect(await office.verdicts(office.signed(), revoking('2026-01-05,keyCompromise'))).toEqual([
        'broken: revoked',
      ]);
      expect(await office.verdicts(office.signed(), revoking('2026-01-05,certificateHold'))).toEqual([
        'broken: revoked',
      ]);
      expect(await office.verdicts(office.signed(), revoking('2026-01-05,removeFromCRL'))).toEqual([
        'trusted',
      ]);
      expect(await office.verdicts(office.signed(), revoking('2026-01-05'), LATER)).toEqual([
        'broken: revoked',
      ]);
    });

    test('a withdrawal that lies ahead, of another, or in a list by another key counts for nothing', async () => {
      const forged = office.openssl.certificate({ name: 'forger', subject: 'between', says: AUTHORITY });
      expect(forged.length).toBeGreaterThan(0);
      const list = office.openssl.revocationList('forger', { [OFFICER]: '2026-01-05' });

      expect(await office.verdicts(office.signed(), revoking('2039-01-05'))).toEqual(['trusted']);
      expect(await office.verdicts(office.signed(), { ...office.trust, revocation: [list] })).toEqual([
        'trusted',
      ]);
      expect(await office.verdicts(office.signed('rsa'), revoking('2026-01-05'))).toEqual(['trusted']);
    });

    test('an office that asks for lists trusts nobody without a fresh one of every issuer', async () => {
      const ofRoot = office.openssl.revocationList('root', {});
      const ofBetween = office.openssl.revocationList('between', {});

      expect(await office.verdicts(office.signed(), asking())).toEqual(['unchecked: no-crl']);
      expect(await office.verdicts(office.signed(), asking(ofBetween))).toEqual(['unchecked: no-crl']);
      expect(await office.verdicts(office.signed(), asking(ofBetween, ofRoot))).toEqual(['trusted']);
      expect(await office.verdicts(office.signed(), asking(ofBetween, ofRoot), NEXT_MONTHS)).toEqual([
        'unchecked: no-crl',
      ]);
    });
  });
});
