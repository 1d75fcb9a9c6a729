import { beforeAll, expect, test } from 'vitest';
import { CHUNK_BYTES, ENC_BYTES, PRELUDE_BYTES, TAG_BYTES } from '../../../shared/package/layout';
import type { OfficeKey } from '../../../shared/package/office-key';
import { openPackage, readPackageHeader } from '../../../shared/package/open';
import { aHandover, anOfficeKey, bytesOf, opening, outcome, sealed, value } from './a-handover';

type Bytes = Uint8Array<ArrayBuffer>;

let key: OfficeKey;
let small: Bytes;
/** Three whole chunks and a bit. */
let large: Bytes;
/** Where its first chunk begins. */
let body: number;
const STEP = CHUNK_BYTES + TAG_BYTES;

beforeAll(async () => {
  key = await anOfficeKey();
  small = await bytesOf(await sealed(await aHandover(['một tờ giấy']), key));
  large = await bytesOf(await sealed(await aHandover([new Uint8Array(3 * CHUNK_BYTES).fill(65)]), key));
  body = bodyAt(large);
});

function bodyAt(bytes: Bytes): number {
  return PRELUDE_BYTES + (((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0)) + ENC_BYTES;
}

function flipped(bytes: Bytes, at: number, bit = at % 8): Bytes {
  return bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
}

function joined(...parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(Buffer.concat(parts));
}

test('a bit that was turned over, in whichever byte, is refused in words', async () => {
  const codes = new Map<string, number>();
  for (let at = 0; at < small.length; at += 1) {
    const code = await opening(flipped(small, at), key);
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }

  expect([...codes.keys()].sort()).toEqual(
    ['altered', 'cut-off', 'newer', 'not-a-package', 'other-key'].map((code) => `package/${code}`),
  );
  // All that is sealed, and the one-time key: nothing but "altered".
  expect(codes.get('package/altered')).toBeGreaterThanOrEqual(small.length - bodyAt(small) + ENC_BYTES);
});

test('the same in a larger one: at every border of its chunks and in the midst of them', async () => {
  const places = [0, 1, 2, 3].flatMap((index) => {
    const start = body + index * STEP;
    return [start, start + 1, start + STEP - TAG_BYTES - 1, start + STEP - TAG_BYTES, start + STEP - 1];
  });
  const inside = places.filter((at) => at < large.length);

  for (const at of inside)
    expect([at, await opening(flipped(large, at), key)]).toEqual([at, 'package/altered']);
  expect(await opening(flipped(large, large.length - 1), key)).toBe('package/altered');
});

test('a package without its end says so, wherever it was cut', async () => {
  const borders = [0, 1, 2, 3].map((index) => body + index * STEP);
  const cuts = [6, PRELUDE_BYTES - 1, PRELUDE_BYTES, PRELUDE_BYTES + 40, body - ENC_BYTES, body - 1]
    .concat(borders.flatMap((at) => [at, at + 1, at + 700]))
    .concat(large.length - TAG_BYTES, large.length - 1);

  for (const cut of cuts)
    expect([cut, await opening(large.slice(0, cut), key)]).toEqual([cut, 'package/cut-off']);
});

test('whoever cuts it at a border and corrects the length is found out', async () => {
  const cut = large.slice(0, body + 2 * STEP);
  new DataView(cut.buffer).setUint32(8, 2 * CHUNK_BYTES);

  expect(await opening(cut, key)).toBe('package/altered');
});

test('chunks that change places, come twice, are left out or added are found out', async () => {
  const head = large.slice(0, body);
  const [one, two, three, last] = [0, 1, 2, 3].map((index) =>
    large.slice(body + index * STEP, body + (index + 1) * STEP),
  );
  const piece = (bytes: Bytes | undefined): Bytes => bytes ?? new Uint8Array();
  const made = {
    swapped: joined(head, piece(two), piece(one), piece(three), piece(last)),
    twice: joined(head, piece(one), piece(one), piece(three), piece(last)),
    appended: joined(large, piece(last)),
    longer: joined(large, Uint8Array.of(0)),
  };

  for (const [how, bytes] of Object.entries(made))
    expect([how, await opening(bytes, key)]).toEqual([how, 'package/altered']);
  expect(await opening(joined(head, piece(two), piece(three), piece(last)), key)).toBe('package/cut-off');
});

test('another package’s inside under this one’s outside is found out', async () => {
  const other = await bytesOf(await sealed(await aHandover(['một tờ giấy']), key));

  const mixed = joined(small.slice(0, bodyAt(small) - ENC_BYTES), other.slice(bodyAt(other) - ENC_BYTES));

  expect(await opening(mixed, key)).toBe('package/altered');
});

test.each([
  ['nothing', new Uint8Array()],
  ['another file', new TextEncoder().encode('%PDF-1.7 not at all')],
  ['the first letters alone', new TextEncoder().encode('CUASO')],
  ['a form before the first', joined(new TextEncoder().encode('CUASO'), new Uint8Array(400))],
])('%s is no package', async (_, bytes) => {
  expect(await opening(bytes, key)).toBe('package/not-a-package');
});

test('a later form is told apart from a broken one', async () => {
  const later = small.map((byte, index) => (index === 5 ? 2 : byte));

  expect(await openPackage(new Blob([later]), key)).toEqual({
    ok: false,
    failure: { code: 'package/newer', form: 2, known: 1 },
  });
});

const HEADER = {
  ...{ form: 1, id: '3f2a91bc-0000-4000-8000-000000000000', slip: '2026-11-22/007', kiosk: 'kiosk-1' },
  ...{ madeAt: '2026-11-22T08:00:00Z', keyId: '0123456789abcdef' },
};

function outside(header: string | Uint8Array, length?: number): Blob {
  const bytes = typeof header === 'string' ? new TextEncoder().encode(header) : header;
  const size = length ?? bytes.length;
  const prelude = Uint8Array.of(
    ...new TextEncoder().encode('CUASO'),
    1,
    size >> 8,
    size & 255,
    255,
    255,
    255,
    255,
  );
  return new Blob([joined(prelude, bytes)]);
}

test.each([
  ['a list without end', '['.repeat(1_000)],
  ['no JSON', 'x'.repeat(200)],
  ['half a letter', Uint8Array.of(0x22, 0xc3, 0x22)],
  ['one field more', JSON.stringify({ ...HEADER, name: 'Nguyễn Thị Bưởi' })],
  ['one field fewer', JSON.stringify({ ...HEADER, slip: undefined })],
  ['a slip that leads elsewhere', JSON.stringify({ ...HEADER, slip: '../../2026/007' })],
  ['a kiosk with a line break', JSON.stringify({ ...HEADER, kiosk: 'kiosk\n1' })],
  ['numbers for words', JSON.stringify({ ...HEADER, id: 7 })],
  ['an own prototype', '{"__proto__":{"form":1}}'],
])('an outside with %s is refused', async (_, header) => {
  expect(outcome(await readPackageHeader(outside(header)))).toBe('package/altered');
});

test('an outside that claims to be longer than any is refused unread, and lengths that reach beyond the end are seen', async () => {
  expect(value(await readPackageHeader(outside(JSON.stringify(HEADER))))).toEqual(HEADER);
  expect(outcome(await readPackageHeader(outside(JSON.stringify(HEADER), 65_535)))).toBe('package/altered');
  expect(outcome(await readPackageHeader(outside(JSON.stringify(HEADER), 1_000)))).toBe('package/cut-off');
  expect(await opening(outside(JSON.stringify(HEADER)), { ...key, keyId: HEADER.keyId })).toBe(
    'package/cut-off',
  );
});
