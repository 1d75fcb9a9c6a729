import { expect, test } from 'vitest';
import type { EvidenceLine } from '../../../../shared/domain/evidence';
import { makeDeviceKey } from '../../../../shared/domain/evidence-file/trailer';
import { worldDossiers } from '../../../fixtures/evidence-dossiers';
import {
  forkedWorld,
  WorldChain,
  worldChecks,
  worldFiles,
  worldInParts,
  type WorldFile,
} from '../../../fixtures/evidence-world';
import { ALL, anEngine, anOffice, aPlace, code, firstOf, rowsIn, seen, value } from './engines';

const WORLD = { seed: 7, dossiers: 60, units: 3 };

/** The lines of a file without its signature. */
function linesOf({ text }: WorldFile): string[] {
  return text.trimEnd().split('\n').slice(0, -1);
}

test('a file is counted once, however often it is taken in', async () => {
  const log = firstOf(await worldFiles(WORLD));
  const engine = await anEngine(anOffice(log.device));

  const first = value(await engine.importFile(new Blob([log.text])));
  const once = await seen(engine);
  const second = value(await engine.importFile(new Blob([log.text])));

  expect([first.added, first.known, first.source.faults]).toEqual([log.lines, 0, []]);
  expect([second.added, second.known]).toEqual([0, log.lines]);
  expect(await seen(engine)).toEqual(once);
  expect(value(await engine.overview(ALL))).toMatchObject({ dossiers: 60, asOf: first.source.newest });
});

test('a log that comes in two parts, or with its checks before it, gives what it gives whole', async () => {
  const checks = await worldChecks(WORLD);
  const { whole, begun, rest } = await worldInParts(WORLD, 200);
  const office = anOffice(whole.device, checks.device);
  const [one, other] = [await anEngine(office), await anEngine(office)];

  for (const file of [whole, checks]) value(await one.importFile(new Blob([file.text])));
  const reports = [];
  for (const file of [checks, begun, rest, whole]) {
    reports.push(value(await other.importFile(new Blob([file.text]))));
  }

  expect(reports.map(({ added, known }) => [added, known])).toEqual([
    [checks.lines, 0],
    [200, 0],
    [rest.lines, 0],
    [0, whole.lines],
  ]);
  expect(await seen(other)).toEqual(await seen(one));
  expect(value(await other.sources()).map(({ id }) => id)).toEqual([`${checks.device}-check`, whole.device]);
});

test('what is opened again is what was closed', async () => {
  const log = firstOf(await worldFiles(WORLD));
  const [office, place] = [anOffice(log.device), aPlace()];
  const engine = await anEngine(office, place);
  value(await engine.importFile(new Blob([log.text])));

  const again = await anEngine(office, place);

  expect(await seen(again)).toEqual(await seen(engine));
});

test('a forgotten source leaves what there would be without it', async () => {
  const [one, other] = await worldFiles(WORLD, 2);
  const office = anOffice(one!.device, other!.device);
  const [engine, without] = [await anEngine(office), await anEngine(office)];
  for (const file of [one!, other!]) value(await engine.importFile(new Blob([file.text])));
  value(await without.importFile(new Blob([other!.text])));

  value(await engine.forget(one!.device));

  expect(await seen(engine)).toEqual(await seen(without));
});

test('lines of a device count from when the office names it, and no longer when it takes the name back', async () => {
  const log = firstOf(await worldFiles(WORLD));
  const engine = await anEngine(anOffice());

  const { source } = value(await engine.importFile(new Blob([log.text])));
  const before = value(await engine.overview(ALL)).dossiers;
  value(await engine.setOffice(anOffice(log.device)));
  const named = [value(await engine.overview(ALL)).dossiers, firstOf(value(await engine.sources()))];
  value(await engine.setOffice(anOffice()));

  expect(source).toMatchObject({ counted: false, faults: [{ is: 'unknown-device' }], lines: log.lines });
  expect(before).toBe(0);
  expect(named).toEqual([60, expect.objectContaining({ counted: true, faults: [], name: 'Quầy 1' })]);
  expect(value(await engine.overview(ALL)).dossiers).toBe(0);
});

test('nothing of a file whose signature does not hold is kept, and its device is not blamed', async () => {
  const [log, other] = await worldFiles(WORLD, 2);
  const [lines, foreign] = [linesOf(log!), other!.text.trimEnd().split('\n').at(-1)!];
  const engine = await anEngine(anOffice(log!.device, other!.device));

  const own = log!.text.trimEnd().split('\n').at(-1)!;
  const cut = value(await engine.importFile(new Blob([[...lines.slice(0, -5), own].join('\n')])));
  const stolen = value(await engine.importFile(new Blob([[...lines, foreign].join('\n')])));

  expect(cut).toMatchObject({ added: 0, source: { faults: [{ is: 'tail' }] } });
  expect(stolen).toMatchObject({ added: 0, source: { faults: [{ is: 'tail' }] } });
  expect(value(await engine.sources())).toEqual([]);
});

