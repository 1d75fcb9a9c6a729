import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { auditDesk } from '../../../../extension/audit/flow/audit-desk';
import { dossierCsv } from '../../../../extension/audit/flow/dossier-csv';
import { historyOf, wholeHistory } from '../../../../extension/audit/flow/history';
import { formOf, officeOf } from '../../../../extension/audit/screens/office/office-form';
import { inOrder } from '../../../../extension/audit/screens/overview/matrix-order';
import { moved } from '../../../../extension/audit/screens/dossiers/grid-keys';
import { kindOf } from '../../../../extension/audit/screens/file/kind-of';
import { defaultOffice } from '../../../../shared/domain/indicators/office-file';
import { fail, ok } from '../../../../shared/domain/result';
import { auditText } from '../../../../shared/text/audit';
import { aSource, fakeAudit, someRecords, TODAY } from './fake-audit';

const ALL = { from: '2026-01-01', until: TODAY };
const WORLD = { seed: 3, dossiers: 60, units: 3, from: '2026-09-01', days: 80 };

test('files are taken one after another; views ask again once all are there', async () => {
  const world = fakeAudit();
  const desk = auditDesk(world.port, '');
  await desk.start();
  const before = desk.version.value;

  await desk.imports.importFiles([new Blob(['one']), new Blob(['two'])]);

  expect(desk.imports.state.value).toMatchObject({ at: 'done', from: 'files', stopped: false });
  expect(desk.version.value).toBe(before + 1);
  expect(desk.sources.value).toMatchObject({ ok: true, value: [{}, {}] });
});

test('a stopped import takes no further file, and says that it was stopped', async () => {
  const world = fakeAudit();
  let stop: () => void = () => undefined;
  const importFile: typeof world.port.engine.importFile = (file, progress, signal) => {
    stop();
    return world.port.engine.importFile(file, progress, signal);
  };
  const desk = auditDesk({ ...world.port, engine: { ...world.port.engine, importFile } }, '');
  stop = () => desk.imports.stop();
  await desk.start();

  await desk.imports.importFiles([new Blob(['one']), new Blob(['two'])]);

  expect(desk.imports.state.value).toEqual({ at: 'done', from: 'files', outcomes: [], stopped: true });
  expect(desk.sources.value).toEqual(ok([]));
});

test('taking this machine’s own log can be stopped, too', async () => {
  const world = fakeAudit();
  const importLocal: typeof world.port.engine.importLocal = (signal) =>
    new Promise((done) => {
      signal?.addEventListener('abort', () => done(fail({ code: 'cancelled' })));
    });
  const desk = auditDesk({ ...world.port, engine: { ...world.port.engine, importLocal } }, '');
  await desk.start();

  const taking = desk.imports.importLocal();
  desk.imports.stop();
  await taking;

  expect(desk.imports.state.value).toEqual({ at: 'done', from: 'local', outcomes: [], stopped: true });
});

test('the list as a table holds every dossier of the question, and no cell is a formula', async () => {
  const world = fakeAudit({ records: someRecords(WORLD) });
  const [record] = someRecords(WORLD);
  if (record) Object.assign(record, { officer: '=HYPERLINK("x")' });
  const hostile = fakeAudit({ records: record ? [record] : [] });

  const csv = await dossierCsv(world.port.engine, ALL, 'code', auditText('vi').dossiers);
  const guarded = await dossierCsv(hostile.port.engine, ALL, 'code', auditText('vi').dossiers);

  const text = csv.ok ? await csv.value.text() : '';
  const { data } = Papa.parse<readonly string[]>(text.trim(), { delimiter: ';' });
  expect(data).toHaveLength(61);
  expect(data[0]?.map((cell) => cell.replace('\uFEFF', ''))).toEqual(
    expect.arrayContaining(['Mã hồ sơ', 'Bắt buộc', 'Tỷ lệ']),
  );
  // A ratio in one cell would be read as a date.
  expect(data.flat().filter((cell) => /^\d+\/\d+$/.test(cell))).toEqual([]);
  expect(guarded.ok && (await guarded.value.text())).toContain(`'=HYPERLINK`);
});

