import { assert, asyncProperty, array, uint8Array } from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { CHUNK_BYTES } from '../../../shared/package/layout';
import { checkNotOpened } from '../../../shared/package/opened-before';
import type { OfficeKey } from '../../../shared/package/office-key';
import { openPackage, readPackageHeader } from '../../../shared/package/open';
import { sealPackage } from '../../../shared/package/seal';
import { aHandover, anOfficeKey, bytesOf, opening, outcome, sealed, sums, value } from './a-handover';

let key: OfficeKey;
beforeAll(async () => {
  key = await anOfficeKey();
});

test('whatever is sealed for the office, the office reads: words, states, and files to the last byte', async () => {
  const contents = array(uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 6 });
  const property = asyncProperty(contents, async (each) => {
    const filled = await aHandover(each.map((bytes) => bytes.slice()));
    const opened = value(await openPackage((await sealed(filled, key)).bytes, key));

    expect(opened.handover).toEqual(filled.handover);
    expect(await sums(opened)).toEqual(await sums(filled));
  });

  await assert(property, { numRuns: 40 });
});

test.each([-5, 0, 1, CHUNK_BYTES])(
  'files that end %i bytes beside a chunk’s border come whole',
  async (more) => {
    const empty = await aHandover(['x']);
    const rest = new TextEncoder().encode(JSON.stringify(empty.handover)).length + 4;
    // The file's length stands in the description: six digits more of it are six bytes more.
    const file = new Uint8Array(2 * CHUNK_BYTES - rest - 6 + more).map((_, index) => index * 7);
    const filled = await aHandover([file]);
    const { bytes } = await sealed(filled, key);
    const opened = value(await openPackage(bytes, key));

    expect(new DataView(await bytes.slice(8, 12).arrayBuffer()).getUint32(0)).toBe(2 * CHUNK_BYTES + more);
    expect(await sums(opened)).toEqual(await sums(filled));
    expect([...opened.files.values()].map(({ type }) => type)).toEqual(['application/pdf']);
  },
);

test('on the outside stands nothing about a person or a paper, and its name is made of that', async () => {
  const { header, fileName, bytes } = await sealed(await aHandover(['một tờ']), key);

  expect(Object.keys(header).sort()).toEqual(['form', 'id', 'keyId', 'kiosk', 'madeAt', 'slip']);
  expect(value(await readPackageHeader(bytes.slice(0, 2_048)))).toEqual(header);
  expect(fileName).toBe(`2026-11-22_007_${header.id.slice(0, 8)}.cuaso`);
  const text = new TextDecoder('latin1').decode(await bytes.arrayBuffer());
  expect(text).not.toMatch(/079195001234|khai-sinh|TP01|0901/);
});

test('the same dossier sealed twice has no byte of its secret part in common but by chance', async () => {
  const filled = await aHandover([new Uint8Array(4_000)]);
  const [one, other] = [await sealed(filled, key), await sealed(filled, key)];
  const [left, right] = [await bytesOf(one), await bytesOf(other)];
  const same = left.slice(400).filter((byte, index) => byte === right[index + 400]).length;

  expect(one.header.id).not.toBe(other.header.id);
  expect(left.length).toBe(right.length);
  expect(same).toBeLessThan(left.length / 64);
});

test('another office cannot open it, and is told for which key it is', async () => {
  const { bytes } = await sealed(await aHandover(['một tờ']), key);

  const refused = await openPackage(bytes, await anOfficeKey());

  expect(refused).toEqual({ ok: false, failure: { code: 'package/other-key', keyId: key.keyId } });
});

test('a key that only claims to be the right one opens nothing', async () => {
  const { bytes } = await sealed(await aHandover(['một tờ']), key);
  const other = await anOfficeKey();

  expect(await opening(bytes, { ...other, keyId: key.keyId })).toBe('package/altered');
  expect(await opening(bytes, { ...key, privateKey: other.privateKey })).toBe('package/altered');
});

test('files that are not what the description says are not sealed', async () => {
  const { handover, files } = await aHandover(['một', 'hai']);
  const [one = new Blob(), two = new Blob()] = files.values();
  const wrong = [
    new Map([['TP01-1', one]]),
    new Map([
      ['TP01-1', one],
      ['TP02-1', new Blob(['ba '])],
    ]),
    new Map([
      ['TP01-1', one],
      ['TP02-1', new Blob(['bốn'])],
    ]),
    new Map([
      ['TP01-1', one],
      ['TP02-1', two],
      ['TP03-1', two],
    ]),
  ];
  const codes = await Promise.all(wrong.map((each) => sealPackage(handover, each, key.publicKey)));

  expect(codes.map(outcome)).toEqual(wrong.map(() => 'defect'));
});

test('what the counter would not take is not sealed either, and the field is named, not what stands in it', async () => {
  const { handover, files } = await aHandover(['một']);
  const consent = { version: '1', at: handover.madeAt };

  expect(
    await sealPackage({ ...handover, phone: { number: 'nhà hàng xóm', consent } }, files, key.publicKey),
  ).toEqual({ ok: false, failure: { code: 'defect', where: 'seal-package', message: 'phone.number' } });
});

test('a stick that is pulled out while it is sealed or opened is said', async () => {
  const { handover, files } = await aHandover(['một']);
  const { bytes } = await sealed({ handover, files }, key);
  const gone = (blob: Blob): Blob =>
    Object.assign(blob, { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) });

  expect(
    outcome(await sealPackage(handover, new Map([['TP01-1', gone(new Blob(['một']))]]), key.publicKey)),
  ).toBe('file/unreadable');
  expect(await opening(gone(bytes), key)).toBe('file/unreadable');
});

test('a package is opened once: its copy, under whatever name, is the same', async () => {
  const filled = await aHandover(['một']);
  const [first, second] = [await sealed(filled, key), await sealed(filled, key)];
  const at = '2026-11-22T02:00:00.000Z';
  const copied = value(await openPackage(new Blob([first.bytes]), key)).header;

  expect(checkNotOpened([{ id: first.header.id, at }], copied)).toEqual({
    ok: false,
    failure: { code: 'package/opened-before', at },
  });
  expect(outcome(checkNotOpened([{ id: first.header.id, at }], second.header))).toBe('ok');
  expect(outcome(checkNotOpened([], copied))).toBe('ok');
});
