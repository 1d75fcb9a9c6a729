import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ResponseParser } from '../../../../../shared/capture/transports/usb/response-parser';

interface Read {
  readonly status: number | undefined;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly ends: 'done' | 'broken' | 'open' | 'waits';
}

function read(...parts: readonly (string | Uint8Array)[]): Read {
  const parser = new ResponseParser();
  const body: Uint8Array[] = [];
  for (const part of parts) {
    parser.push(typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
    body.push(...parser.takeBody());
  }
  return {
    status: parser.head?.status,
    headers: Object.fromEntries(parser.head?.headers ?? []),
    body: Buffer.concat(body).toString('latin1'),
    ends: parser.done ? 'done' : parser.broken ? 'broken' : parser.open ? 'open' : 'waits',
  };
}

const ANSWERS = {
  length: 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Type: image/jpeg\r\n\r\nhello',
  chunks:
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nhel\r\n002\r\nlo\r\n0\r\nX-Sum: 5\r\nX-End: yes\r\n\r\n',
  'bare line feeds': 'HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nhello\n0\n\n',
  'after two provisional answers':
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\nX: y\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello',
  'after leftover line breaks': '\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello',
  'no reason': 'HTTP/1.0 200\r\nContent-Length: 5, 5\r\n\r\nhello',
  'chunked before length':
    'HTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
};

test.each(Object.entries(ANSWERS))('reads an answer: %s', (_name, bytes) => {
  expect(read(bytes)).toMatchObject({ status: 200, body: 'hello', ends: 'done' });
});

test('however the bytes are split, the answer is the same', () => {
  const answer = fc.constantFrom(...Object.values(ANSWERS));
  const cuts = fc.array(fc.nat(200), { maxLength: 30 });

  fc.assert(
    fc.property(answer, cuts, (bytes, places) => {
      const sorted = [0, ...places.map((at) => at % bytes.length).sort((a, b) => a - b), bytes.length];
      const parts = sorted.slice(1).map((end, index) => bytes.slice(sorted[index], end));

      expect(read(...parts)).toEqual(read(bytes));
    }),
  );
});

test('whatever comes, reading it neither throws nor depends on how it was split', () => {
  const pieces = fc.constantFrom(
    'HTTP/1.1 200 OK',
    '\r\n',
    '\n',
    'Content-Length: 3',
    'Transfer-Encoding: chunked',
    ':',
    ' a',
    '5',
    'ff',
    'xyz',
    'é\0',
  );
  const garbage = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(pieces, { maxLength: 20 }).map((parts) => new Uint8Array(Buffer.from(parts.join(''), 'latin1'))),
  );

  fc.assert(
    fc.property(garbage, (bytes) => {
      const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
      expect(read(...single)).toEqual(read(bytes));
    }),
  );
});

test('what comes behind the end of an answer is no part of it', () => {
  expect(read(`${ANSWERS.length}HTTP/1.1 404 Not Found\r\n\r\n`)).toMatchObject({
    status: 200,
    body: 'hello',
  });
});

test('answers that never have a body end with their head', () => {
  expect(read('HTTP/1.1 204 No Content\r\n\r\n').ends).toBe('done');
  expect(read('HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n').ends).toBe('done');
  expect(read('HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n').ends).toBe('done');
});

test('a body whose end is not said stays open until there is silence', () => {
  const parser = new ResponseParser();
  parser.push(Buffer.from('HTTP/1.1 200 OK\r\n\r\nhello'));
  expect([parser.open, parser.done]).toEqual([true, false]);

  parser.endOpen();

  expect(parser.done).toBe(true);
});

test('a body that was cut off waits for the rest', () => {
  expect(read('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello').ends).toBe('waits');
  expect(read('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n').ends).toBe('waits');
});

test('headers are found by lower-case name; repeated and folded ones are joined', () => {
  const { headers } = read(
    'HTTP/1.1 200 OK\r\nSERVER:  HP \r\nX-A: 1\r\nx-a: 2\r\nX-Long: one\r\n  two\r\n\r\n',
  );

  expect(headers).toEqual({ server: 'HP', 'x-a': '1, 2', 'x-long': 'one two' });
});

test.each([
  ['no HTTP', 'SSH-2.0-OpenSSH\r\n\r\n'],
  ['another HTTP', 'HTTP/2 200\r\n\r\n'],
  ['no status', 'HTTP/1.1 OK\r\n\r\n'],
  ['a header without a name', 'HTTP/1.1 200 OK\r\n: x\r\n\r\n'],
  ['a folded line behind no header', 'HTTP/1.1 200 OK\r\n x\r\n\r\n'],
  ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n'],
  ['a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\n'],
  ['an unknown coding', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n'],
  ['a chunk without a size', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nhello\r\n'],
  ['a chunk longer than it says', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n'],
  ['a head without an end', `HTTP/1.1 200 OK\r\n${'X-Long: yes\r\n'.repeat(6_000)}`],
  ['a line without an end', `HTTP/1.1 200 ${'x'.repeat(70_000)}`],
])('says that it is broken: %s', (_name, bytes) => {
  expect(read(bytes).ends).toBe('broken');
});
