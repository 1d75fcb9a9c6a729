import { expect, test } from 'vitest';
import { isCleanRequest, writeRequest } from '../../../../../shared/capture/transports/usb/write-request';

const limitMs = 1_000;

test('a request says host, length and what is asked', () => {
  const bytes = writeRequest(
    {
      method: 'POST',
      path: '/eSCL/ScanJobs',
      headers: { 'Content-Type': 'text/xml' },
      body: '<é/>',
      limitMs,
    },
    512,
  );

  const [head = '', body] = Buffer.from(bytes).toString('utf8').split('\r\n\r\n');
  const lines = head.split('\r\n');
  expect(lines[0]).toBe('POST /eSCL/ScanJobs HTTP/1.1');
  expect(lines).toEqual(
    expect.arrayContaining(['Host: localhost', 'Content-Type: text/xml', 'Content-Length: 5']),
  );
  expect(lines.some((line) => line.startsWith('Connection'))).toBe(false);
  expect(body).toBe('<é/>');
});

test('no request is a whole number of packets: a device that waits for a short one is never left waiting', () => {
  const rests = Array.from({ length: 600 }, (_, length) => {
    const request = { method: 'POST', path: '/eSCL/ScanJobs', body: 'x'.repeat(length), limitMs } as const;
    return [writeRequest(request, 512).length % 512, writeRequest(request, 64).length % 64];
  });

  expect(rests.flat()).not.toContain(0);
});

test.each(['/eSCL/a b', '/eSCL/a\r\nX: y', 'eSCL', '/eSCL/\u0000', '/máy'])(
  '"%s" is not asked for',
  (path) => {
    expect(isCleanRequest({ method: 'GET', path, limitMs })).toBe(false);
  },
);

test('a path with a name of a job as devices give it is asked for', () => {
  expect(isCleanRequest({ method: 'GET', path: '/eSCL/ScanJobs/urn:uuid:4509-a320', limitMs })).toBe(true);
});

test('a header cannot begin another line', () => {
  expect(isCleanRequest({ method: 'GET', path: '/', headers: { Accept: 'a\r\nX: y' }, limitMs })).toBe(false);
});
