import { createECDH, createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { unwrapOfficeKey, wrapOfficeKey } from '../../../shared/package/carried-key';
import { loadOfficeKey, makeOfficeKey, readPublicKey } from '../../../shared/package/office-key';
import { openPackage } from '../../../shared/package/open';
import { sealPackage } from '../../../shared/package/seal';
import { KEY_ITERATIONS } from '../../../shared/storage/key-wrapping';
import { aHandover, anOfficeKey, outcome, sealed, value } from './a-handover';

/** Few rounds keep the tests quick; the shipped number is checked by itself. */
const ROUNDS = 2;
const MADE = '2026-11-22T01:00:00.000Z';
const PASSPHRASE = 'cây đa bến nước';

test('an office’s key names itself: a public text, an id that another program computes alike', async () => {
  const { keyId, publicKey } = await anOfficeKey();
  const raw = Buffer.from(publicKey.split(':')[2] ?? '', 'base64url');

  expect(publicKey).toMatch(/^cua-so-key:1:[\w-]{87}$/);
  expect(keyId).toBe(createHash('sha256').update(raw).digest('hex').slice(0, 16));
  expect(value(await readPublicKey(` ${publicKey}\n`))).toEqual({ keyId, publicKey });
});

test('the key that opens packages cannot be read out', async () => {
  const { privateKey } = await anOfficeKey();

  expect(privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
});

test('two offices never get the same key', async () => {
  expect((await anOfficeKey()).keyId).not.toBe((await anOfficeKey()).keyId);
});

const point = createECDH('prime256v1').generateKeys();
const offCurve = Buffer.concat([point.subarray(0, 64), Buffer.of((point[64] ?? 0) ^ 1)]);
const compressed = Buffer.concat([Buffer.of(2 + ((point[64] ?? 0) % 2)), point.subarray(1, 33)]);
const written = (bytes: Buffer): string => `cua-so-key:1:${bytes.toString('base64url')}`;

test.each([
  ['nothing', ''],
  ['something else', 'ssh-ed25519 AAAA'],
  ['a later form', written(point).replace(':1:', ':2:')],
  ['a key that was cut', written(point).slice(0, -4)],
  ['a point off the curve', written(offCurve)],
  ['a point written short', written(compressed)],
  ['other signs', `cua-so-key:1:${'+'.repeat(87)}`],
  ['bits that mean nothing', `${written(point).slice(0, -1)}_`],
])('%s is no public key', async (_, text) => {
  const { handover, files } = await aHandover(['một']);

  expect(outcome(await readPublicKey(text))).toBe('package/key-unreadable');
  expect(outcome(await sealPackage(handover, files, text))).toBe('package/key-unreadable');
});

test('the passphrase carries the key to another counter, which opens what was sealed before', async () => {
  const secret = await makeOfficeKey();
  const here = value(await loadOfficeKey(secret));
  const { bytes } = await sealed(await aHandover(['một']), here);

  const carried = value(
    await wrapOfficeKey(secret, PASSPHRASE.normalize('NFC'), { iterations: ROUNDS, madeAt: MADE }),
  );
  const arrived = value(await unwrapOfficeKey(carried, PASSPHRASE.normalize('NFD')));
  const there = value(await loadOfficeKey(arrived.secret));

  expect([there.keyId, there.publicKey, arrived.madeAt]).toEqual([here.keyId, here.publicKey, MADE]);
  expect(outcome(await openPackage(bytes, there))).toBe('ok');
  expect(carried).not.toContain(Buffer.from(secret).toString('base64url').slice(20, 60));
});

test('another passphrase does not open it, nor the right one where it was altered', async () => {
  const carried = value(await wrapOfficeKey(await makeOfficeKey(), PASSPHRASE, { iterations: ROUNDS }));
  const key = JSON.parse(carried) as { wrapped: string; publicKey: string };
  const altered = (change: object): string => JSON.stringify({ ...key, ...change });
  const other = (await anOfficeKey()).publicKey;

  const turned = `${key.wrapped.startsWith('A') ? 'B' : 'A'}${key.wrapped.slice(1)}`;
  const codes = await Promise.all([
    unwrapOfficeKey(carried, `${PASSPHRASE} `),
    unwrapOfficeKey(altered({ wrapped: turned }), PASSPHRASE),
    unwrapOfficeKey(altered({ publicKey: other }), PASSPHRASE),
    unwrapOfficeKey(altered({ madeAt: MADE }), PASSPHRASE),
  ]);

  expect(codes.map(outcome)).toEqual(codes.map(() => 'package/passphrase-wrong'));
});

test('the shipped number of rounds is in the file', async () => {
  const carried = value(await wrapOfficeKey(await makeOfficeKey(), PASSPHRASE));

  expect(JSON.parse(carried)).toMatchObject({ is: 'cua-so-office-key', form: 1, iterations: KEY_ITERATIONS });
});

test.each([
  ['nothing', () => ''],
  ['another JSON', () => '{"is":"cua-so-office-key"}'],
  ['a file without end', (text: string) => text + ' '.repeat(9_000)],
  [
    'so many rounds that the device would stand still',
    (text: string) => text.replace(/"iterations":\d+/, '"iterations":4000000000'),
  ],
  ['one field more', (text: string) => text.replace('{', '{"more":1,')],
])('%s is no carried key', async (_, change) => {
  const carried = value(await wrapOfficeKey(await makeOfficeKey(), PASSPHRASE, { iterations: ROUNDS }));

  expect(outcome(await unwrapOfficeKey(change(carried), PASSPHRASE))).toBe('package/key-unreadable');
});

test('bytes that are no key are not taken for one', async () => {
  const noKey = new Uint8Array(138);

  expect(outcome(await loadOfficeKey(noKey))).toBe('package/key-unreadable');
  expect(outcome(await wrapOfficeKey(noKey, PASSPHRASE, { iterations: ROUNDS }))).toBe(
    'package/key-unreadable',
  );
});
