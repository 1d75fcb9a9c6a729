import { expect, test } from 'vitest';
import type { ReuseSight, ReuseSource } from '../../../shared/domain/reuse-source';
import { periodOf } from '../../../shared/report/period';
import { reusesTable } from '../../../shared/report/tables';
import { aComponentRecord, aDossierRecord, aReport, aReportOffice, aSource } from '../../fixtures/reports';

const open = aComponentRecord({ code: 'TP02', state: 'missing', files: [] });
const unscannable = aComponentRecord({
  ...{ code: 'TP03', state: 'exempt', files: [], exemption: 'tay-ninh-1508-unscannable' },
});

test('a dossier counts in the period in which it was received, and in no other', () => {
  const records = ['2026-10-31', '2026-11-01', '2026-11-25', '2026-11-26'].map((receivedOn, index) =>
    aDossierRecord({ code: `H40.12-261105-000${String(index)}`, receivedOn }),
  );

  expect(aReport({ records }).dossiers).toBe(2);
  expect(aReport({ records, period: periodOf('2026-10', '2026-11-25')! }).dossiers).toBe(1);
});

test('each figure has its numerator, its denominator, and the rule of the period’s last day', () => {
  const { figures, rules } = aReport({
    records: [aDossierRecord({ components: [aComponentRecord(), open] })],
  });

  expect(figures.find(({ id }) => id === 'completeness')).toMatchObject({
    numerator: 1,
    denominator: 2,
    percent: 50,
  });
  expect(figures.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  expect(rules.find(({ id }) => id === 'completeness')?.basis).toContain('03/2025/TT-VPCP');
});

test('a dossier of which nobody knows the papers is in no share, and is said by its own number', () => {
  const records = [aDossierRecord({ known: false })];

  expect(aReport({ records })).toMatchObject({ dossiers: 1, unknown: 1 });
  expect(aReport({ records }).figures.find(({ id }) => id === 'completeness')).not.toHaveProperty('percent');
});

test('a unit of the office stands there although it has no dossier', () => {
  const [unit] = aReport({ records: [] }).units;

  expect(unit).toMatchObject({ unit: 'H40.12', name: 'Phường Tân Ninh', dossiers: 0 });
});

test('dossiers with open papers are listed by unit and code, with the codes of their papers only', () => {
  const records = [
    aDossierRecord({ code: 'H40.13-261105-0001', unit: 'H40.13', components: [open] }),
    aDossierRecord({ code: 'H40.12-261105-0002', components: [aComponentRecord(), open] }),
    aDossierRecord(),
  ];

  expect(aReport({ records }).open).toEqual([
    {
      ...{ unit: 'H40.12', code: 'H40.12-261105-0002', procedure: '1.001193', receivedOn: '2026-11-05' },
      ...{ required: 2, open: ['TP02'] },
    },
    {
      ...{ unit: 'H40.13', code: 'H40.13-261105-0001', procedure: '1.001193', receivedOn: '2026-11-05' },
      ...{ required: 1, open: ['TP02'] },
    },
  ]);
});

test('the register of exemptions counts papers and dossiers by unit, and those for which it did not hold', () => {
  const old = aComponentRecord({ code: 'TP04', state: 'exempt', files: [], exemption: 'tt01-2023-copies' });
  // The citizen's own PDF stands there in the paper's place, and is proven.
  const brought = aComponentRecord({ ...unscannable, state: 'verified' });
  const records = [
    aDossierRecord({ components: [unscannable, old] }),
    aDossierRecord({ code: 'H40.13-261105-0001', unit: 'H40.13', components: [brought] }),
  ];
  const expected = {
    ...{ exemption: 'tay-ninh-1508-unscannable', components: 2, dossiers: 2 },
    units: [
      { unit: 'H40.12', components: 1 },
      { unit: 'H40.13', components: 1 },
    ],
  };

  expect(aReport({ records }).exemptions).toEqual([
    { ...expected, outsideItsTime: 0 },
    {
      ...{ exemption: 'tt01-2023-copies', components: 1, dossiers: 1, outsideItsTime: 1 },
      units: [{ unit: 'H40.12', components: 1 }],
    },
  ]);
  const elsewhere = aReport({ records, office: aReportOffice({ province: 'Long An' }) });
  expect(elsewhere.exemptions[0]).toEqual({ ...expected, outsideItsTime: 2 });
});

test('the register of reuse counts papers by their source, each dossier once, and those whose file was read', () => {
  const use = (code: string, reuse?: ReuseSource) =>
    aComponentRecord({ code, state: 'reused', files: [], reused: true, ...(reuse && { reuse }) });
  const from = 'H40.12-251105-0012';
  const file = (seen: ReuseSight) => ({ sha256: 'b'.repeat(64), seen, signed: true });
  const other = (seen?: ReuseSight) =>
    ({ source: 'other-dossier', from, ...(seen && { file: file(seen) }) }) as const;
  const records = [
    aDossierRecord({ components: [use('TP01', other('host')), use('TP02', other('log')), use('TP03')] }),
    aDossierRecord({
      code: 'H40.12-261105-0002',
      components: [
        use('TP01', { source: 'shared-data', database: 'land' }),
        use('TP02', other()),
        aComponentRecord({ reused: false }),
      ],
    }),
  ];

  expect(aReport({ records }).reuses).toEqual([
    { source: 'other-dossier', components: 3, dossiers: 2, read: 1 },
    { source: 'shared-data', database: 'land', components: 1, dossiers: 1, read: 0 },
    { source: 'unknown', components: 1, dossiers: 1, read: 0 },
  ]);
  expect(reusesTable(aReport({ records })).rows).toEqual([
    ['Bản điện tử trong hồ sơ khác', 3, 2, 1],
    ['Cơ sở dữ liệu đất đai', 1, 1, undefined],
    ['Không ghi nguồn', 1, 1, undefined],
  ]);
});

test('a result without a signature is among the difficulties where the office wants one', () => {
  const kq = aComponentRecord({ code: 'KQ01', part: 'result', required: false });
  const unsigned = { ...kq, files: kq.files.map((each) => ({ ...each, signed: false })) };
  const records = [aDossierRecord({ components: [unsigned] })];
  const office = aReportOffice({ signedResults: true });

  expect(aReport({ records }).difficulties.faults).toEqual([]);
  expect(aReport({ records, office }).difficulties.faults).toEqual([{ code: 'unsigned-result', count: 1 }]);
});

test('a procedure with files that citizens bring is listed where the exemption was used, or the catalogue says so', () => {
  const records = [
    aDossierRecord({ components: [unscannable] }),
    aDossierRecord({ code: 'H40.12-261105-0002', procedure: '1.009122' }),
    aDossierRecord({ code: 'H40.12-261105-0003', procedure: '1.000894' }),
  ];

  expect(aReport({ records }).citizenFiles).toMatchObject([
    { procedure: '1.001193', components: ['TP03'], dossiers: 1, inCatalogue: false },
    { procedure: '1.009122', components: ['TP03'], dossiers: 0, inCatalogue: true },
  ]);
});

test('difficulties are counted by their codes, most frequent first', () => {
  const components = [
    aComponentRecord({ override: 'paper-itself', faults: ['duplicate', 'duplicate'] }),
    aComponentRecord({ code: 'TP02', override: 'paper-itself', failure: 'attach/network' }),
    aComponentRecord({ code: 'TP03', override: 'compared' }),
  ];

  expect(aReport({ records: [aDossierRecord({ components })] }).difficulties).toEqual({
    overrides: [
      { code: 'paper-itself', count: 2 },
      { code: 'compared', count: 1 },
    ],
    failures: [{ code: 'attach/network', count: 1 }],
    faults: [{ code: 'duplicate', count: 1 }],
  });
});

test('data are as new as the newest source that counts', () => {
  const sources = [
    aSource({ id: 'b'.repeat(16), newest: '2026-11-20T09:00:00+07:00' }),
    aSource({ newest: '2026-11-20T03:00:00Z' }),
    aSource({ id: 'c'.repeat(16), newest: '2026-11-24T09:00:00Z', counted: false }),
  ];

  expect(aReport({ sources }).asOf).toBe('2026-11-20T03:00:00Z');
});

test('the order in which dossiers and sources come changes nothing', () => {
  const records = [1, 2, 3].map((serial) => aDossierRecord({ code: `H40.12-261105-000${String(serial)}` }));
  const sources = [aSource(), aSource({ id: 'b'.repeat(16) })];

  expect(aReport({ records: records.toReversed(), sources: sources.toReversed() })).toEqual(
    aReport({ records, sources }),
  );
});
