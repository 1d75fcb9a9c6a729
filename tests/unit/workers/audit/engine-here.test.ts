import { deleteDB, openDB } from 'idb';
import { expect, test } from 'vitest';
import type { AuditOffice } from '../../../../shared/contracts/audit';
import { openCuaSoDatabase } from '../../../../shared/storage/database';
import { evidenceStore } from '../../../../shared/storage/evidence-store';
import { worldDossiers } from '../../../fixtures/evidence-dossiers';
import { checkOf, worldFiles } from '../../../fixtures/evidence-world';
import { ALL, anEngine, anOffice, aPlace, code, firstOf, oneAfterTheOther, seen, value } from './engines';

/* What the machine itself has written, what lies on its disk, and its other tabs. */

const WORLD = { seed: 11, dossiers: 20 };
const NOTHING = anOffice();

/** This machine's own log with every line of a world, or with those of its first dossiers. */
async function ownLog(counter: string, dossiers = WORLD.dossiers) {
  const evidence = evidenceStore(value(await openCuaSoDatabase(counter)));
  const facts = [...worldDossiers(WORLD)].slice(0, dossiers).flatMap((dossier) => dossier.facts);
  const there = value(await evidence.after(0)).length;
  value(await evidence.appendAll(facts.slice(there)));
  return evidence;
}

test('this machine’s own log counts, and the next time only what is new is taken', async () => {
  const place = aPlace();
  const engine = await anEngine(NOTHING, place);
  const nothing = value(await engine.importLocal());
  await ownLog(place.counter, 5);
  const first = firstOf(value(await engine.importLocal()));
  await ownLog(place.counter);

  const second = firstOf(value(await engine.importLocal()));

  expect(nothing).toEqual([]);
  expect(first.source).toMatchObject({ id: 'local', counted: true, faults: [], lines: first.added });
  expect([second.known, second.source.lines]).toEqual([first.added, first.added + second.added]);
  expect(value(await engine.overview(ALL)).dossiers).toBe(20);
});

test('a file that this machine exported itself is its own log, not another device', async () => {
  const place = aPlace();
  const evidence = await ownLog(place.counter);
  const { file } = value(await evidence.exportSigned({ at: '2026-11-22T08:00:00Z' }));
  const engine = await anEngine(NOTHING, place);

  const report = value(await engine.importFile(file));
  const again = value(await engine.importLocal());

  expect(report.source).toMatchObject({ id: 'local', counted: true });
  expect(firstOf(again).added).toBe(0);
});

test('what a check has seen is in the dossier when it is told to be written', async () => {
  const place = aPlace();
  await ownLog(place.counter);
  const engine = await anEngine(NOTHING, place);
  value(await engine.importLocal());
  const dossier = firstOf([...worldDossiers(WORLD)]);
  const facts = checkOf(dossier);

  const last = value(await engine.observe(facts));

  expect(last).toBe(facts.length);
  expect(value(await engine.dossier(dossier.code))).toMatchObject({ status: 'finished', channel: 'counter' });
  expect(value(await engine.dossier('H40.99-261121-0001'))).toBeUndefined();
  expect(value(await engine.sources()).map(({ id }) => id)).toEqual(['local', 'local-check']);
});

test('a log that was wiped and begun again is counted as it is now', async () => {
  const place = aPlace();
  await ownLog(place.counter);
  const engine = await anEngine(NOTHING, place);
  value(await engine.importLocal());
  const db = value(await openCuaSoDatabase(place.counter));
  await db.clear('evidence');
  await ownLog(place.counter, 3);

  const report = firstOf(value(await engine.importLocal()));

  expect(report.source.lines).toBe(value(await evidenceStore(db).after(0)).length);
  expect(value(await engine.overview(ALL)).dossiers).toBe(3);
});

