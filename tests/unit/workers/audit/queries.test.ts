import { beforeAll, expect, test } from 'vitest';
import type { AuditDossierRow, AuditQuery, AuditWorkerApi } from '../../../../shared/contracts/audit';
import { worldFiles } from '../../../fixtures/evidence-world';
import { ALL, anEngine, anOffice, firstOf, value } from './engines';

let engine: AuditWorkerApi;
let every: readonly AuditDossierRow[];

beforeAll(async () => {
  const log = firstOf(await worldFiles({ seed: 3, dossiers: 120, units: 4 }));
  engine = await anEngine(anOffice(log.device));
  value(await engine.importFile(new Blob([log.text])));
  every = value(await engine.dossiers(ALL, 'code', 0, 1_000)).rows;
});

const FILTERS: readonly (readonly [string, Partial<AuditQuery>, (row: AuditDossierRow) => boolean])[] = [
  ['days', { from: '2026-03-01', until: '2026-05-31' }, (row) => /^2026-0[345]/.test(row.receivedOn)],
  ['units', { units: ['H40.11', 'H40.12'] }, (row) => /^H40\.1[12]$/.test(row.unit)],
  ['a level', { level: 'commune' }, (row) => row.unit === 'H40.10'],
  ['a national code', { procedures: ['1.004194'] }, (row) => row.procedure.startsWith('1.004194')],
  ['officers', { officers: ['CB-001', 'CB-011'] }, (row) => /^CB-0[01]1$/.test(row.officer ?? '')],
  ['colours', { colours: ['red', 'orange'] }, (row) => row.colour === 'red' || row.colour === 'orange'],
  ['what is open', { open: true }, (row) => row.open.length > 0],
  ['faults', { faulty: true }, (row) => row.faults > 0],
  ['a part of the code', { code: 'h40.13-2604' }, (row) => row.code.includes('H40.13-2604')],
  [
    'several of these',
    { units: ['H40.12'], open: true },
    (row) => row.unit === 'H40.12' && row.open.length > 0,
  ],
];

test.each(FILTERS)('a list narrows by %s', async (_, query, fits) => {
  const { total, rows } = value(await engine.dossiers({ ...ALL, ...query }, 'code', 0, 1_000));

  expect(rows).toEqual(every.filter(fits));
  expect(total).toBe(rows.length);
  expect(value(await engine.overview({ ...ALL, ...query })).dossiers).toBe(total);
  expect(value(await engine.records({ ...ALL, ...query })).map((record) => record.code)).toEqual(
    rows.map((row) => row.code),
  );
});

test('a list is sorted, equals by their codes, and comes in windows', async () => {
  const by = async (order: Parameters<AuditWorkerApi['dossiers']>[1]) =>
    value(await engine.dossiers(ALL, order, 0, 1_000)).rows;

  const [open, received, unit] = [await by('open'), await by('received'), await by('unit')];

  expect(every.map((row) => row.code)).toEqual(every.map((row) => row.code).toSorted());
  expect(open).toEqual(every.toSorted((a, b) => b.open.length - a.open.length));
  expect(received).toEqual(
    every.toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : 0)),
  );
  expect(unit).toEqual(every.toSorted((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0)));
  expect(value(await engine.dossiers(ALL, 'open', 30, 10))).toEqual({
    total: 120,
    from: 30,
    rows: open.slice(30, 40),
  });
  expect(value(await engine.dossiers(ALL, 'open', 500, 10)).rows).toEqual([]);
});

test('tallies count the dossiers of each group and what is open in them, most first', async () => {
  const units = value(await engine.tallies(ALL, 'unit'));
  const papers = value(await engine.tallies({ ...ALL, open: true }, 'component'));

  for (const { key, dossiers, openPapers } of units) {
    const own = every.filter((row) => row.unit === key);
    expect([dossiers, openPapers]).toEqual([own.length, own.reduce((sum, row) => sum + row.open.length, 0)]);
  }
  expect(units).toHaveLength(4);
  expect(papers.map(({ openPapers }) => openPapers)).toEqual(
    papers.map(({ openPapers }) => openPapers).toSorted((a, b) => b - a),
  );
  expect(papers.reduce((sum, { openPapers }) => sum + openPapers, 0)).toBe(
    every.reduce((sum, row) => sum + row.open.length, 0),
  );
  expect(papers.every(({ key }) => /^[\d.]+\/TP0\d$|^unknown\/TP0\d$/.test(key))).toBe(true);
});

test('the overview has every named unit and every month, with the figures beside it', async () => {
  const overview = value(await engine.overview(ALL));

  expect(overview.units.map(({ unit, name }) => [unit, name])).toEqual([
    ['H40.10', 'Phường Bến Nghé'],
    ...['H40.11', 'H40.12', 'H40.13'].map((unit) => [unit, unit]),
  ]);
  expect(overview.months).toEqual(
    ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((m) => `2026-${m}`),
  );
  expect(overview.units.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + cell.dossiers, 0)).toBe(
    120,
  );
});
