import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integer, octets, oid, sequence } from '../../../../workers/sign/cms/der-writer';
import { decrypt } from '../../../../workers/sign/key/decrypt';
import { algorithmOf } from '../../../../workers/sign/verify/algorithms';
import { readNode } from '../../../../workers/sign/verify/der';
import { openSigningKey } from '../../../../workers/sign/key/signing-key';
import { verifies } from '../../../../workers/sign/key/raw-signature';
import { opensslP12, p12 } from '../../../fixtures/signing/p12';
import { signingPki, type TestSigner } from '../../../fixtures/signing/pki';

const PASSWORD = 'mat-khau 1';
/** node-forge, which writes some of the files here, takes only the low byte of each of these letters. */
const VIETNAMESE = 'Mật khẩu: Ơ-1';
const pki = await signingPki();
const message = new TextEncoder().encode('giấy tờ');

/** Opens a key file and has it sign. */
async function signs(file: Uint8Array<ArrayBuffer>, signer: TestSigner, password = PASSWORD): Promise<void> {
  const key = await openSigningKey(file, password);
  if (!key.ok) throw new Error(key.failure.code);
  const { certificate, chain, sign } = key.value;
  expect(certificate.der).toEqual(signer.certificate);
  expect(chain).toEqual(signer.chain);
  expect(await verifies(certificate, await sign(message), message)).toBe(true);
}

test.each(['modern', 'legacy'] as const)('a %s key file opens by its password and signs', async (locking) => {
  await signs(await p12(pki.officer, PASSWORD, locking), pki.officer);
});

const WAYS: readonly (readonly [string, TestSigner, readonly string[]])[] = [
  ['as it writes them today', pki.officer, []],
  ['of an elliptic curve', pki.curve, []],
  ['of before 3.0: RC2 with 40 bits', pki.officer, ['-legacy']],
  ['with Triple DES', pki.officer, ['-legacy', '-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES']],
  ['with RC2 and 128 bits', pki.officer, ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128']],
  ['with AES of 192 bits', pki.officer, ['-keypbe', 'AES-192-CBC', '-certpbe', 'AES-128-CBC']],
  ['checked by SHA-512 of many rounds', pki.officer, ['-macalg', 'sha512', '-iter', '10000']],
  ['with open certificates', pki.officer, ['-certpbe', 'NONE']],
  ['without a check value', pki.officer, ['-nomac']],
  ['with PBMAC1', pki.officer, ['-pbmac1_pbkdf2']],
];
const written = await Promise.all(
  WAYS.map(async ([way, signer, options]) => ({
    way,
    signer,
    file: await opensslP12(signer, VIETNAMESE, options),
  })),
);

describe('key files of OpenSSL', () => {
  for (const { way, signer, file } of written) {
    const name = `${way}, open by their password and sign`;
    if (file) test(name, () => signs(file, signer, VIETNAMESE));
    else test.skip(`${name} (this OpenSSL writes none)`);
  }
});

test('the key itself cannot be read out', async () => {
  const key = await openSigningKey(await p12(pki.officer, PASSWORD, 'modern'), PASSWORD);

  expect(key.ok && Object.values(key.value).every((part) => !(part instanceof CryptoKey))).toBe(true);
});

test.each(['modern', 'legacy'] as const)('a wrong password of a %s file is said', async (locking) => {
  const file = await p12(pki.officer, PASSWORD, locking);

  for (const wrong of ['', 'mật khẩu', `${PASSWORD} `])
    expect(await openSigningKey(file, wrong)).toEqual({
      ok: false,
      failure: { code: 'sign/password-wrong' },
    });
});

const whole = written[0]?.file;
test.skipIf(!whole)('a password may be typed with its marks apart', async () => {
  if (whole) await signs(whole, pki.officer, VIETNAMESE.normalize('NFD'));
});

test.each([[[]], [['-legacy']]])(
  'a file locked with marks apart opens however it is typed (%j)',
  async (options) => {
    const file = await opensslP12(pki.officer, VIETNAMESE.normalize('NFD'), options);
    if (file) for (const form of ['NFC', 'NFD']) await signs(file, pki.officer, VIETNAMESE.normalize(form));
  },
);

test('a cipher whose start has another length is unknown, and nothing throws', async () => {
  const derivation = sequence(oid('1.2.840.113549.1.5.12'), sequence(octets(new Uint8Array(8)), integer(1)));
  const way = (iv: number) =>
    sequence(
      oid('1.2.840.113549.1.5.13'),
      sequence(derivation, sequence(oid('2.16.840.1.101.3.4.1.42'), octets(new Uint8Array(iv)))),
    );
  const opened = (iv: number) => decrypt(algorithmOf(readNode(way(iv))), new Uint8Array(16), PASSWORD);

  expect(await opened(4)).toBe('unknown');
  expect(await opened(16)).not.toBe('unknown');
});

test('a key without its own certificate is none', async () => {
  const foreign = { ...pki.second, chain: [pki.officer.certificate, pki.intermediate] };

  const key = await openSigningKey(await p12(foreign, PASSWORD, 'modern'), PASSWORD);

  expect(key).toEqual({ ok: false, failure: { code: 'sign/no-key' } });
});

test('what is no key file, or a spoilt one, is refused and never throws', async () => {
  const good = await p12(pki.officer, PASSWORD, 'modern');
  const refusals = ['sign/key-file-unreadable', 'sign/password-wrong', 'sign/no-key'];

  expect(await openSigningKey(new Uint8Array(), PASSWORD)).toMatchObject({ failure: { code: refusals[0] } });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: good.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (at, flip, cut) => {
        const spoilt = cut ? good.slice(0, at) : good.slice();
        if (!cut) spoilt[at] = (spoilt[at] ?? 0) ^ flip;
        const key = await openSigningKey(spoilt, PASSWORD);
        return key.ok || refusals.includes(key.failure.code);
      },
    ),
    { numRuns: 60 },
  );
});