test('two tabs see what the other one took in, and only one takes in at a time', async () => {
  const [one, other] = await worldFiles({ ...WORLD, units: 2 }, 2);
  const [office, place, locks] = [anOffice(one!.device, other!.device), aPlace(), oneAfterTheOther()];
  const [first, second] = [await anEngine(office, place, locks), await anEngine(office, place, locks)];

  const taking = first.importFile(new Blob([one!.text]));
  const refused = await second.importFile(new Blob([other!.text]));
  value(await taking);
  value(await second.importFile(new Blob([other!.text])));

  expect(code(refused)).toBe('storage/busy-elsewhere');
  expect(value(await first.overview(ALL)).dossiers).toBe(20);
  expect(await seen(first)).toEqual(await seen(second));
});

test('states that are torn, or of an older form, are made anew from the lines', async () => {
  const log = firstOf(await worldFiles(WORLD));
  const [office, place] = [anOffice(log.device), aPlace()];
  const engine = await anEngine(office, place);
  value(await engine.importFile(new Blob([log.text])));
  const db = await openDB(place.database);
  for (const key of await db.getAllKeys('states')) await db.put('states', new Uint8Array([1, 2, 3]), key);
  await db.put('head', { revision: 99, stand: 'of an earlier version' }, 'head');

  const again = await anEngine(office, place);

  expect(await seen(again)).toEqual(await seen(engine));
});

test('a state that is torn while it is in use is made anew before it is needed', async () => {
  const log = firstOf(await worldFiles(WORLD));
  const place = aPlace();
  const engine = await anEngine(anOffice(log.device), place);
  value(await engine.importFile(new Blob([log.text])));
  const before = await seen(engine);
  const db = await openDB(place.database);
  for (const key of await db.getAllKeys('states')) await db.put('states', new Uint8Array([1, 2, 3]), key);

  const dossier = value(await engine.dossier(firstOf([...worldDossiers(WORLD)]).code));

  expect(dossier).toBeDefined();
  expect(await seen(engine)).toEqual(before);
});

test('what an import that was cut off left behind goes with the next one', async () => {
  const log = firstOf(await worldFiles(WORLD));
  const place = aPlace();
  const engine = await anEngine(anOffice(log.device), place);
  const db = await openDB(place.database);
  await db.put('lines', new Uint8Array([1, 2, 3]), 'nobody names this');

  value(await engine.importFile(new Blob([log.text])));

  const named = (await db.getAll('sources')) as { spans: { id: string }[] }[];
  expect(await db.getAllKeys('lines')).toEqual(named.flatMap(({ spans }) => spans.map(({ id }) => id)));
});

test('of a source that was forgotten, and of a file whose signature does not hold, no line stays on the disk', async () => {
  const [log, other] = await worldFiles({ ...WORLD, units: 2 }, 2);
  const place = aPlace();
  const engine = await anEngine(anOffice(log!.device), place);
  const foreign = other!.text.trimEnd().split('\n').at(-1)!;
  const stolen = [...log!.text.trimEnd().split('\n').slice(0, -1), foreign].join('\n');
  const db = await openDB(place.database);

  value(await engine.importFile(new Blob([stolen])));
  const ofStolen = await db.getAllKeys('lines');
  value(await engine.importFile(new Blob([log!.text])));
  const ofLog = await db.getAllKeys('lines');
  value(await engine.forget(log!.device));

  expect([ofStolen.length, ofLog.length > 0]).toEqual([0, true]);
  expect(await db.getAllKeys('lines')).toEqual([]);
});

test('a tab that reads while another one forgets sees all of it or nothing', async () => {
  // More states than are read at once.
  const wide = { ...WORLD, dossiers: 400, units: 20 };
  const log = firstOf(await worldFiles(wide));
  const [office, place, locks] = [anOffice(log.device), aPlace(), oneAfterTheOther()];
  const [first, second] = [await anEngine(office, place, locks), await anEngine(office, place, locks)];
  value(await first.importFile(new Blob([log.text])));

  const [read] = await Promise.all([second.records(ALL), first.forget(log.device)]);

  expect([0, wide.dossiers]).toContain(value(read).flat().length);
  expect(value(await second.records(ALL))).toEqual([]);
});

