import { describe, expect, test } from 'vitest';
import type { Probe, ProbeRequest, SiteWalk } from '../../extension/adapters/adapter';
import { siteAdapterOf } from '../../extension/adapters/from-data';
import { isoTime } from '../../extension/adapters/from-data/time-text';
import { isUsable, lintAdapter } from '../../extension/adapters/lint';
import { opencpsRest } from '../../extension/adapters/shipped/opencps-parts';
import type { Rest } from '../../shared/contracts/adapter-rest';
import type { Result } from '../../shared/domain/result';
import { adapterData } from './an-adapter';

const rest: Rest = {
  ...opencpsRest,
  dossiers: {
    path: '/api/ho-so?tu={from}&den={until}&trang={page}&lay={count}',
    ...{ day: 'dd/MM/yyyy', list: 'data', total: 'total', id: 'id', code: 'ma' },
    status: { path: 'tt', open: 'Đang xử lý', finished: ['Đã trả', 4], refused: false },
    ...{ received: 'nhan', finished: 'xong', time: 'HH:mm dd/MM/yyyy', supplements: 'boSung' },
    channel: [
      { path: 'truc_tuyen', online: true },
      { path: 'cach', post: 'Bưu chính', counter: 1 },
    ],
  },
  marks: { path: '/api/dau/{dossierId}', key: 'tp', ticked: 'dau', reused: 'lai' },
};
const walk = siteAdapterOf(adapterData({ rest })).walk as SiteWalk;
const WINDOW = { from: '2026-11-02', until: '2026-11-30', start: 40, count: 20 };

/** Runs a probe on answers given in their order; what was asked for comes with it. */
function run<T>(probe: Probe<T>, ...answers: readonly unknown[]): Result<T> & { asked: readonly string[] } {
  const asked: string[] = [];
  let step: IteratorResult<ProbeRequest, Result<T>> = probe.next();
  for (const answer of answers) {
    if (step.done) break;
    asked.push(step.value.path);
    step = probe.next(answer);
  }
  if (!step.done) throw new Error(`asks for more: ${step.value.path}`);
  return { ...step.value, asked };
}

const listed = (data: unknown) => run(walk.list({}, WINDOW), data);

describe('the list of dossiers', () => {
  test('is asked for by days and window in the host’s own way, and read into codes, times and words of ours', () => {
    const answer = listed({
      total: 61,
      data: [
        {
          ...{ id: 7, ma: 'H40.12-261102-0007', tt: 'đã trả ', nhan: '08:05 02/11/2026' },
          ...{ xong: '16:30 05/11/2026', truc_tuyen: 'true', boSung: '2', hoTen: 'Nguyễn Thị Mẫu' },
        },
        { id: 'b', ma: 'H40.12-261103-0008', tt: '4', nhan: 'hôm qua', truc_tuyen: false, cach: '1' },
        { id: 9, ma: 'H40.12-261103-0009', tt: false, cach: 'BƯU CHÍNH', boSung: -1 },
        { id: 10, ma: '' },
      ],
    });

    expect(answer.asked).toEqual(['/api/ho-so?tu=02%2F11%2F2026&den=30%2F11%2F2026&trang=3&lay=20']);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        ...{ total: 61, entries: 4 },
        rows: [
          {
            ...{ id: '7', code: 'H40.12-261102-0007', status: 'finished', channel: 'online', supplements: 2 },
            ...{ receivedAt: '2026-11-02T08:05:00+07:00', finishedAt: '2026-11-05T16:30:00+07:00' },
          },
          { id: 'b', code: 'H40.12-261103-0008', status: 'finished', channel: 'counter' },
          { id: '9', code: 'H40.12-261103-0009', status: 'refused', channel: 'post' },
        ],
      },
    });
    expect(JSON.stringify(answer)).not.toContain('Mẫu');
  });

  test.each<[string, unknown]>([
    ['no list', { total: 3, items: [] }],
    ['no JSON', undefined],
    ['entries whose id has another name', { data: [{ key: 1, ma: 'H40.12-261102-0007' }] }],
    ['entries whose code has another name', { data: [{ id: 1, maHoSo: 'H40.12-261102-0007' }] }],
  ])('is of another shape with %s', (_what, answer) => {
    expect(listed(answer)).toMatchObject({ ok: false, failure: { code: 'host/other-shape' } });
  });

  test('may be empty', () => {
    expect(listed({ total: 0 })).toMatchObject({ ok: true, value: { total: 0, entries: 0, rows: [] } });
    expect(listed({ data: [] })).toMatchObject({ ok: true, value: { entries: 0 } });
  });
});

