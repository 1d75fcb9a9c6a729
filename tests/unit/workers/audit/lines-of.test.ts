import { expect, test } from 'vitest';
import { openCuaSoDatabase } from '../../../../shared/storage/database';
import { evidenceStore } from '../../../../shared/storage/evidence-store';
import { worldDossiers } from '../../../fixtures/evidence-dossiers';
import { checkOf, worldFiles } from '../../../fixtures/evidence-world';
import { anEngine, anOffice, aPlace, firstOf, value } from './engines';

/* Every line of one dossier, from wherever its lines are kept. */

const WORLD = { seed: 11, dossiers: 40 };

test('the lines of a dossier are those of every source that counts, and no other dossier’s', async () => {
  const [one, other] = await worldFiles(WORLD, 2);
  if (!one || !other) throw new Error('no files');
  const engine = await anEngine(anOffice(one.device));
  for (const { text } of [one, other]) value(await engine.importFile(new Blob([text])));
  const lines = one.text.split('\n').filter((line) => line.includes('"dossier"'));

  for (const { code } of worldDossiers(WORLD)) {
    const expected = lines.filter((line) => line.includes(`"dossier":"${code}"`));
    const found = value(await engine.lines(code)).map((line) => JSON.stringify(line));
    expect(new Set(found)).toEqual(new Set(expected));
    expect(found).toHaveLength(expected.length);
  }
  const first = firstOf([...worldDossiers(WORLD)]);
  const part = first.code.slice(0, -1);
  expect(value(await engine.lines(part))).toEqual([]);
});

test('this machine’s own log and its checks tell of the dossier, too, in the order of time', async () => {
  const place = aPlace();
  const evidence = evidenceStore(value(await openCuaSoDatabase(place.counter)));
  const dossiers = [...worldDossiers(WORLD)];
  value(await evidence.appendAll(dossiers.flatMap(({ facts }) => facts)));
  const engine = await anEngine(anOffice(), place);
  value(await engine.importLocal());
  const dossier = firstOf(dossiers);
  const seen = checkOf(dossier);
  value(await engine.observe(seen));

  const lines = value(await engine.lines(dossier.code));

  expect(lines).toHaveLength(dossier.facts.length + seen.length);
  const times = lines.map(({ at }) => Date.parse(at));
  expect(times).toEqual([...times].sort((a, b) => a - b));
});
