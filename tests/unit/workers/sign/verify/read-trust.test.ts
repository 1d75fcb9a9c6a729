import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TrustEntry } from '../../../../../shared/contracts/sign-worker';
import { readTrust } from '../../../../../workers/sign/verify/read-trust';
import { OpensslOffice, opensslThere, type Der } from './openssl';

const AUTHORITY = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];

describe.skipIf(!opensslThere)('files of roots and lists (skipped without openssl)', () => {
  let office: OpensslOffice;
  let root: Der;
  let list: Der;

  beforeAll(() => {
    office = new OpensslOffice();
    root = office.certificate({ name: 'root', subject: 'Gốc tập huấn', says: AUTHORITY });
    office.certificate({ name: 'between', by: 'root', says: AUTHORITY });
    list = office.revocationList('root', {});
  });
  afterAll(() => office.close());

  async function read(file: Uint8Array): Promise<readonly TrustEntry[]> {
    const result = await readTrust(new Uint8Array(file));
    if (!result.ok) throw new Error(result.failure.code);
    return result.value;
  }

  const kinds = (entries: readonly TrustEntry[]): readonly string[] =>
    entries.map(({ kind, name }) => `${kind} ${name}`);

  test('DER: what it is, whose, until when, and the same bytes', async () => {
    const [entry] = await read(root);

    expect(entry).toMatchObject({ kind: 'root', name: 'Gốc tập huấn', der: root });
    expect(entry?.id).toMatch(/^[\da-f]{64}$/);
    expect(Date.parse(entry?.until ?? '')).toBeGreaterThan(Date.now() + 9 * 365 * 86_400_000);
    expect(kinds(await read(list))).toEqual(['revocation Gốc tập huấn']);
    expect(Date.parse((await read(list))[0]?.until ?? '')).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  });

  test('PEM with several, words between them, and one of them twice', async () => {
    const pem = ['root.crt', 'between.crt', 'list.pem', 'root.crt'].map((name) => office.file(name));
    const file = Buffer.concat([
      Buffer.from('Chứng thư gốc\r\n'),
      ...pem.flatMap((one) => [one, Buffer.from('\r\n# –\r\n')]),
    ]);

    expect(kinds(await read(file))).toEqual([
      'root Gốc tập huấn',
      'intermediate between',
      'revocation Gốc tập huấn',
    ]);
  });

  test.each(['DER', 'PEM'])('a PKCS #7 bundle (%s)', async (form) => {
    const files = ['-certfile', 'root.crt', '-certfile', 'between.crt', '-in', 'list.pem'];
    const bundle = office.run('crl2pkcs7', ...files, '-outform', form);

    expect([...kinds(await read(bundle))].sort()).toEqual([
      'intermediate between',
      'revocation Gốc tập huấn',
      'root Gốc tập huấn',
    ]);
  });

  test.each([
    ['nothing', ''],
    ['a text', 'không phải chứng thư'],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'],
    ['a broken certificate', '-----BEGIN CERTIFICATE-----\nMIIB====A\n-----END CERTIFICATE-----'],
  ])('%s is refused', async (_what, text) => {
    const result = await readTrust(new Uint8Array(Buffer.from(text)));

    expect(result).toMatchObject({ ok: false, failure: { code: 'sign/trust-unreadable' } });
  });
});