test('what stands before a broken line is kept as what nobody signed, and counts for no one', async () => {
  const log = firstOf(await worldFiles(WORLD));
  const lines = log.text.split('\n');
  lines[30] = lines[30]!.replace('"event":"', '"event":"x');
  const engine = await anEngine(anOffice(log.device));

  const { source } = value(await engine.importFile(new Blob([lines.join('\n')])));

  const first = JSON.parse(lines[0]!) as EvidenceLine;
  expect(source).toMatchObject({ id: `unsigned-${first.hash.slice(0, 16)}`, lines: 30, counted: false });
  expect(source.faults.map(({ is }) => is)).toEqual(['chain', 'unsigned', 'unknown-device']);
  expect(value(await engine.overview(ALL)).dossiers).toBe(0);
});

test('a second history of a known device is named, and the one that was known first stands', async () => {
  const { log, fork } = await forkedWorld(WORLD, 100);
  const engine = await anEngine(anOffice(log.device));
  value(await engine.importFile(new Blob([log.text])));
  const before = await seen(engine);

  const { source, added } = value(await engine.importFile(new Blob([fork.text])));

  expect(added).toBe(0);
  expect(source.faults).toEqual([{ is: 'fork', line: 101 }]);
  expect(await seen(engine)).toEqual(before);
});

test('lines that follow on another history than the known one are its fault, and its end stays what it was', async () => {
  const key = await makeDeviceKey();
  const facts = [...worldDossiers(WORLD)].flatMap((dossier) => dossier.facts);
  const [known, other] = [new WorldChain(key), new WorldChain(key)];
  const log = facts.slice(0, 40).map((line) => known.add(line));
  const rest = facts.slice(1, 61).map((line) => other.add(line));
  const engine = await anEngine(anOffice(key.device));
  const file = new Blob([...log, await known.trailer()]);
  const { source } = value(await engine.importFile(file));

  value(await engine.importFile(new Blob([...rest.slice(40), await other.trailer(41)])));

  expect(value(await engine.sources())).toEqual([{ ...source, faults: [{ is: 'fork', line: 40 }] }]);
  expect(await value(await engine.exportSource(key.device)).text()).toBe(await file.text());
});

test('a file that is no log, or holds what must not stand there, leaves nothing on the disk', async () => {
  const log = firstOf(await worldFiles(WORLD));
  const marked = JSON.stringify({
    ...(JSON.parse(log.text.split('\n')[0]!) as object),
    name: 'Nguyễn Văn Ất',
  });
  const place = aPlace();
  const open = await anEngine(anOffice(log.device), place);

  for (const file of ['', '\n\n', 'Nguyễn Văn Ất', `${marked}\n`, '{'.repeat(3_000_000), '\u0000\uffff']) {
    expect(value(await open.importFile(new Blob([file])))).toMatchObject({ added: 0 });
  }

  expect(await rowsIn(place.database)).not.toMatch(/Nguyễn|\{\{/);
  expect(value(await open.sources())).toEqual([]);
});

test('a stick that is pulled out leaves what was there before', async () => {
  const { whole, begun } = await worldInParts(WORLD, 200);
  const engine = await anEngine(anOffice(whole.device));
  value(await engine.importFile(new Blob([begun.text])));
  const before = await seen(engine);
  const file = new Blob([whole.text]);
  const pulled = (): Promise<never> => Promise.reject(new DOMException('gone', 'NotReadableError'));
  const slice = file.slice.bind(file);
  Object.assign(file, {
    slice: (from: number, to: number) => Object.assign(slice(from, to), { arrayBuffer: pulled }),
  });

  const result = await engine.importFile(file);

  expect(code(result)).toBe('file/unreadable');
  expect(await seen(engine)).toEqual(before);
});

test('what was taken in can be handed on as a file, though it came in parts', async () => {
  const { whole, begun, rest } = await worldInParts(WORLD, 150);
  const office = anOffice(whole.device);
  const [engine, elsewhere] = [await anEngine(office), await anEngine(office)];
  for (const file of [begun, rest]) value(await engine.importFile(new Blob([file.text])));

  const file = value(await engine.exportSource(whole.device));
  const taken = value(await elsewhere.importFile(file));

  expect(taken).toMatchObject({ added: whole.lines, source: { faults: [], id: whole.device } });
  expect(await seen(elsewhere)).toEqual(await seen(engine));
  expect(code(await engine.exportSource('0123456789abcdef'))).toBe('storage/gone');
});
