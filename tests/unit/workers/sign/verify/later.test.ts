import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opensslThere, type Der } from './openssl';
import { withTimeStamp } from './reshaped';
import { emptyPdf, withChange, withSignature } from './revisions';
import { NEXT_MONTHS, OFFICER, STAMPER, TestOffice } from './test-office';

describe.skipIf(!opensslThere)(
  'what comes after a signature, and when it was (skipped without openssl)',
  () => {
    let office: TestOffice;

    beforeAll(() => {
      office = new TestOffice();
    });
    afterAll(() => office.openssl.close());

    describe('what comes after', () => {
      const other3 = '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>\nendobj\n';

      test('three signatures one after the other are all trusted', async () => {
        const three = office.signed(
          'officer',
          ['-cades'],
          {},
          office.signed('rsa', ['-cades'], {}, office.signed()),
        );

        const { signatures, bytesAfter } = await office.report(three);

        expect(signatures.map(({ verdict, field }) => [field, verdict.verdict])).toEqual([
          ['Ký 1', 'trusted'],
          ['Ký 2', 'trusted'],
          ['Ký 3', 'trusted'],
        ]);
        expect(signatures.map(({ covers }) => covers.after > 0)).toEqual([true, true, false]);
        expect(bytesAfter).toBe(0);
      });

      test('a change after the signature is not covered by it, whatever it is', async () => {
        expect(await office.verdicts(withChange(office.signed(), other3))).toEqual([
          'unchecked: changed-later',
        ]);
        expect(await office.verdicts(withChange(office.signed(), '%\n'))).toEqual([
          'unchecked: changed-later',
        ]);
        expect(
          await office.verdicts(new Uint8Array(Buffer.concat([office.signed(), Buffer.from(' \r\n\0')]))),
        ).toEqual(['trusted']);
      });

      test('only a trusted person who signs the whole vouches for a change: no stranger, no time stamp', async () => {
        const changed = withChange(office.signed(), other3);
        const stamped = withSignature(changed, (covered) => office.openssl.timeStamp(covered, 'stamper'), {
          form: 'ETSI.RFC3161',
        });

        expect(await office.verdicts(office.signed('stranger', ['-cades'], {}, changed))).toEqual([
          'unchecked: changed-later',
          'unchecked: unknown-issuer',
        ]);
        expect(await office.verdicts(stamped)).toEqual(['unchecked: changed-later', 'trusted']);
        expect(
          await office.verdicts(withChange(office.signed('rsa', ['-cades'], {}, office.signed()), other3)),
        ).toEqual(['unchecked: changed-later', 'unchecked: changed-later']);
      });
    });

    describe('time stamps', () => {
      const stamp =
        (authority: string, hash?: string) =>
        (value: Der): Der =>
          office.openssl.timeStamp(value, authority, hash);
      const stampedBy = (make: (value: Der) => Der): Der =>
        withSignature(emptyPdf(), (covered) =>
          withTimeStamp(office.openssl.sign(covered, 'officer', ['between'], '-cades'), make),
        );

      test('a checked time stamp says when; one by a stranger, of a weak hash or over something else does not', async () => {
        const { signatures } = await office.report(stampedBy(stamp('stamper')));

        expect(signatures[0]).toMatchObject({ atBy: 'time-stamp', verdict: { verdict: 'trusted' } });
        expect(Math.abs(Date.parse(signatures[0]?.at ?? '') - Date.now())).toBeLessThan(120_000);
        office.openssl.certificate({ name: 'strange-stamper', by: 'other', says: STAMPER });
        const others = [
          stamp('strange-stamper'),
          stamp('stamper', 'sha1'),
          () => office.openssl.timeStamp(office.root, 'stamper'),
        ];
        for (const make of others) {
          expect((await office.report(stampedBy(make))).signatures[0]).toMatchObject({ atBy: 'signer' });
        }
      });

      test('what was stamped before its certificate was withdrawn holds, what was not stamped does not', async () => {
        const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
        const revocation = [
          office.openssl.revocationList('between', { [OFFICER]: `${tomorrow},keyCompromise` }),
        ];
        const stamped = stampedBy(stamp('stamper'));
        const over = withSignature(
          office.signed(),
          (covered) => office.openssl.timeStamp(covered, 'stamper'),
          {
            form: 'ETSI.RFC3161',
          },
        );

        expect(await office.verdicts(office.signed(), { ...office.trust, revocation }, NEXT_MONTHS)).toEqual([
          'broken: revoked',
        ]);
        expect(await office.verdicts(stamped, { ...office.trust, revocation }, NEXT_MONTHS)).toEqual([
          'trusted',
        ]);
        expect(await office.verdicts(over, { ...office.trust, revocation }, NEXT_MONTHS)).toEqual([
          'unchecked: changed-later',
          'trusted',
        ]);
      });

      test('a time stamp over the document is its own kind', async () => {
        const make = (stamped: (covered: Der) => Der): Der =>
          withSignature(emptyPdf(), (covered) => office.openssl.timeStamp(stamped(covered), 'stamper'), {
            form: 'ETSI.RFC3161',
          });

        expect((await office.report(make((covered) => covered))).signatures[0]).toMatchObject({
          kind: 'time-stamp',
          atBy: 'time-stamp',
          signer: 'stamper',
          verdict: { verdict: 'trusted' },
        });
        expect(await office.verdicts(make(() => office.root))).toEqual(['broken: digest']);
        const signer = withSignature(
          emptyPdf(),
          (covered) => office.openssl.sign(covered, 'officer', ['between'], '-cades'),
          {
            form: 'ETSI.RFC3161',
          },
        );
        expect(await office.verdicts(signer)).toEqual(['broken: damaged']);
      });
    });
  },
);
