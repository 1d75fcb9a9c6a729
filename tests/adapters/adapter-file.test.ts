import { beforeAll, describe, expect, test } from 'vitest';
import {
  checkAdapter,
  MAX_ADAPTER_BYTES,
  parseAdapterFile,
  writeAdapterFile,
} from '../../extension/adapters/exchange/adapter-file';
import { canonicalJson } from '../../extension/adapters/exchange/canonical-json';
import { signAdapter } from '../../extension/adapters/exchange/signature';
import { isNewer, rolledBack, withVersion } from '../../extension/adapters/exchange/versions';
import { adapterData } from './an-adapter';

const data = adapterData();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file', () => {
  test('brings the adapter that was written, signed or not', async () => {
    expect(await parseAdapterFile(writeAdapterFile(data))).toEqual({ ok: true, value: data });
    expect(await parseAdapterFile(writeAdapterFile(data, 'x'))).toEqual({ ok: true, value: data });
  });

  test.each<[string, string, object]>([
    ['that is no JSON', 'xin chào', { code: 'adapter/unreadable' }],
    ['that is empty', '', { code: 'adapter/unreadable' }],
    ['of brackets', '['.repeat(100_000), { code: 'adapter/unreadable' }],
    ['that is a list', '[]', { code: 'adapter/invalid' }],
    [
      'of a later format',
      JSON.stringify({ ...data, format: 9 }),
      { code: 'adapter/format-newer', format: 9, known: 1 },
    ],
    [
      'with a field that nobody knows',
      JSON.stringify({ ...data, script: 'alert(1)' }),
      { code: 'adapter/invalid', field: 'script' },
    ],
    [
      'that sets what all objects inherit',
      `{"__proto__":{"format":1},${JSON.stringify(data).slice(1)}`,
      { code: 'adapter/invalid' },
    ],
    [
      'with a place that says nothing',
      JSON.stringify(adapterData({}, { row: {} })),
      { code: 'adapter/invalid', field: 'pages.0.rows.0.row' },
    ],
    ['without rows', JSON.stringify({ ...data, pages: [] }), { code: 'adapter/invalid', field: 'pages' }],
    [
      'with a brittle place',
      JSON.stringify(adapterData({}, { row: { css: 'table > tr:nth-child(2)' } })),
      { code: 'adapter/brittle', flaws: 1 },
    ],
  ])('%s is refused by name', async (_what, text, failure) => {
    expect(await parseAdapterFile(bytes(text))).toMatchObject({ ok: false, failure });
  });

  test('that is too large is not even read', async () => {
    expect(await parseAdapterFile(new Uint8Array(MAX_ADAPTER_BYTES + 1))).toEqual({
      ok: false,
      failure: { code: 'adapter/too-large', bytes: MAX_ADAPTER_BYTES + 1, limit: MAX_ADAPTER_BYTES },
    });
  });
});

describe('a signature', () => {
  let keys: CryptoKeyPair;
  let publicKey: string;
  beforeAll(async () => {
    keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    publicKey = Buffer.from(await crypto.subtle.exportKey('spki', keys.publicKey)).toString('base64');
  });

  test('of the office is accepted, in whatever order the file has its fields', async () => {
    const signature = await signAdapter(data, keys.privateKey);
    const turned = Object.fromEntries(Object.entries(data).reverse());
    const file = bytes(JSON.stringify({ signature, adapter: turned }));

    expect(await parseAdapterFile(file, { publicKey })).toMatchObject({ ok: true });
  });

  test('that is missing, of other data, of another key, or no signature is refused', async () => {
    const signature = await signAdapter(data, keys.privateKey);
    const other = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ]);
    const codes = await Promise.all(
      [
        writeAdapterFile(data),
        writeAdapterFile({ ...data, name: 'Khác' }, signature),
        writeAdapterFile(data, await signAdapter(data, other.privateKey)),
        writeAdapterFile(data, 'AAAA'),
        writeAdapterFile(data, 'không phải base64'),
      ].map((file) =>
        parseAdapterFile(file, { publicKey }).then((read) => (read.ok ? 'ok' : read.failure.code)),
      ),
    );

    expect(codes).toEqual([
      'adapter/unsigned',
      ...Array.from({ length: 4 }, () => 'adapter/signature-wrong'),
    ]);
  });

  test('is refused under a key that is none', async () => {
    const file = writeAdapterFile(data, await signAdapter(data, keys.privateKey));

    expect(await parseAdapterFile(file, { publicKey: 'AAAA' })).toMatchObject({
      failure: { code: 'adapter/signature-wrong' },
    });
  });
});

test('the canonical text has sorted names, no blanks, and nothing absent', () => {
  expect(canonicalJson({ b: [1, { d: 'ư', c: null }], a: undefined })).toBe('{"b":[1,{"c":null,"d":"ư"}]}');
});

describe('versions', () => {
  const second = { ...data, version: 4 };
  const third = { ...data, version: 5, name: 'Mới' };

  test('a later number of the same adapter is newer', () => {
    expect([isNewer(second, data), isNewer(data, second), isNewer({ ...second, id: 'khac' }, data)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('going back makes the old content the newest version and keeps the others', () => {
    const history = [second, third].reduce(withVersion, withVersion(undefined, data));
    const back = rolledBack(history, 3);

    expect(back?.current).toEqual({ ...data, version: 6 });
    expect(back?.earlier.map(({ version }) => version)).toEqual([5, 4, 3]);
    expect(rolledBack(history, 99)).toBeUndefined();
  });

  test('the same content again is no new version', () => {
    const history = withVersion(undefined, data);

    expect(withVersion(history, { ...data })).toBe(history);
  });
});

test('what is taught or proposed is checked like a file', () => {
  expect(checkAdapter(data)).toEqual({ ok: true, value: data });
  expect(checkAdapter(null)).toMatchObject({ failure: { code: 'adapter/invalid' } });
});