test('lines that are torn are a fault of the disk with a name, and their source can be forgotten', async () => {
  const log = firstOf(await worldFiles(WORLD));
  const place = aPlace();
  const engine = await anEngine(anOffice(log.device), place);
  value(await engine.importFile(new Blob([log.text])));
  const db = await openDB(place.database);
  for (const key of await db.getAllKeys('lines')) await db.put('lines', new Uint8Array([1, 2, 3]), key);

  const { code: dossier } = firstOf([...worldDossiers(WORLD)]);
  expect(code(await engine.lines(dossier))).toBe('storage/damaged');
  expect(code(await engine.exportSource(log.device))).toBe('storage/damaged');
  value(await engine.forget(log.device));
  expect(value(await engine.importFile(new Blob([log.text]))).added).toBe(log.lines);
});

test('a database that was erased under an open page is begun anew by the next call', async () => {
  const log = firstOf(await worldFiles(WORLD));
  const [office, place] = [anOffice(log.device), aPlace()];
  const engine = await anEngine(office, place);
  value(await engine.importFile(new Blob([log.text])));

  await deleteDB(place.database);

  expect(value(await engine.open(office, '2026-11-22'))).toEqual([]);
  expect(value(await engine.importFile(new Blob([log.text]))).added).toBe(log.lines);
});

test('other rules of the office, and another day, count as if nothing had been counted before', async () => {
  const place = aPlace();
  const engine = await anEngine(NOTHING, place);
  const promised = { dueAt: '2026-11-21T16:00:00+07:00', status: 'open' } as const;
  const facts = [...worldDossiers(WORLD)].flatMap((dossier, number) =>
    checkOf(dossier).map((line) =>
      line.event === 'host-dossier' && number % 2 === 0 ? { ...line, ...promised } : line,
    ),
  );
  value(await engine.observe(facts));
  const rules: AuditOffice = { ...NOTHING, withoutPaperResult: ['1.001193'] };
  const figures = async (office: AuditOffice, today: string, at = place) => {
    const opened = await anEngine(office, at, undefined, today);
    return value(await opened.overview(ALL)).figures.filter(({ id }) => ['results', 'on-time'].includes(id));
  };

  const [dueDay, dayAfter] = [await figures(NOTHING, '2026-11-21'), await figures(NOTHING, '2026-11-22')];
  const changed = await figures(rules, '2026-11-22');
  const afresh = { ...aPlace(), counter: place.counter };
  value(await (await anEngine(rules, afresh)).importLocal());

  expect(dueDay).toContainEqual(expect.objectContaining({ id: 'on-time', denominator: 0 }));
  expect(dayAfter).toContainEqual(expect.objectContaining({ id: 'on-time', numerator: 0, denominator: 10 }));
  expect(changed).not.toEqual(dayAfter);
  expect(changed).toEqual(await figures(rules, '2026-11-22', afresh));
  expect(await figures(NOTHING, '2026-11-22')).toEqual(dayAfter);
});

test('rules that one tab sets hold in the other, and neither makes the other’s rows anew', async () => {
  const [place, locks] = [aPlace(), oneAfterTheOther()];
  const [first, second] = [await anEngine(NOTHING, place, locks), await anEngine(NOTHING, place, locks)];
  const [one, ...others] = [...worldDossiers(WORLD)];
  value(await first.observe(others.flatMap(checkOf)));
  value(await second.overview(ALL));
  value(await first.setOffice({ ...NOTHING, withoutPaperResult: ['1.001193'] }));
  const db = await openDB(place.database);
  const stand = async () => ((await db.get('head', 'head')) as { readonly stand: string }).stand;
  const set = await stand();

  // As every call of a page does, whatever it knows by then.
  value(await second.open(NOTHING, '2026-11-22'));
  value(await second.observe(one ? checkOf(one) : []));

  expect(await stand()).toBe(set);
  expect(await seen(second)).toEqual(await seen(first));
  value(await second.setOffice(NOTHING));
  expect(await stand()).not.toBe(set);
  db.close();
});
