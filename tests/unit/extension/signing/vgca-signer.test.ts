import { afterEach, describe, expect, test } from 'vitest';
import { signingProgram } from '../../../../extension/signing/vgca/program';
import { canJudge, opensslTakes, pdfsig } from '../../../fixtures/signing/judges';
import { failureOf, vgcaBench, type VgcaBench } from './vgca-bench';

const benches: VgcaBench[] = [];
afterEach(async () => {
  await Promise.all(benches.splice(0).map(({ service }) => service.close()));
});

async function aBench(...behaviour: Parameters<typeof vgcaBench>): Promise<VgcaBench> {
  const bench = await vgcaBench(...behaviour);
  benches.push(bench);
  return bench;
}

const commands = ({ service }: VgcaBench): readonly string[] => service.calls.map(([command]) => command);
const bytesOf = async (pdf: Blob): Promise<Uint8Array> => new Uint8Array(await pdf.arrayBuffer());

describe('a program that signs', () => {
  test('only a hash of 32 bytes goes there, and the document comes out signed by its certificate', async () => {
    const bench = await aBench();

    const signed = await bench.signer.sign(bench.job());

    expect(signed).toMatchObject({ ok: true, value: { signer: 'Nguyễn Thị Kiểm Thử', timeStamped: false } });
    expect(commands(bench)).toEqual(['GetCertInfo', 'SignMsg']);
    const { HashValue, ...rest } = JSON.parse(bench.service.calls[1]?.[1] ?? '') as Record<string, string>;
    expect(rest).toEqual({ HashAlg: 'SHA256', Encode: 'RSA' });
    expect(Buffer.from(HashValue ?? '', 'base64')).toHaveLength(32);
  });

  test.skipIf(!canJudge('pdfsig') || !canJudge('certutil') || !canJudge('openssl'))(
    'pdfsig and OpenSSL call the signature valid (skipped where they are missing)',
    async () => {
      const bench = await aBench();

      const signed = await bench.signer.sign(bench.job());

      const pdf = signed.ok ? await bytesOf(signed.value.pdf) : new Uint8Array();
      expect(pdfsig(pdf, [bench.pki.root])).toMatchObject([
        { signature: 'Signature is Valid.', certificate: 'Certificate is Trusted.', whole: true },
      ]);
      expect(opensslTakes(pdf, bench.pki.root)).toBe(true);
    },
  );

  test('it is asked for its certificate once while a page is open, and then it is known who signs', async () => {
    const bench = await aBench();
    expect(await bench.signer.state()).toEqual({ state: 'asks' });

    await bench.signer.sign(bench.job());
    await bench.signer.sign(bench.job());

    expect(commands(bench).filter((command) => command === 'GetCertInfo')).toHaveLength(1);
    expect(await bench.signer.state()).toMatchObject({
      state: 'ready',
      certificate: { name: 'Nguyễn Thị Kiểm Thử' },
    });
  });

  test.each([['words'], ['unknown']] as const)(
    'where it does not tell its certificate (%s) it is made to sign something that is no document first',
    async (certInfo) => {
      const bench = await aBench({ certInfo });

      const signed = await bench.signer.sign(bench.job());

      expect(signed.ok).toBe(true);
      expect(commands(bench)).toEqual(['GetCertInfo', 'SignMsg', 'SignMsg']);
      expect(bench.service.calls[1]?.[1]).not.toBe(bench.service.calls[2]?.[1]);
    },
  );

  test('one that hashes once more is found out, and signing again works', async () => {
    const bench = await aBench({ hashesAgain: true });

    const first = await bench.signer.sign(bench.job());
    const second = await bench.signer.sign(bench.job());

    expect(failureOf(first)).toEqual({ code: 'sign/wrong-signature', hashedAgain: true });
    expect(second.ok).toBe(true);
    expect(await bench.settings.programWay()).toBe('attributes');
  });

  test('one that no longer does so is found out, too', async () => {
    const bench = await aBench();
    await bench.settings.saveProgramWay('attributes');
    // What it is given is no digest: the imitation signs it as it is.
    const first = await bench.signer.sign(bench.job());
    const second = await bench.signer.sign(bench.job());

    expect(failureOf(first)).toEqual({ code: 'sign/wrong-signature' });
    expect(second.ok).toBe(true);
  });

  test('another token in between: its signature is not used, and the next document names it', async () => {
    const bench = await aBench();
    await bench.signer.sign(bench.job());
    bench.service.behaviour.signer = bench.pki.second;

    const first = await bench.signer.sign(bench.job());
    const second = await bench.signer.sign(bench.job());

    expect(failureOf(first)).toEqual({ code: 'sign/wrong-signature' });
    expect(second).toMatchObject({ ok: true, value: { signer: 'Trần Văn Đặng Phước Thượng Sĩ' } });
  });

  test('another token, of which the program says nothing: its signature is refused, and the next one asks whose it is', async () => {
    const bench = await aBench({ silentAboutCertificate: true });
    await bench.signer.sign(bench.job());
    bench.service.behaviour.signer = bench.pki.second;

    const first = await bench.signer.sign(bench.job());
    const second = await bench.signer.sign(bench.job());

    expect(failureOf(first)).toEqual({ code: 'sign/wrong-signature' });
    expect(second).toMatchObject({ ok: true, value: { signer: 'Trần Văn Đặng Phước Thượng Sĩ' } });
  });

  test.each([
    ['expired', { code: 'sign/certificate-expired', until: '2025-06-30' }],
    ['notYet', { code: 'sign/certificate-not-yet', from: '2030-01-01' }],
    ['wrongUse', { code: 'sign/key-usage' }],
    ['rsa1024', { code: 'sign/too-weak' }],
  ] as const)('a certificate that is %s signs nothing, and nobody types a PIN', async (name, failure) => {
    const { [name]: signer } = (await aBench()).pki;
    const bench = await aBench({ signer });

    expect(failureOf(await bench.signer.sign(bench.job()))).toEqual(failure);
    expect(commands(bench)).toEqual(['GetCertInfo']);
  });

  test('a certificate on an installed revocation list signs nothing', async () => {
    const bench = await aBench({ signer: (await aBench()).pki.revoked });

    expect(failureOf(await bench.signer.sign(bench.job()))).toMatchObject({ code: 'sign/revoked' });
    expect(commands(bench)).toEqual(['GetCertInfo']);
  });
});

