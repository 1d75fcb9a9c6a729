// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { readBytes, readFiles, recognise, type FilesWish } from '../../../../extension/content/host-reader';
import { aPlace, answering, json } from './a-place';
import { shippedAdapter } from '../../../adapters/shipped-adapter';

const genericRows = shippedAdapter('generic-rows');
const opencps = shippedAdapter('opencps');

const signal = new AbortController().signal;
const dossier = { dossierNo: 'H40.12-261121-0007', serviceCode: '1.001193', dossierTemplateNo: 'QT' };
const template = { dossierParts: [{ partNo: 'TP01', partName: 'Tờ khai', required: true }] };

beforeEach(() => {
  document.body.innerHTML = `
    <h1>Hồ sơ H40.12-261121-0007</h1>
    <table><tr data-part="TP01" class="form_alpaca">
      <td>1. Tờ khai</td><td>cu.pdf (3 byte)</td><td><input type="file" id="fileTP01"></td>
    </tr></table>`;
});

describe('a host with an interface', () => {
  test('is believed before its page', async () => {
    const place = aPlace([opencps], answering(json(dossier), json(template), json({ data: [] })));

    expect(await recognise(place, {}, signal)).toMatchObject({
      ok: true,
      value: {
        page: { dossier: dossier.dossierNo, bestGrade: 'read-back', components: [{ required: true }] },
      },
    });
  });

  test('whose page shows another dossier than its address is not recognised', async () => {
    const other = { ...dossier, dossierNo: 'H40.12-261121-0008' };
    const place = aPlace([opencps], answering(json(other), json(template), json({ data: [] })));

    expect(await recognise(place, {}, signal)).toEqual({
      ok: false,
      failure: { code: 'page/not-recognised' },
    });
  });

  test('that answers with nonsense leaves what the page shows, and less proof', async () => {
    const place = aPlace([opencps], answering(new Response('<<<')));

    expect(await recognise(place, {}, signal)).toMatchObject({
      ok: true,
      value: { page: { bestGrade: 'accepted', components: [{ key: 'TP01' }] } },
    });
  });

  test.each([
    ['401', json({}, 401), { code: 'attach/session-ended', status: 401 }],
    ['403', json({}, 403), { code: 'attach/session-ended', status: 403 }],
    [
      'its sign-in page',
      new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      { code: 'attach/session-ended', status: 200 },
    ],
    ['nothing, the line is dead', new TypeError('Failed to fetch'), { code: 'attach/network' }],
    [
      'nothing in time',
      new DOMException('late', 'TimeoutError'),
      { code: 'page/no-answer', limitMs: 12_000 },
    ],
  ])('that answers with %s is not worked with', async (_what, answer, failure) => {
    expect(await recognise(aPlace([opencps], answering(answer)), {}, signal)).toEqual({ ok: false, failure });
  });
});

