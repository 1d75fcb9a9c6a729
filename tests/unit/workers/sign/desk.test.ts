import { beforeEach, expect, test } from 'vitest';
import { SigningDesk } from '../../../../workers/sign/desk';
import { textPdf } from '../../../fixtures/pdfs';
import { p12 } from '../../../fixtures/signing/p12';
import { nameOf, revocationList, rsaKeys } from '../../../fixtures/signing/certificate';
import { signingPki } from '../../../fixtures/signing/pki';
import { nodeMeans, SIGNED_AT, signatureOf } from '../../../fixtures/signing/signed';

const PASSWORD = '123456';
const MINUTE_MS = 60_000;
const pki = await signingPki();
const request = { pdf: new Blob([new Uint8Array(textPdf())]), at: SIGNED_AT };
let now = Date.parse(SIGNED_AT);
let desk: SigningDesk;

beforeEach(() => {
  now = Date.parse(SIGNED_AT);
  desk = new SigningDesk({ ...nodeMeans, now: () => now });
});

function failure(code: string, more = {}) {
  return { ok: false, failure: { code, ...more } };
}

async function opened(signer = pki.officer) {
  return desk.open(new Blob([await p12(signer, PASSWORD, 'modern')]), PASSWORD);
}

test('nothing is signed before a key is open, nor after it is closed', async () => {
  expect(await desk.sign(request)).toEqual(failure('sign/locked'));

  expect(await opened()).toMatchObject({
    ok: true,
    value: {
      name: 'Nguyễn Thị Kiểm Thử',
      organisation: 'UBND xã Thử Nghiệm',
      issuer: 'CA cấp dưới Thử Nghiệm',
    },
  });
  const signed = await desk.sign(request);
  expect(signed).toMatchObject({ ok: true, value: { signer: 'Nguyễn Thị Kiểm Thử', timeStamped: false } });

  desk.close();
  expect(await desk.sign(request)).toEqual(failure('sign/locked'));
});

test('what it says of the signed bytes is so', async () => {
  await opened();

  const signed = await desk.sign(request);

  const bytes = signed.ok ? await signed.value.pdf.arrayBuffer() : new ArrayBuffer();
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  expect(signed).toMatchObject({ value: { sha256: hash } });
});

test.each([
  ['expired', failure('sign/certificate-expired', { until: '2025-06-30' })],
  ['notYet', failure('sign/certificate-not-yet', { from: '2030-01-01' })],
  ['wrongUse', failure('sign/key-usage')],
  ['wrongPurpose', failure('sign/key-usage')],
  ['sha1', failure('sign/too-weak')],
  ['rsa1024', failure('sign/too-weak')],
] as const)('a certificate that is %s neither opens nor signs from elsewhere', async (kind, expected) => {
  expect(await opened(pki[kind])).toEqual(expected);
  expect(await desk.certificate(pki[kind].certificate)).toEqual(expected);
  expect(await desk.prepare(request, pki[kind].chain)).toEqual(expected);
  expect(await desk.sign(request)).toEqual(failure('sign/locked'));
});

test('of a certificate and its renewed one in one file, the one that holds is taken', async () => {
  const chain = [pki.expired.certificate, ...pki.officer.chain];

  expect(await opened({ ...pki.expired, chain })).toMatchObject({
    ok: true,
    value: { certificate: pki.officer.certificate },
  });
});

test('a key that cannot be opened leaves the one before open', async () => {
  await opened();

  expect(await opened(pki.expired)).toMatchObject({ ok: false });

  expect(await desk.sign(request)).toMatchObject({ ok: true });
});

test('a certificate that has expired since it was opened signs nothing more', async () => {
  await opened();

  expect(await desk.sign({ ...request, at: '2031-01-01T07:00:01+07:00' })).toEqual(
    failure('sign/certificate-expired', { until: '2031-01-01' }),
  );
});

test('a certificate that an installed list names signs nothing', async () => {
  await opened(pki.revoked);

  expect(await desk.sign({ ...request, revocation: [pki.revocation] })).toEqual(
    failure('sign/revoked', { since: '2026-11-01' }),
  );
  expect(await desk.sign(request)).toMatchObject({ ok: true });
});