test('what happened to a dossier stands in the order of time, whatever the zone; its day comes first', () => {
  const [record] = someRecords({ ...WORLD, dossiers: 1 });
  if (!record) throw new Error('no record');
  const checked = { ...record, checkedAt: '2026-09-01T23:59:00+07:00' };

  const happenings = historyOf(checked);

  expect(happenings[0]).toEqual({ is: 'received', at: record.receivedOn });
  const moments = happenings.slice(1).map(({ at }) => Date.parse(at));
  expect(moments).toEqual([...moments].sort((one, other) => one - other));
  expect(happenings.some(({ is }) => is === 'checked')).toBe(true);
});

test('every line of a dossier is told: what failed, what was replaced, what a check found', () => {
  const [record] = someRecords({ ...WORLD, dossiers: 1 });
  if (!record) throw new Error('no record');
  const line = { dossier: record.code, procedure: '1.001193', component: 'TP01', officer: 'CB-001' };
  const at = (minute: number): string => `2026-11-0${String(minute)}T02:00:00Z`;

  const told = wholeHistory({ ...record, receivedOn: '2026-11-01' }, [
    { ...line, at: at(2), event: 'asked', required: true, part: 'component' },
    {
      ...line,
      at: '2026-11-02T02:00:01Z',
      event: 'asked',
      component: 'TP02',
      required: true,
      part: 'component',
    },
    { ...line, at: at(3), event: 'failed', failure: 'page/changed' },
    { ...line, at: at(4), event: 'replaced' },
    { ...line, at: at(5), event: 'host-component', required: true, part: 'component', files: 0 },
    { ...line, at: at(5), event: 'host-fault', fault: 'removed-later' },
  ]);

  expect(told.map(({ is }) => is)).toEqual(['received', 'asked', 'failed', 'replaced', 'fault']);
  expect(told[2]).toEqual({
    is: 'failed',
    at: at(3),
    officer: 'CB-001',
    component: 'TP01',
    code: 'page/changed',
  });
});

test('a form gives the office back as it was typed; nameless units are not kept; colours must go down', () => {
  const office = { ...defaultOffice(), devices: [{ key: '0f3a77c155ab9e01', name: 'Quầy số 3' }] };
  const form = formOf(office, ['H40.12', 'H40.11']);
  const typed = {
    ...form,
    agency: ' UBND phường ',
    thresholds: { ...form.thresholds, green: '82,5' },
    units: form.units.map((unit) => (unit.code === 'H40.12' ? { ...unit, name: 'Phường A' } : unit)),
  };

  expect(officeOf(typed, office)).toEqual({
    ...office,
    agency: 'UBND phường',
    thresholds: { green: 82.5, yellow: 70, orange: 50 },
    units: [{ code: 'H40.12', name: 'Phường A', level: 'commune' }],
  });
  for (const yellow of ['82,5', '', 'bảy mươi', '-1'])
    expect(officeOf({ ...typed, thresholds: { ...typed.thresholds, yellow } }, office)).toBe('thresholds');
});

test('targets and procedures without a paper result come back as typed; what is none is named', () => {
  const office = { ...defaultOffice(), targets: { completeness: 95 }, withoutPaperResult: ['2.000815'] };
  const form = formOf(office, []);

  expect(officeOf(form, office)).toEqual(office);
  const typed = { ...form, targets: { ...form.targets, completeness: '', quality: '87,5' } };
  expect(officeOf({ ...typed, withoutPaperResult: '1.001193.H40; 2.000815 1.001193' }, office)).toEqual({
    ...office,
    targets: { quality: 87.5 },
    withoutPaperResult: ['1.001193', '2.000815'],
  });
  for (const quality of ['101', 'x', '-1'])
    expect(officeOf({ ...form, targets: { ...form.targets, quality } }, office)).toBe('targets');
  expect(officeOf({ ...form, withoutPaperResult: 'khai sinh' }, office)).toBe('withoutPaperResult');
});

