import { expect, test } from 'vitest';
import type { InspectDesk } from '../../../../../extension/audit/inspect/inspect-desk';
import type { Verdict } from '../../../../../shared/domain/observation';
import { entryName } from '../../../../../shared/domain/sampling/frame';
import { resultOf } from '../../../../../shared/domain/sampling/result';
import { anInspection, WISH } from './an-inspection';

const onTable = ({ state }: InspectDesk): string => {
  const now = state.value;
  return now.is === 'looking' ? entryName(now.look.entry) : now.is;
};

async function sayAll(desk: InspectDesk, verdict: (place: number) => Verdict): Promise<number> {
  let place = 0;
  for (; desk.state.value.is === 'looking'; place++) await desk.say(verdict(place));
  return place;
}

test('a round goes on where the chain ends, also after the page was closed', async () => {
  const { open, chain } = anInspection();
  const desk = await open();
  expect(await desk.draw(WISH)).toBe('drawn');
  await desk.begin(1, 'GS-01');
  for (const verdict of ['good', 'good', 'cut'] as const) await desk.say(verdict);
  const fourth = onTable(desk);

  const later = await open();
  await later.begin(1, 'GS-01');

  expect(onTable(later)).toBe(fourth);
  expect(later.state.value).toMatchObject({ look: { done: 3, of: later.sheet.value?.items.length } });
  expect(chain.map(({ sample, round, verdict }) => [sample, round, verdict])).toEqual([
    [desk.sheet.value?.id, 1, 'good'],
    [desk.sheet.value?.id, 1, 'good'],
    [desk.sheet.value?.id, 1, 'cut'],
  ]);
});

test('the last word can be said anew: both stand in the chain, the newer one counts', async () => {
  const { open, chain } = anInspection();
  const desk = await open();
  await desk.draw(WISH);
  await desk.begin(1, 'GS-01');
  const first = onTable(desk);
  await desk.say('good');
  const second = onTable(desk);

  desk.undo();
  expect(onTable(desk)).toBe(first);
  await desk.say('missing-back');

  expect(onTable(desk)).toBe(second);
  expect(chain.map(({ verdict }) => verdict)).toEqual(['good', 'missing-back']);
  expect(desk.items.value[0]?.first?.verdict).toBe('missing-back');
});

test('a paper that cannot be opened stays open, is named, and comes again with the next sitting', async () => {
  const { open } = anInspection();
  const desk = await open();
  await desk.draw(WISH);
  await desk.begin(1, 'GS-01');
  const first = onTable(desk);
  await desk.passOver();
  const said = await sayAll(desk, () => 'good');

  expect(said).toBe((desk.sheet.value?.items.length ?? 0) - 1);
  expect(desk.unopened.value.map(entryName)).toEqual([first]);
  const sheet = desk.sheet.value;
  expect(sheet && resultOf(sheet, desk.items.value).all).toMatchObject({ inspected: said, good: said });

  const later = await open();
  expect(later.unopened.value.map(entryName)).toEqual([first]);
  await later.begin(1, 'GS-01');
  expect(onTable(later)).toBe(first);
  await later.say('good');
  expect(later.unopened.value).toEqual([]);
  expect((await open()).unopened.value).toEqual([]);
});

test('the second round is another person’s, blind to nothing but their own fifth; kappa tells of both', async () => {
  const { open } = anInspection();
  const desk = await open();
  await desk.draw(WISH);
  await desk.begin(1, 'GS-01');
  await sayAll(desk, (place) => (place % 4 === 0 ? 'cut' : 'good'));

  expect(await desk.begin(2, 'gs01')).toBe('same-officer');
  expect(onTable(desk)).toBe('drawn');
  expect(await desk.begin(2, 'GS-02')).toBe('begun');
  const said = await sayAll(desk, (place) => (place === 0 ? 'upside-down' : 'good'));

  const sheet = desk.sheet.value;
  const { agreement, disagreements, units } = sheet
    ? resultOf(sheet, desk.items.value)
    : { agreement: undefined, disagreements: [], units: [] };
  expect(said).toBe(Math.ceil((sheet?.items.length ?? 0) / 5));
  expect(agreement?.pairs).toBe(said);
  expect(agreement?.kappa).toBeLessThan(1);
  expect(disagreements).toHaveLength(said - (agreement?.agreed ?? 0));
  expect(units.every(({ interval }) => interval && interval.low <= interval.high)).toBe(true);
  expect(await desk.begin(1, 'GS-02')).toBe('same-officer');
  // The differences stand on the screen now: no word of the blind round can be said anew.
  expect(desk.canUndo.value).toBe(false);
});

test('a word that is not on the disk is not said: the paper stays on the table', async () => {
  const { open, breakDisk, chain } = anInspection();
  const desk = await open();
  await desk.draw(WISH);
  await desk.begin(1, 'GS-01');
  const first = onTable(desk);
  breakDisk(true);

  await desk.say('good');

  expect(onTable(desk)).toBe(first);
  expect(desk.failure.value).toEqual({ code: 'storage/busy-elsewhere' });
  expect(chain).toEqual([]);
});

test('drawing again tells whether the list is that of its seed, and whether the data changed since', async () => {
  const inspection = anInspection();
  const desk = await inspection.open();
  await desk.draw(WISH);
  expect(await desk.compare()).toBe('same');

  const sheet = inspection.kept();
  await desk.take(new File([JSON.stringify({ ...sheet, items: sheet?.items.toReversed() })], 'mau.json'));
  expect(await desk.compare()).toBe('other-draw');
  await desk.take(new File([JSON.stringify({ ...sheet, id: '0123456789abcdef' })], 'mau.json'));
  expect(await desk.compare()).toBe('other-frame');
});

test('a sample comes to another machine by its file; a file that is none, or was cut, is refused', async () => {
  const there = anInspection();
  const desk = await there.open();
  await desk.draw(WISH);
  const sheet = there.kept();
  const here = await anInspection().open();

  for (const wrong of ['', '{}', JSON.stringify({ ...sheet, items: sheet?.items.slice(1) })])
    expect(await here.take(new File([wrong], 'mau.json'))).toBe(false);
  expect(await here.take(new File([JSON.stringify(sheet)], 'mau.json'))).toBe(true);

  await here.begin(2, 'GS-02');
  await desk.begin(2, 'GS-02');
  expect(onTable(here)).toBe(onTable(desk));
});

test('days without a paper to look at are said to be so', async () => {
  const { world } = anInspection();
  const { inspectDesk } = await import('../../../../../extension/audit/inspect/inspect-desk');
  const desk = inspectDesk({
    ...world,
    engine: { ...world.engine, records: () => Promise.resolve({ ok: true, value: [] }) },
  });

  expect(await desk.draw(WISH)).toBe('nothing');
  expect(desk.state.value.is).toBe('none');
});
