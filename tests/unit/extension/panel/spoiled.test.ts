import { expect, test } from 'vitest';
import { stateOf } from '../../../../extension/panel/flow/state';
import { aPanelWith, reacting } from './a-panel-with';
import { ACCEPTS, answered, type Reaction } from './fake-host';

/* A host that keeps something else than what it was sent, in a component that takes several files. */
const EMPTIES: Reaction = () => ({ keep: new Blob(), answer: answered(200, 'accepted') });

async function afterAnEmptyFile(files: readonly string[]) {
  const { panel, host } = await aPanelWith(files, reacting(EMPTIES, { multiple: true }));
  await panel.acts.attachAll();
  host.reactions.set('TP01', ACCEPTS);
  const sizes = (): readonly number[] => (host.held.get('TP01') ?? []).map(({ bytes }) => bytes.size);
  return { panel, host, sizes };
}

test('the right file is not put beside the wrong one: the officer is led to replace it', async () => {
  const { panel, host, sizes } = await afterAnEmptyFile(['1.jpg']);

  await panel.acts.attachAll();
  const again = [stateOf(panel.component()), panel.component().failure?.code, host.uploads.length];
  panel.acts.askReplace('TP01');
  await panel.acts.answer(true);

  expect(again).toEqual(['prepared', 'attach/empty-on-host', 1]);
  expect(stateOf(panel.component())).toBe('verified');
  expect(sizes()).toEqual([expect.toSatisfy((size: number) => size > 0)]);
});

test('once the officer took the wrong file away on the page, attaching goes on', async () => {
  const { panel, host, sizes } = await afterAnEmptyFile(['1.jpg']);
  host.held.clear();

  await panel.acts.attachAll();

  expect(stateOf(panel.component())).toBe('verified');
  expect(sizes()).toHaveLength(1);
});

test('where a component becomes two documents, replacing the first does not take it away for the second', async () => {
  const { panel, sizes } = await afterAnEmptyFile(['don-signed.pdf', '2.jpg']);

  panel.acts.askReplace('TP01');
  await panel.acts.answer(true);

  expect(stateOf(panel.component())).toBe('verified');
  expect(sizes()).toHaveLength(2);
  expect(Math.min(...sizes())).toBeGreaterThan(0);
});
