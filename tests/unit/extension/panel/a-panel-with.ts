import { evidenceStore } from '../../../../shared/storage/evidence-store';
import { value } from '../../storage/rows';
import { aDevice, aFile, openPanel } from './a-panel';
import { aHostComponent, FakeHost, type Reaction } from './fake-host';

/** A panel whose first component was given files. */
export async function aPanelWith(files: readonly string[], host = new FakeHost()) {
  const device = await aDevice(host);
  const panel = await openPanel(device);
  await panel.acts.addFiles(
    'TP01',
    files.map((name) => aFile(name)),
  );
  const events = async (): Promise<readonly string[]> =>
    value(await evidenceStore(device.db).after(0)).map(({ event, grade }) =>
      grade ? `${event} ${grade}` : event,
    );
  return { device, host, panel, events };
}

/** A host whose first component reacts in its own way. */
export function reacting(reaction: Reaction, changes: Parameters<typeof aHostComponent>[0] = {}): FakeHost {
  const host = new FakeHost([aHostComponent(changes)]);
  host.reactions.set('TP01', reaction);
  return host;
}
