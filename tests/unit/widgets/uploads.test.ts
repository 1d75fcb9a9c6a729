import { expect, test } from 'vitest';
import { aWidgetHost } from '../../fixtures/widget-host';
import type { Misbehaviour } from '../../widgets/misbehaviour';

const bytes = Buffer.from('%PDF-1.4 mười hai chữ');
const host = aWidgetHost();

function upload(page = 'multi-file', key = 'TP01', fields: Record<string, string> = {}): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([bytes]), 'đơn.pdf');
  return fetch(`${host.url}/tai-len/${page}/${key}`, { method: 'POST', body });
}

function held(key = 'TP01'): readonly Buffer[] {
  return host.state.held('multi-file', key).map((file) => file.bytes);
}

test('what was sent is held byte for byte and given back', async () => {
  await upload();

  const [file] = host.state.held('multi-file', 'TP01');
  expect(file).toMatchObject({ name: 'đơn.pdf', bytes });
  const back = await fetch(`${host.url}/tai-ve/multi-file/${file?.reference ?? ''}`);
  expect(Buffer.from(await back.arrayBuffer())).toEqual(bytes);
});

test('a component for one file keeps the last, one for several keeps all', async () => {
  for (const key of ['TP01', 'TP01', 'TP02', 'TP02']) await upload('multi-file', key);

  expect([held('TP01').length, held('TP02').length, host.state.log.length]).toEqual([1, 2, 4]);
});

test('a file in parts is whole once the last part came, in whatever order', async () => {
  const part = (number: string): Record<string, string> => ({
    resumableIdentifier: 'a',
    resumableFilename: 'đơn.pdf',
    resumableTotalChunks: '2',
    resumableChunkNumber: number,
  });
  await upload('resumable', 'TP01', part('2'));
  expect(host.state.log).toEqual([]);
  await upload('resumable', 'TP01', part('1'));

  expect(host.state.held('resumable', 'TP01')).toMatchObject([{ bytes: Buffer.concat([bytes, bytes]) }]);
});

test('a form of all rows puts each file where its field says and passes empty fields by', async () => {
  const body = new FormData();
  body.append('tep_TP01', new Blob([]), '');
  body.append('tep_TP02', new Blob([bytes]), 'giấy.pdf');
  const answer = await fetch(`${host.url}/tai-len/plain-form`, { method: 'POST', body, redirect: 'manual' });

  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/trang/plain-form?ket-qua=da-luu']);
  expect(host.state.held('plain-form', 'TP01')).toEqual([]);
  expect(host.state.held('plain-form', 'TP02')).toMatchObject([{ bytes }]);
});

test('a page that is saved as a whole holds nothing before', async () => {
  await upload('save-page');
  expect(host.state.held('save-page', 'TP01')).toEqual([]);

  await fetch(`${host.url}/luu/save-page`, { method: 'POST' });

  expect(host.state.held('save-page', 'TP01')).toMatchObject([{ bytes }]);
});

test.each([
  ['status-413', 413],
  ['success-false', 200],
  ['keeps-nothing', 200],
] as const)('%s answers %i and holds nothing', async (kind, status) => {
  host.state.misbehave('multi-file', 'TP01', kind satisfies Misbehaviour);

  expect([(await upload()).status, held()]).toEqual([status, []]);
});

test('status-500-once refuses the first upload and takes the second', async () => {
  host.state.misbehave('multi-file', 'TP01', 'status-500-once');

  expect([(await upload()).status, held()]).toEqual([500, []]);
  expect([(await upload()).status, held()]).toEqual([200, [bytes]]);
});

test('altered-bytes keeps as many bytes, and others', async () => {
  host.state.misbehave('multi-file', 'TP01', 'altered-bytes');
  await upload();

  expect([held()[0]?.length, held()[0]?.equals(bytes)]).toEqual([bytes.length, false]);
});

test('drops-connection gives no answer at all', async () => {
  host.state.misbehave('multi-file', 'TP01', 'drops-connection');

  await expect(upload()).rejects.toThrow();
});

test('after the session has ended everything leads to the sign-in page, until somebody signs in', async () => {
  host.state.misbehave('multi-file', 'TP01', 'session-ended');
  await upload();
  const page = await fetch(host.pageUrl('multi-file'), { redirect: 'manual' });
  expect(page.headers.get('location')).toBe('/dang-nhap');

  await fetch(`${host.url}/api/sign-in`, { method: 'POST' });
  host.state.misbehave('multi-file', 'TP01', undefined);

  expect((await upload()).url).toContain('/tai-len/');
});
