import { createHash, createPrivateKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { loadOfficeKey, makeOfficeKey } from '../../../shared/package/office-key';
import { aHandover, bytesOf, sealed, sums, value } from './a-handover';
import { recipient } from './rfc-9180';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** RFC 9180, A.3.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode. */
const VECTOR = {
  info: hex('4f6465206f6e2061204772656369616e2055726e'),
  secretKey: hex('f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2'),
  enc: hex(
    '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  ),
  text: hex('4265617574792069732074727574682c20747275746820626561757479'),
  sealed: [
    '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
    'fa6f037b47fc21826b610172ca9637e82d6e5801eb31cbd3748271affd4ecb06646e0329cbdf3c3cd655b28e82',
    '895cabfac50ce6c6eb02ffe6c048bf53b7f7be9a91fc559402cbc5b8dcaeb52b2ccc93e466c28fb55fed7a7fec',
  ].map(hex),
};

test('the judge reads what the RFC itself gives as an example', () => {
  const open = recipient('aes-128-gcm', VECTOR.secretKey, VECTOR.enc, VECTOR.info);

  const texts = VECTOR.sealed.map((each, index) => open(each, Buffer.from(`Count-${index}`)));

  expect(texts).toEqual(VECTOR.sealed.map(() => VECTOR.text));
});

test('the judge, who shares no code with us, opens a package after docs/handover.md', async () => {
  const secret = await makeOfficeKey();
  const office = value(await loadOfficeKey(secret));
  const filled = await aHandover(['một tờ giấy', new Uint8Array(2_500_000).map((_, index) => index * 31)]);
  const bytes = Buffer.from(await bytesOf(await sealed(filled, office)));
  const { d = '' } = createPrivateKey({ key: Buffer.from(secret), format: 'der', type: 'pkcs8' }).export({
    format: 'jwk',
  });

  const headerEnd = 12 + bytes.readUInt16BE(6);
  const length = bytes.readUInt32BE(8);
  const enc = bytes.subarray(headerEnd, headerEnd + 65);
  const open = recipient('aes-256-gcm', Buffer.from(d, 'base64url'), enc, bytes.subarray(0, headerEnd));
  const pieces: Buffer[] = [];
  for (let at = headerEnd + 65, index = 0; at < bytes.length; at += 1_048_592, index += 1) {
    const last = at + 1_048_592 >= bytes.length;
    const aad = Buffer.of(0, 0, 0, index, last ? 1 : 0);
    pieces.push(open(bytes.subarray(at, at + 1_048_592), aad));
  }
  const clear = Buffer.concat(pieces);
  const filesFrom = 4 + clear.readUInt32BE(0);

  expect(bytes.subarray(0, 6)).toEqual(Buffer.from('CUASO\u0001'));
  expect([pieces.length, clear.length]).toEqual([3, length]);
  expect(JSON.parse(clear.subarray(4, filesFrom).toString())).toEqual(filled.handover);
  expect([
    createHash('sha256').update(clear.subarray(filesFrom, -2_500_000)).digest('hex'),
    createHash('sha256').update(clear.subarray(-2_500_000)).digest('hex'),
  ]).toEqual(Object.values(await sums(filled)));
});