describe('a dossier', () => {
  const dossier = { dossierNo: 'H40.12-261102-0007', serviceCode: '1.001193', dossierTemplateNo: 'QT/1' };
  const parts = {
    dossierParts: ['TP01', 'TP02'].map((partNo) => ({ partNo, partName: 'Tờ khai', partType: 1 })),
  };
  const files = { data: [{ dossierPartNo: 'TP01', referenceUid: 'r1', displayName: 'a.pdf', fileSize: 10 }] };

  test('comes with its files and with what was ticked and reused; a component without an entry is not ticked', () => {
    const marks = [{ tp: 'TP01', dau: 2, lai: 'true' }];
    const answer = run(walk.dossier({}, '../7'), dossier, parts, files, marks);

    expect(answer.asked).toEqual([
      '/o/rest/v2/dossiers/..%2F7',
      '/o/rest/v2/dossiertemplates/QT%2F1',
      '/o/rest/v2/dossiers/..%2F7/files',
      '/api/dau/..%2F7',
    ]);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        ...{ code: 'H40.12-261102-0007', procedure: '1.001193' },
        components: [
          { key: 'TP01', ticked: true, reused: true, files: [{ bytes: 10, reference: 'r1' }] },
          { key: 'TP02', ticked: false, reused: false, files: [] },
        ],
      },
    });
  });

  test.each<[string, readonly unknown[]]>([
    ['no code', [{ ...dossier, dossierNo: 'x' }]],
    ['no checklist', [dossier, {}]],
    ['no list of files', [dossier, parts, { data: 7 }]],
    ['no list of ticks', [dossier, parts, files, { data: [] }]],
  ])('is of another shape with %s', (_what, answers) => {
    expect(run(walk.dossier({}, '7'), ...answers)).toMatchObject({ failure: { code: 'host/other-shape' } });
  });
});

test('addresses that do something are refused for lists and ticks, too', () => {
  const bad = { ...rest, dossiers: { ...opencpsRest.dossiers, path: '/o/delete?x={from}' } } as Rest;

  expect(isUsable(lintAdapter(adapterData({ rest })))).toBe(true);
  expect(lintAdapter(adapterData({ rest: bad })).map(({ at }) => at)).toEqual(['rest.dossiers.path']);
});

test.each<[unknown, string | undefined, string | undefined]>([
  ['21/11/2026 08:05:09', 'dd/MM/yyyy HH:mm:ss', '2026-11-21T08:05:09+07:00'],
  ['21/11/2026 08:05', 'dd/MM/yyyy HH:mm:ss', '2026-11-21T08:05:00+07:00'],
  ['21/11/2026', 'dd/MM/yyyy HH:mm:ss', '2026-11-21T00:00:00+07:00'],
  ['31/02/2026', 'dd/MM/yyyy', undefined],
  ['1/2/2026', 'dd/MM/yyyy', undefined],
  ['', 'dd/MM/yyyy', undefined],
  ['21/11/2026 25:00', 'dd/MM/yyyy HH:mm', undefined],
  [1_795_224_309_000, undefined, '2026-11-21T08:25:09+07:00'],
  ['2026-11-21T01:05:09Z', undefined, '2026-11-21T08:05:09+07:00'],
  ['2026-11-21 08:05', undefined, '2026-11-21T08:05:00+07:00'],
  ['2026-11-21', undefined, '2026-11-21T00:00:00+07:00'],
  [Number.NaN, undefined, undefined],
  [{}, undefined, undefined],
])('the time %o written as %o is %o', (value, pattern, iso) => {
  expect(isoTime(value, pattern)).toBe(iso);
});