describe('every other end', () => {
  test('not running', async () => {
    const bench = await aBench();
    await bench.service.close();

    expect(await bench.signer.state()).toEqual({ state: 'missing' });
    expect(failureOf(await bench.signer.sign(bench.job()))).toEqual({ code: 'sign/service-missing' });
  });

  test.each([
    ['hangs up', { does: 'close' }, { code: 'sign/service-closed' }],
    ['answers no JSON', { says: 'Xin chào' }, { code: 'sign/service-answer' }],
    ['answers bytes', { says: Buffer.from([1, 2, 3]) }, { code: 'sign/service-answer' }],
    ['answers without a status', { says: '{"Signature":"AAAA"}' }, { code: 'sign/service-answer' }],
    ['answers without a signature', { says: '{"Status":0}' }, { code: 'sign/service-answer' }],
    [
      'answers what is no base64',
      { says: '{"Status":0,"Signature":"***"}' },
      { code: 'sign/service-answer' },
    ],
    ['answers an empty signature', { says: '{"Status":0,"Signature":""}' }, { code: 'sign/service-answer' }],
    [
      'refuses',
      { says: '{"Status":7,"Message":"Người ký không đồng ý"}' },
      { code: 'sign/service-refused', status: 7 },
    ],
    [
      'answers a wrong signature',
      { says: '{"Status":0,"Signature":"AAAA"}' },
      { code: 'sign/wrong-signature' },
    ],
  ] as const)('it %s while it signs', async (_, reply, failure) => {
    const bench = await aBench({ instead: (command) => (command === 'SignMsg' ? reply : undefined) });

    expect(failureOf(await bench.signer.sign(bench.job()))).toEqual(failure);
    await expect.poll(() => bench.service.open()).toBe(0);
  });

  test('a cancel closes the socket at once, whatever the program still waits for', async () => {
    const bench = await aBench({
      instead: (command) => (command === 'SignMsg' ? { does: 'never' } : undefined),
    });
    const stop = new AbortController();

    const signing = bench.signer.sign(bench.job({ signal: stop.signal }));
    await expect.poll(() => commands(bench)).toContain('SignMsg');
    stop.abort();

    expect(failureOf(await signing)).toEqual({ code: 'sign/cancelled' });
    await expect.poll(() => bench.service.open()).toBe(0);
  });

  test('a cancel before anything was asked asks nothing', async () => {
    const bench = await aBench();

    const signed = await bench.signer.sign(bench.job({ signal: AbortSignal.abort() }));

    expect(failureOf(signed)).toEqual({ code: 'sign/cancelled' });
    expect(bench.service.calls).toEqual([]);
  });

  test('its version is read, however it words it', async () => {
    const bench = await aBench();
    const program = signingProgram(bench.service.address, bench.open);
    const versions: unknown[] = [];
    for (const text of ['2.1.7.0', '{"Version":"1.0.3"}', '{"Status":0}', 'VGCA']) {
      bench.service.behaviour.instead = () => ({ says: text });
      versions.push(await program.version());
    }

    expect(versions).toEqual(['2.1.7.0', '1.0.3', '', ''].map((value) => ({ ok: true, value })));
  });
});