describe('a page without an interface', () => {
  test('is read from its server anew', async () => {
    const fresh = document.documentElement.outerHTML.replace('cu.pdf', 'moi.pdf');
    const fetchPage = answering(html(fresh));
    const files = await readFiles(aPlace([genericRows], fetchPage), genericRows, { component: 'TP01' }, {});

    expect(files).toEqual({ ok: true, value: [{ name: 'moi.pdf', bytes: 3 }] });
    expect(fetchPage.asked).toEqual(['https://motcua.example/ho-so/5']);
  });

  test('that its server writes for another dossier by now is read from what it shows', async () => {
    const shown = await recognise(aPlace([genericRows]), {}, signal);
    const dossier = shown.ok ? shown.value.page.dossier : '';
    const stranger = document.documentElement.outerHTML.replaceAll(dossier, 'H40.12-261121-9999');
    const fetchPage = answering(html(stranger.replace('cu.pdf', 'moi.pdf')));
    const wish = { component: 'TP01', dossier };

    expect(await readFiles(aPlace([genericRows], fetchPage), genericRows, wish, {})).toMatchObject({
      ok: true,
      value: [{ name: 'cu.pdf' }],
    });
  });

  describe('that draws its list itself', () => {
    test('gives names and links, and no sizes: it may show what it sent and not what arrived', async () => {
      expect(await drawn('<a href="/tep/1">cu.pdf</a> (3 byte)')).toEqual({
        ok: true,
        value: [{ name: 'cu.pdf', reference: '/tep/1' }],
      });
    });

    test('gives no link of what waits for a save: it leads to a temporary file', async () => {
      expect(await drawn('<a href="/tep/1">cu.pdf</a> (3 byte)', { unsaved: true })).toEqual({
        ok: true,
        value: [{ name: 'cu.pdf' }],
      });
    });

    test.each([
      ['bytes that it keeps itself', 'blob:https://motcua.example/5b2e'],
      ['bytes in the address', 'data:application/pdf;base64,JVBERg=='],
      ['another origin', 'https://other.example/tep/1'],
      ['another port', 'https://motcua.example:8443/tep/1'],
      ['a script', 'javascript:void(0)'],
      ['a place in itself', '#tep'],
      ['an address that removes', '/tep/1/delete'],
    ])('cannot name %s as what the host holds', async (_what, href) => {
      expect(await drawn(`<a href="${href}" download>cu.pdf</a>`)).toEqual({
        ok: true,
        value: [{ name: 'cu.pdf' }],
      });
    });

    function drawn(cell: string, more: Partial<FilesWish> = {}): ReturnType<typeof readFiles> {
      const [, list] = document.querySelectorAll('td');
      if (list) list.innerHTML = cell;
      const place = aPlace([genericRows], answering(html('<div id="app"></div>')));
      return readFiles(place, genericRows, { component: 'TP01', ...more }, {});
    }
  });
});

describe('reading bytes back', () => {
  test.each([
    ...['https://other.example/x', '//other.example/x', 'javascript:1', 'blob:x', 'data:,x'],
    // Of the page's own origin, and never on its host.
    'blob:https://motcua.example/5b2e',
  ])('asks the host and nobody else: %s', async (reference) => {
    const fetchPage = answering();

    expect(await readBytes(aPlace([genericRows], fetchPage), genericRows, reference, {})).toEqual({
      ok: false,
      failure: { code: 'attach/unproven' },
    });
    expect(fetchPage.asked).toEqual([]);
  });

  test('asks for fresh bytes of its own origin only, and follows nobody out of it', async () => {
    let asked: RequestInit | undefined;
    const place = aPlace([genericRows], (_input, init) => {
      asked = init;
      return Promise.resolve(new Response('%PDF-1.7'));
    });
    await readBytes(place, genericRows, '/tep/1', {});

    expect(asked).toMatchObject({
      method: 'GET',
      mode: 'same-origin',
      credentials: 'same-origin',
      cache: 'no-store',
    });
    expect(asked?.body).toBeUndefined();
  });

  test.each([
    ['a page around the file', '<!doctype html><embed src="/tep/1">', false],
    ['a page behind blanks', '\uFEFF\r\n <html>', false],
    ['the bytes, called HTML', '%PDF-1.7 <html>', true],
  ])('%s in place of the bytes: %s', async (_what, body, given) => {
    const place = aPlace([genericRows], answering(html(body)));

    expect((await readBytes(place, genericRows, '/tep/1', {})).ok).toBe(given);
  });

  test('a file that the host does not give proves nothing', async () => {
    const place = aPlace([genericRows], answering(json({}, 404)));

    expect(await readBytes(place, genericRows, '/tep/1', {})).toEqual({
      ok: false,
      failure: { code: 'attach/unproven' },
    });
  });
});

test('a page that nobody knows is left alone', async () => {
  const gone = new AbortController();
  gone.abort();
  document.body.innerHTML = '<p>Tin tức</p>';

  expect(await recognise(aPlace([opencps, genericRows]), {}, gone.signal)).toEqual({
    ok: false,
    failure: { code: 'page/not-recognised' },
  });
});

function html(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
