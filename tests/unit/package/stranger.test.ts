import { beforeAll, expect, test } from 'vitest';
import type { Handover } from '../../../shared/contracts/handover';
import { newHeader } from '../../../shared/package/header';
import { beginSealing } from '../../../shared/package/hpke';
import { chunksOf, fourBytes, MAX_MANIFEST_BYTES, preludeOf } from '../../../shared/package/layout';
import { publicCryptoKey, type OfficeKey } from '../../../shared/package/office-key';
import { openPackage } from '../../../shared/package/open';
import { aHandover, anOfficeKey, opening, value, type Filled } from './a-handover';

/*
 * The public key is no secret: anybody can seal anything for the office. So what is inside is checked as well.
 */

let key: OfficeKey;
let filled: Filled;
beforeAll(async () => {
  key = await anOfficeKey();
  filled = await aHandover(['một', 'hai!']);
});

/** Whatever a stranger seals, rightly sealed. `outside`: what the outside is made of. */
async function strangers(clear: Uint8Array<ArrayBuffer>, outside: Handover = filled.handover): Promise<Blob> {
  const header = new TextEncoder().encode(JSON.stringify(newHeader(outside, key.keyId)));
  const info = Uint8Array.of(...preludeOf(header.length, clear.length), ...header);
  const { enc, seal } = await beginSealing(value(await publicCryptoKey(key.publicKey)).key, info);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (const { start, end, aad } of chunksOf(clear.length))
    pieces.push(value(await seal(clear.slice(start, end), aad)));
  return new Blob([info, enc, ...pieces]);
}

function clearOf(description: unknown, files = 'mộthai!', length?: number): Uint8Array<ArrayBuffer> {
  const text = typeof description === 'string' ? description : JSON.stringify(description);
  const bytes = new TextEncoder().encode(text);
  return new Uint8Array(Buffer.concat([fourBytes(length ?? bytes.length), bytes, Buffer.from(files)]));
}

/** The description with a change in its first file. */
function withFile(change: object): unknown {
  const [first, ...rest] = filled.handover.components;
  return {
    ...filled.handover,
    components: [{ ...first, files: first?.files.map((file) => ({ ...file, ...change })) }, ...rest],
  };
}

/** Both papers under one code. */
function twice(): unknown {
  const components = filled.handover.components.map((component) => ({ ...component, code: 'TP01' }));
  return { ...filled.handover, components };
}

test('what a stranger seals as a kiosk does is opened: who made it is not proven', async () => {
  const opened = value(await openPackage(await strangers(clearOf(filled.handover)), key));

  expect(opened.handover).toEqual(filled.handover);
});

test.each<readonly [string, () => Uint8Array<ArrayBuffer>]>([
  ['files other than their SHA-256', () => clearOf(filled.handover, 'mộtHai!')],
  ['files shorter than they should be', () => clearOf(filled.handover, 'mộthai')],
  ['more than the files', () => clearOf(filled.handover, 'mộthai!!')],
  ['a length that reaches beyond the end', () => clearOf(filled.handover, 'mộthai!', 0xffff_ffff)],
  ['a length of nothing', () => clearOf(filled.handover, 'mộthai!', 0)],
  ['nothing at all', () => new Uint8Array()],
  ['half a length', () => Uint8Array.of(0, 0)],
  ['lists without end', () => clearOf('['.repeat(200_000), '')],
  ['a description beyond all measure', () => clearOf(' '.repeat(MAX_MANIFEST_BYTES + 1), '')],
  ['no JSON', () => clearOf('không phải JSON', '')],
  ['a field that nobody knows', () => clearOf({ ...filled.handover, script: 'x' })],
  ['another slip than outside', () => clearOf({ ...filled.handover, slip: '2026-11-22/008' })],
  ['another kiosk than outside', () => clearOf({ ...filled.handover, kiosk: 'kiosk-2' })],
  ['a paper twice', () => clearOf(twice())],
  ['a file twice', () => clearOf(withFile({ id: 'TP02-1' }))],
  ['a file’s name that leads elsewhere', () => clearOf(withFile({ fileName: '../../autorun.pdf' }))],
  ['a file’s name that reads backwards', () => clearOf(withFile({ fileName: 'to-khai\u202Efdp.exe.pdf' }))],
  ['a program for a paper', () => clearOf(withFile({ fileName: 'to-khai.exe' }))],
  ['a size below nothing', () => clearOf(withFile({ bytes: -3 }))],
  ['a size beyond all measure', () => clearOf(withFile({ bytes: 4_000_000_000 }))],
  ['a number where a word should be', () => clearOf(withFile({ id: 7 }))],
])('rightly sealed with %s, it is refused', async (_, clear) => {
  expect(await opening(await strangers(clear()), key)).toBe('package/altered');
});