test('a list that somebody else wrote in the issuer’s name revokes nothing', async () => {
  const times = { at: '2026-11-01T00:00:00Z', next: '2030-01-01T00:00:00Z' };
  const name = nameOf('CA cấp dưới Thử Nghiệm');
  const forged = await revocationList({ name, keys: pki.second.keys }, [3], times);
  await opened();

  expect(await desk.sign({ ...request, revocation: [forged, pki.revocation] })).toMatchObject({ ok: true });
});

test('a certificate that was held back signs again once a newer list has let it go', async () => {
  const issuer = { name: nameOf('CA cấp dưới Thử Nghiệm'), keys: await rsaKeys('intermediate') };
  const next = '2030-01-01T00:00:00Z';
  const held = await revocationList(issuer, [3], { at: '2026-11-01T00:00:00Z', next, reason: 6 });
  const newer = await revocationList(issuer, [], { at: '2026-11-08T00:00:00Z', next });
  await opened();

  expect(await desk.sign({ ...request, revocation: [held] })).toEqual(
    failure('sign/revoked', { since: '2026-11-01' }),
  );
  expect(await desk.sign({ ...request, revocation: [newer, held] })).toMatchObject({ ok: true });
});

test.each(['officer', 'curve'] as const)('a key that is elsewhere signs in two halves (%s)', async (who) => {
  const signer = pki[who];
  const prepared = await desk.prepare(request, [...signer.chain, pki.root, pki.second.certificate]);
  if (!prepared.ok) throw new Error(prepared.failure.code);
  const { ticket, digest, attributes } = prepared.value;
  expect(new Uint8Array(await crypto.subtle.digest('SHA-256', attributes))).toEqual(digest);

  const signed = await desk.finish(ticket, await signatureOf(signer, attributes));

  expect(signed).toMatchObject({ ok: true });
  expect(await desk.finish(ticket, new Uint8Array(256))).toEqual(failure('sign/wrong-signature'));
});

test('a curve’s signature may come as two numbers', async () => {
  const prepared = await desk.prepare(request, pki.curve.chain);
  if (!prepared.ok) throw new Error(prepared.failure.code);
  const way = { name: 'ECDSA', hash: 'SHA-256' };
  const raw = await crypto.subtle.sign(way, pki.curve.keys.privateKey, prepared.value.attributes);

  expect(await desk.finish(prepared.value.ticket, new Uint8Array(raw))).toMatchObject({ ok: true });
});

test('a signature of another key is refused, and the right one may follow', async () => {
  const prepared = await desk.prepare(request, pki.officer.chain);
  if (!prepared.ok) throw new Error(prepared.failure.code);
  const { ticket, digest, attributes } = prepared.value;

  expect(await desk.finish(ticket, await signatureOf(pki.second, attributes))).toEqual(
    failure('sign/wrong-signature'),
  );
  // Somebody who was given the digest has hashed it once more.
  expect(await desk.finish(ticket, await signatureOf(pki.officer, digest))).toEqual(
    failure('sign/wrong-signature', { hashedAgain: true }),
  );
  expect(await desk.finish(ticket, await signatureOf(pki.officer, attributes))).toMatchObject({ ok: true });
});

test('what waits longer than ten minutes, or before fifty others, is given up', async () => {
  const first = await desk.prepare(request, pki.officer.chain);
  now += 9 * MINUTE_MS;
  const second = await desk.prepare(request, pki.officer.chain);
  if (!first.ok || !second.ok) throw new Error('not prepared');
  now += 2 * MINUTE_MS;
  const made = await signatureOf(pki.officer, first.value.attributes);
  expect(await desk.finish(first.value.ticket, made)).toEqual(failure('sign/wrong-signature'));

  for (let index = 0; index < 50; index++) await desk.prepare(request, pki.officer.chain);

  const other = await signatureOf(pki.officer, second.value.attributes);
  expect(await desk.finish(second.value.ticket, other)).toEqual(failure('sign/wrong-signature'));
});

test('bytes that are no certificate name no signer', async () => {
  expect(await desk.certificate(new Uint8Array([1, 2, 3]))).toEqual(failure('sign/no-key'));
  expect(await desk.prepare(request, [])).toEqual(failure('sign/no-key'));
});
