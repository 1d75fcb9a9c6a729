import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXml } from '../../../../shared/capture/escl/read-xml';
import { capabilitiesText, statusText } from '../../../fixtures/scanner/escl-documents';
import { aPlay, scanAll } from '../../../fixtures/scanner/scripted-device';
import type { Reply } from '../../../fixtures/scanner/scripted-transport';

const whole = capabilitiesText({ platen: {}, feeder: {} });
const ask = (reply: Reply | readonly Reply[]) =>
  aPlay({ capabilities: Array.isArray(reply) ? reply : [reply as Reply] }).scanner.capabilities();

describe('an answer that is no document of a scanner', () => {
  test.each([
    ['a router’s log-in page', '<!DOCTYPE html><html><head><title>Login</title><body><p>Hi<br></html>'],
    ['well-formed HTML', '<html xmlns="http://www.w3.org/1999/xhtml"><head/><body/></html>'],
    ['another document of the scanner', statusText('Idle')],
    ['other XML', '<?xml version="1.0"?><device><name>TV</name></device>'],
    ['JSON', '{"error":"not found"}'],
    ['bytes', '\0\x01\x02'],
  ])('%s is not a scanner', async (_, body) => {
    expect(await ask({ status: 200, body })).toEqual({
      ok: false,
      failure: { code: 'scan/not-a-scanner', status: 200 },
    });
  });

  test.each([
    ['cut off in the middle', whole.slice(0, whole.length / 2)],
    ['with a namespace that it does not declare', whole.replace(/xmlns:pwg="[^"]*"/, '')],
    ['empty', ''],
  ])('a scanner’s own document %s is a broken answer', async (_, body) => {
    expect(await ask({ status: 200, body })).toEqual({ ok: false, failure: { code: 'scan/broken-answer' } });
  });

  test('a body that ends too early is a broken answer', async () => {
    expect(await ask({ status: 200, body: whole, fails: 'in-body' })).toEqual({
      ok: false,
      failure: { code: 'scan/broken-answer' },
    });
  });

  test.each([
    [401, { code: 'scan/locked', status: 401 }],
    [403, { code: 'scan/locked', status: 403 }],
    [404, { code: 'scan/not-a-scanner', status: 404 }],
    [500, { code: 'scan/broken-answer' }],
  ])('%d is told as what it is', async (status, failure) => {
    expect(await ask({ status })).toEqual({ ok: false, failure });
  });

  test('an answer without end is not read', async () => {
    const body = whole.replace(
      '</scan:ScannerCapabilities>',
      `${' '.repeat(1_000_001)}</scan:ScannerCapabilities>`,
    );

    expect(await ask({ status: 200, body })).toMatchObject({ ok: false });
  });

  test('a device that is busy for a moment is asked again', async () => {
    expect(await ask([{ status: 503 }, { status: 200, body: whole }])).toMatchObject({ ok: true });
  });
});

describe('a document that would hurt', () => {
  test('with entities of its own is refused', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;&x;">]>${whole.replace(/^<\?xml.*?\?>/, '').replace('Generic MFP 100', '&y;')}`;

    expect(readXml(bomb)).toBeUndefined();
  });

  test('with a document type is refused, whatever stands in it', () => {
    expect(readXml(whole.replace('?>', '?><!DOCTYPE x>'))).toBeUndefined();
  });

  test('with entities that nobody declared is refused', () => {
    expect(readXml(whole.replace('Generic MFP 100', '&y;'))).toBeUndefined();
  });

  test('nested without end is refused', () => {
    const deep = `${'<scan:Platen>'.repeat(100)}${'</scan:Platen>'.repeat(100)}`;

    expect(readXml(whole.replace('<pwg:Version>', `${deep}<pwg:Version>`))).toBeUndefined();
  });

  test('with elements without end is refused', () => {
    const many = '<scan:Camera/>'.repeat(20_001);

    expect(readXml(whole.replace('<pwg:Version>', `${many}<pwg:Version>`))).toBeUndefined();
  });
});

describe('whatever a device sends', () => {
  const damaged = fc
    .tuple(fc.nat(whole.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 20 }))
    .map(([at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut));

  test('as capabilities is a value or a failure, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), damaged), async (body) => {
        const read = await ask({ status: 200, body });

        expect(read.ok || /^scan\/(not-a-scanner|broken-answer)$/.test(read.failure.code)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('as status, a scan comes to an end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (body) => {
        expect((await scanAll(aPlay({ status: [{ status: 200, body }] }))).received).toBe(1);
      }),
      { numRuns: 50 },
    );
  });

  test('as answers to a job, the scan ends without an exception and with every answer used', async () => {
    const reply = fc.record({
      status: fc.constantFrom(200, 201, 204, 301, 400, 401, 404, 409, 410, 418, 500, 503),
      headers: fc.dictionary(fc.constantFrom('Location', 'Content-Location', 'Retry-After'), fc.string()),
      body: fc.string({ unit: 'binary', maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(reply, { minLength: 1, maxLength: 6 }), async (next) => {
        const play = aPlay({ next, post: [{ status: 201, headers: { Location: '/eSCL/ScanJobs/1' } }] });
        const { stopped } = await scanAll(play);

        expect(stopped?.code).not.toBe('defect');
        expect(play.transport.leftOpen()).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