test('an office that could not be read at the next start is refused, and nothing of the old one is lost', async () => {
  const world = fakeAudit({ office: { agency: 'UBND' } });
  const desk = auditDesk(world.port, '');
  await desk.start();
  const devices = [{ key: '0f3a77c155ab9e01', name: 'Quầy số 3', unit: 'H40.1234' }];

  const saved = await desk.saveOffice({ ...defaultOffice(), devices });

  expect(saved).toMatchObject({ ok: false, failure: { code: 'office/invalid', field: 'devices.0.unit' } });
  expect(world.kept()).toEqual({ ...defaultOffice(), agency: 'UBND' });
});

test('a page that stays open over midnight reckons by the new day', async () => {
  let today = TODAY;
  const days: string[] = [];
  const world = fakeAudit({ port: { today: () => today } });
  const open: typeof world.port.engine.open = (office, day) => {
    days.push(day);
    return world.port.engine.open(office, day);
  };
  const desk = auditDesk({ ...world.port, engine: { ...world.port.engine, open } }, '');
  await desk.start();

  today = '2026-11-23';
  desk.moved('#/hom-nay');

  await expect.poll(() => desk.version.value).toBe(2);
  expect(days).toEqual([TODAY, '2026-11-23']);
});

test('what another tab has set of the office is not taken back by what this one sets', async () => {
  const world = fakeAudit();
  const [one, other] = [auditDesk(world.port, ''), auditDesk(world.port, '')];
  await Promise.all([one.start(), other.start()]);
  const accept = (desk: typeof one, key: string) => {
    const office = desk.office.value ?? defaultOffice();
    return desk.saveOffice({ ...office, devices: [...office.devices, { key, name: key }] });
  };

  await accept(one, '0f3a77c155ab9e01');
  await expect.poll(() => other.office.value?.devices).toHaveLength(1);
  await accept(other, '0f3a77c155ab9e02');

  expect(world.kept().devices.map(({ key }) => key)).toEqual(['0f3a77c155ab9e01', '0f3a77c155ab9e02']);
});

test('an office that is saved is kept, told to the engine, and asked for anew', async () => {
  const world = fakeAudit({ sources: [aSource()] });
  const desk = auditDesk(world.port, '');
  await desk.start();
  const before = desk.version.value;

  await desk.saveOffice({ ...defaultOffice(), agency: 'UBND' });

  expect(world.kept().agency).toBe('UBND');
  expect(desk.version.value).toBe(before + 1);
});

test('units stand by rank, equals by name, those without a rank last', () => {
  const unit = (name: string, rank?: number) => ({
    ...{ unit: name, name, cells: [], figures: [] },
    ...(rank !== undefined && { rank }),
  });
  const units = [unit('Xã C'), unit('Xã B', 2), unit('Xã 10', 2), unit('Xã 9', 2), unit('Xã A', 1)];

  expect(inOrder(units, 'rank').map(({ name }) => name)).toEqual(['Xã A', 'Xã 9', 'Xã 10', 'Xã B', 'Xã C']);
});

test('keys of a grid move within it and nowhere else', () => {
  expect(moved('ArrowDown', 99, 100, 10)).toBe(99);
  expect(moved('PageDown', 5, 100, 10)).toBe(15);
  expect(moved('PageUp', 5, 100, 10)).toBe(0);
  expect(moved('End', 0, 100_000, 10)).toBe(99_999);
  expect(moved('Home', 50, 100, 10)).toBe(0);
  expect(moved('a', 50, 100, 10)).toBeUndefined();
  expect(moved('End', 0, 0, 10)).toBeUndefined();
});

test('a file is what its first bytes say', async () => {
  expect(await kindOf(new Blob(['%PDF-1.7']))).toBe('pdf');
  expect(await kindOf(new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])]))).toBe('picture');
  expect(await kindOf(new Blob(['<svg onload=alert(1)>'], { type: 'image/svg+xml' }))).toBe('other');
  expect(await kindOf(new Blob([]))).toBe('other');
});
