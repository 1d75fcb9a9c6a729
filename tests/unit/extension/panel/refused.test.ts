import { expect, test } from 'vitest';
import { stateOf } from '../../../../extension/panel/flow/state';
import { fail } from '../../../../shared/domain/result';
import { openPanel, type Device } from './a-panel';
import { aPanelWith, reacting } from './a-panel-with';
import { ACCEPTS, answered, type Reaction } from './fake-host';

const REFUSES: Reaction = () => ({ answer: answered(500, 'refused') });
const GATEWAY: Reaction = () => ({ answer: answered(504, 'refused') });
const SILENT: Reaction = () => ({ answer: fail({ code: 'page/no-answer', limitMs: 1 }) });

/** Opens the panel again at once, and tells how long it looked at the host before it was ready, in milliseconds. */
async function reopened(device: Device) {
  const panel = await openPanel(device);
  const before = device.clock.waited;
  await panel.acts.reconcile();
  return { panel, waited: device.clock.waited - before };
}

test('a panel that is opened again does not wait for an upload that the host refused', async () => {
  const { panel, host, device } = await aPanelWith(['1.jpg'], reacting(REFUSES));
  await panel.acts.attachAll();

  const again = await reopened(device);
  host.reactions.set('TP01', ACCEPTS);
  await again.panel.acts.attachAll();

  expect(again.waited).toBe(0);
  expect(stateOf(again.panel.component())).toBe('verified');
  expect(host.uploads).toHaveLength(2);
});

test.each<[string, readonly Reaction[]]>([
  ['a gateway gave up on', [GATEWAY]],
  ['was refused only after an earlier try without an answer', [SILENT, REFUSES]],
  ['stayed without an answer after an earlier refusal', [REFUSES, SILENT]],
])('an upload that %s may still arrive: it is waited for', async (_name, reactions) => {
  const { panel, host, device } = await aPanelWith(['1.jpg'], reacting(REFUSES));
  for (const reaction of reactions) {
    host.reactions.set('TP01', reaction);
    await panel.acts.attachAll();
  }
  // The last try is a moment ago, however long it was looked for.
  const [last] = (await device.db.getAll('attempts')).map((attempt) => Date.parse(attempt.at));
  device.clock.time = (last ?? 0) + 1;

  const again = await reopened(device);

  expect(again.waited).toBeGreaterThan(50_000);
});

test('a refused document that is on the host all the same is found, and not sent again', async () => {
  const { panel, host, device } = await aPanelWith(['1.jpg'], reacting(REFUSES));
  await panel.acts.attachAll();
  const [sent] = host.uploads;
  host.put('TP01', 'cham.pdf', sent?.bytes ?? new Blob());

  const again = await reopened(device);

  expect(stateOf(again.panel.component())).toBe('verified');
  expect(host.uploads).toHaveLength(1);
});
