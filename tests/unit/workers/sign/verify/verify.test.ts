import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifySignatures } from '../../../../../workers/sign/verify/index';
import { opensslThere, type Der } from './openssl';
import { inIndefiniteLengths } from './reshaped';
import { emptyPdf, withChange, withSignature, type Signing } from './revisions';
import { AUTHORITY, OFFICER, SIGNER, SOON, TestOffice } from './test-office';

describe.skipIf(!opensslThere)('signatures in a PDF (skipped without openssl)', () => {
  let office: TestOffice;

  beforeAll(() => {
    office = new TestOffice();
  });
  afterAll(() => office.openssl.close());

  test('says who signed, when by whose clock, and how much of the file', async () => {
    const pdf = office.signed();

    const { signatures, bytesAfter } = await office.report(pdf);

    expect(bytesAfter).toBe(0);
    expect(signatures).toHaveLength(1);
    expect(signatures[0]).toMatchObject({
      field: 'Ký 1',
      kind: 'signature',
      signer: 'Nguyễn Thị Ánh',
      organisation: 'Cơ quan tập huấn',
      issuer: 'between',
      serial: OFFICER.toString(16),
      atBy: 'signer',
      covers: { upTo: pdf.length, after: 0 },
      verdict: { verdict: 'trusted' },
    });
  });

  test('a PDF without signatures has none; what is no PDF is said to be none', async () => {
    expect(await office.report(emptyPdf())).toEqual({ signatures: [], bytesAfter: 0 });
    const nothing = await verifySignatures(new Uint8Array([1, 2, 3]), office.trust, SOON);
    expect(nothing).toMatchObject({ ok: false, failure: { code: 'pdf/unreadable' } });
  });

  describe('kinds of keys and messages', () => {
    beforeAll(() => {
      office.openssl.certificate({ name: 'p384', by: 'between', says: SIGNER, key: 'P-384' });
      office.openssl.certificate({ name: 'short', by: 'between', says: SIGNER, key: 'rsa:1024' });
      office.openssl.certificate({ name: 'old', by: 'between', says: SIGNER, hash: 'sha1' });
    });

    test.each([
      ['RSA', 'rsa', ['-cades'], 'trusted'],
      ['RSA-PSS', 'rsa', ['-cades', '-keyopt', 'rsa_padding_mode:pss'], 'trusted'],
      ['SHA-512', 'rsa', ['-cades', '-md', 'sha512'], 'trusted'],
      ['P-384', 'p384', ['-cades', '-md', 'sha384'], 'trusted'],
      ['a signer named by key', 'officer', ['-cades', '-keyid'], 'trusted'],
      ['SHA-1', 'rsa', ['-md', 'sha1', '-cades'], 'unchecked: weak'],
      ['a certificate signed with SHA-1', 'old', ['-cades'], 'unchecked: weak'],
      ['RSA of 1,024 bits', 'short', ['-cades'], 'unchecked: weak'],
      ['a hash that browsers lack', 'rsa', ['-cades', '-md', 'sha224'], 'unchecked: algorithm'],
      ['no binding to the certificate', 'officer', [], 'unchecked: format'],
      ['a document inside the signature, in pieces', 'officer', ['-cades', '-stream'], 'unchecked: format'],
      ['a document inside the signature', 'officer', ['-cades', '-nodetach'], 'unchecked: format'],
    ])('%s', async (_what, signer, options, expected) => {
      expect(await office.verdicts(office.signed(signer, options))).toEqual([expected]);
    });

    test.each([
      ['adbe.pkcs7.detached', ['-cades'], 'trusted'],
      ['adbe.pkcs7.detached', [], 'trusted'],
      ['adbe.pkcs7.detached', ['-noattr'], 'trusted'],
      ['adbe.x509.rsa_sha1', ['-cades'], 'unchecked: format'],
      ['Made.Up', ['-cades'], 'unchecked: format'],
    ])('form %s with %s', async (form, options, expected) => {
      expect(await office.verdicts(office.signed('officer', options, { form }))).toEqual([expected]);
    });

    test('a message in indefinite lengths, as older programs write it', async () => {
      const pdf = withSignature(emptyPdf(), (covered) =>
        inIndefiniteLengths(office.openssl.sign(covered, 'officer', ['between'], '-cades')),
      );

      expect(await office.verdicts(pdf)).toEqual(['trusted']);
    });

    test('the old form that signs a SHA-1 of the document is weak, and broken where it is another one', async () => {
      const form = { form: 'adbe.pkcs7.sha1' };
      const hash = async (data: Der): Promise<Der> =>
        new Uint8Array(await crypto.subtle.digest('SHA-1', data));
      let covered = emptyPdf();
      withSignature(emptyPdf(), (bytes) => ((covered = bytes), new Uint8Array()), form);
      const right = await hash(covered);
      const old = (content: Der): Der =>
        withSignature(
          emptyPdf(),
          () => office.openssl.sign(content, 'officer', ['between'], '-nodetach'),
          form,
        );

      expect(await office.verdicts(old(right))).toEqual(['unchecked: weak']);
      expect(await office.verdicts(old(await hash(right)))).toEqual(['broken: digest']);
    });
  });

  describe('what the bytes are', () => {
    test('a changed document, a changed signature, a changed binding', async () => {
      const pdf = Buffer.from(office.signed());
      const changed = Buffer.from(pdf);
      changed.write('594', changed.indexOf('595'));
      office.openssl.certificate({ name: 'even', by: 'root', key: 'rsa:2048', says: AUTHORITY });
      const both = { by: 'even', says: SIGNER, serial: OFFICER } as const;
      const anh = Buffer.from(office.openssl.certificate({ ...both, name: 'anh' }));
      const inh = Buffer.from(office.openssl.certificate({ ...both, name: 'inh', keyOf: 'anh' }));
      const named = withSignature(emptyPdf(), (covered) =>
        office.openssl.sign(covered, 'anh', ['even'], '-cades'),
      );
      const text = Buffer.from(named).toString('latin1');
      const swapped = text.replace(anh.toString('hex'), inh.toString('hex'));

      expect(await office.verdicts(new Uint8Array(changed))).toEqual(['broken: digest']);
      expect([await office.verdicts(named), inh.length]).toEqual([['trusted'], anh.length]);
      expect(await office.verdicts(new Uint8Array(Buffer.from(swapped, 'latin1')))).toEqual([
        'broken: signature',
      ]);
    });

    test.each<readonly [string, NonNullable<Signing['range']>]>([
      ['does not begin at the first byte', ([, b = 0, c = 0, d = 0]) => [1, b, c, d]],
      ['leaves out more than the signature', ([a = 0, b = 0, c = 0, d = 0]) => [a, b - 8, c, d]],
      ['leaves out less than the signature', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c - 2, d]],
      ['goes past the end', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d + 1]],
      ['overlaps itself', ([a = 0, , c = 0, d = 0]) => [a, c, c, d]],
      ['goes backwards', ([a = 0, b = 0, c = 0]) => [a, b, c, -1]],
      ['has three parts', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, 4, c + 4, d - 4]],
      ['has one part', ([a = 0, b = 0]) => [a, b]],
      ['is no whole number', ([a = 0, b = 0, c = 0, d = 0]) => [a, b + 0.5, c, d]],
    ])('a byte range that %s is broken', async (_what, range) => {
      expect(await office.verdicts(office.signed('officer', ['-cades'], { range }))).toEqual([
        'broken: range',
      ]);
    });

    test('a signature that the file holds elsewhere than in its gap is broken', async () => {
      const text = Buffer.from(office.signed()).toString('latin1');
      const [place = '', range = '', digits = ''] =
        /\/ByteRange \[([\d ]+)\] \/Contents <([\da-f]+)>/.exec(text) ?? [];
      const gap = text.replace(place, place.replace('0>', '1>'));
      const value = `/Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [${range}] /Contents <${digits}>`;
      const moved = withChange(
        new Uint8Array(Buffer.from(gap, 'latin1')),
        `4 0 obj\n<< ${value} >>\nendobj\n`,
      );

      expect(gap.length).toBe(text.length);
      expect(await office.verdicts(moved)).toEqual(['broken: range']);
    });

    test('what is no message is damaged, and what hides behind one is not passed over', async () => {
      const contents = (bytes: readonly number[]): Der =>
        withSignature(emptyPdf(), () => new Uint8Array(bytes));
      const hiding = withSignature(emptyPdf(), (covered) =>
        Buffer.concat([office.openssl.sign(covered, 'officer', ['between'], '-cades'), Buffer.from('x')]),
      );

      expect(await office.verdicts(contents([0x30, 0x03, 0x02, 0x01, 0x01]))).toEqual(['broken: damaged']);
      expect(await office.verdicts(contents([]))).toEqual(['broken: damaged']);
      expect(await office.verdicts(contents([...Array<number>(200).fill(0x30), 0x80]))).toEqual([
        'broken: damaged',
      ]);
      expect(await office.verdicts(hiding)).toEqual(['unchecked: format']);
    });
  });
});
