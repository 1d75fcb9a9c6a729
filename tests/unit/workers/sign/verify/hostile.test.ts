import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TrustStore } from '../../../../../shared/contracts/sign-worker';
import { readCertificate } from '../../../../../workers/sign/verify/certificate';
import { readCms } from '../../../../../workers/sign/verify/cms';
import { readTrust } from '../../../../../workers/sign/verify/read-trust';
import { readRevocationList } from '../../../../../workers/sign/verify/revocation-list';
import { verifySignatures } from '../../../../../workers/sign/verify/index';
import { OpensslOffice, opensslThere, type Der } from './openssl';
import { emptyPdf, withSignature } from './revisions';

const AUTHORITY = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
const NOW = new Date(Date.now() + 3_600_000).toISOString();

describe.skipIf(!opensslThere)('hostile bytes (skipped without openssl)', () => {
  let office: OpensslOffice;
  let pdf: Der;
  let trust: TrustStore;
  /** Where the signature stands: what it does not cover. */
  let hole: readonly [from: number, until: number];

  beforeAll(() => {
    office = new OpensslOffice();
    const root = office.certificate({ name: 'root', says: AUTHORITY });
    office.certificate({ name: 'officer', by: 'root' });
    const revocation = [office.revocationList('root', { 7: '2026-01-05' })];
    trust = { roots: [root], intermediates: [], revocation };
    const sign = (covered: Der): Der => office.sign(covered, 'officer', ['root'], '-cades');
    pdf = withSignature(withSignature(emptyPdf(), sign), sign);
    const from = Buffer.from(pdf).lastIndexOf('/Contents <') + '/Contents '.length;
    hole = [from, Buffer.from(pdf).indexOf('>', from)];
  });
  afterAll(() => office.close());

  /** Verdicts, the last signature's last; none where the file cannot be read. */
  async function verdicts(bytes: Der, store = trust): Promise<readonly string[]> {
    const result = await verifySignatures(bytes, store, NOW);
    return result.ok ? result.value.signatures.map(({ verdict }) => verdict.verdict) : [];
  }

  test('untouched, both are trusted', async () => {
    expect(await verdicts(pdf)).toEqual(['trusted', 'trusted']);
  });

  test('a flip of any covered byte never leaves the last signature trusted', async () => {
    const covered = fc.nat(pdf.length - 1).filter((at) => at < hole[0] || at > hole[1]);

    await fc.assert(
      fc.asyncProperty(covered, fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const flipped = Uint8Array.from(pdf);
        flipped[at] = (flipped[at] ?? 0) ^ bits;
        const found = await verdicts(flipped);
        expect(found.at(-1)).not.toBe('trusted');
        expect(found.filter((verdict) => verdict === 'trusted')).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('a flip anywhere, in the signature too, ends in verdicts and not in an exception', async () => {
    const inside = fc.integer({ min: hole[0], max: hole[0] + 3_000 });
    await fc.assert(
      fc.asyncProperty(inside, fc.integer({ min: 0x20, max: 0x7e }), async (at, char) => {
        const flipped = Uint8Array.from(pdf);
        flipped[at] = char;
        expect((await verdicts(flipped)).length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 80 },
    );
  });

  test('a file that is cut off trusts no signature over what is gone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: pdf.length - 8 }), async (end) => {
        const found = await verdicts(pdf.slice(0, end));
        expect(found.length === 2 && found[1] === 'trusted').toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('roots and lists with flips trust nobody wrongly, and files of roots with flips end', async () => {
    const [root = new Uint8Array()] = trust.roots;
    const [list = new Uint8Array()] = trust.revocation;
    const flipped = (bytes: Der, at: number, bits: number): Der =>
      bytes.map((byte, index) => (index === at % bytes.length ? byte ^ bits : byte));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
        const other = flipped(root, at, bits);
        const changed = {
          ...trust,
          roots: [other],
          revocation: [flipped(list, at, bits)],
          asksRevocation: true,
        };
        expect((await verdicts(pdf, changed)).length).toBe(2);
        expect((await readTrust(other)).ok).toBeTypeOf('boolean');
      }),
      { numRuns: 50 },
    );
  });

  test('bytes of any kind are read without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(3), async (noise, place) => {
        const parts = [
          noise,
          trust.roots[0] ?? noise,
          trust.revocation[0] ?? noise,
          pdf.slice(hole[0], hole[0] + 64),
        ];
        const bytes = new Uint8Array(Buffer.concat([parts[place] ?? noise, noise]));
        // Noise behind it makes anything of it unreadable.
        const isNoisy = noise.length > 0;
        expect([readCertificate(bytes), readRevocationList(bytes)].some((read) => isNoisy && read)).toBe(
          false,
        );
        expect(['string', 'object']).toContain(typeof readCms(bytes));
        expect((await readTrust(bytes)).ok).toBeTypeOf('boolean');
      }),
      { numRuns: 200 },
    );
  });

  test('of thousands of signatures over the whole file no more are looked into than somebody signs', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => {
      const range = `0 ${String(hole[0] - index - 1)} ${String(hole[1] + 1)} 9`;
      return `${String(200 + index)} 0 obj\n<< /Type /Sig /SubFilter /adbe.pkcs7.detached /ByteRange [${range}] /Contents <3000> >>\nendobj\n`;
    });
    const crowded = new Uint8Array(Buffer.concat([pdf, Buffer.from(many.join(''))]));

    const found = await verdicts(crowded);

    expect(found.length).toBeGreaterThan(3_000);
    expect(found.filter((verdict) => verdict === 'trusted')).toEqual([]);
    // Fifty are looked into: the last honest one, and behind it what is broken.
    expect(found.filter((verdict) => verdict === 'broken')).toHaveLength(49);
  });
});
