import { expect, test } from 'vitest';
import { stateOf } from '../../../../extension/panel/flow/state';
import { evidenceStore } from '../../../../shared/storage/evidence-store';
import { value } from '../../storage/rows';
import { aDevice, aFile, deskOf, openPanel, type Device, type OpenPanel } from './a-panel';
import { aHostComponent, FakeHost } from './fake-host';

/** More steps than an attach of two components has. */
const STEPS = Array.from({ length: 60 }, (_, step) => step);

/** A panel whose browser dies at its nth call to storage or page, or at a named one: before it is done, or right after. */
async function aDyingPanel(device: Device, step: number | 'attach', when: 'before' | 'after') {
  let calls = 0;
  let dead = false;
  let die: () => void = () => undefined;
  const died = new Promise<'died'>((resolve) => (die = () => resolve('died')));
  const never = (): Promise<never> => {
    dead = true;
    die();
    return new Promise(() => undefined);
  };
  const dying = <T extends object>(part: T): T =>
    Object.fromEntries(
      Object.entries(part).map(([name, act]: [string, (...args: unknown[]) => Promise<unknown>]) => [
        name,
        async (...args: unknown[]) => {
          if (!armed) return act(...args);
          const call = calls++;
          const last = step === 'attach' ? name === step : call === step;
          if (dead || (last && when === 'before')) return never();
          dead = last;
          const result = await act(...args);
          return last ? never() : result;
        },
      ]),
    ) as T;
  let armed = false;
  const { items, attempts, evidence } = deskOf(device);
  const panel = await openPanel(
    device,
    { items: dying(items), attempts: dying(attempts), evidence: dying(evidence) },
    dying(device.host.site),
  );
  return { panel, died, arm: () => (armed = true) };
}

async function restart(device: Device): Promise<OpenPanel> {
  const panel = await openPanel(device);
  await panel.acts.reconcile();
  await panel.acts.attachAll();
  return panel;
}

for (const when of ['before', 'after'] as const) {
  test(`a crash ${when} any step of an attach loses nothing and attaches nothing twice`, async () => {
    const seen: string[] = [];
    for (const step of STEPS) {
      const host = new FakeHost([
        aHostComponent(),
        aHostComponent({ key: 'TP02', name: 'Giấy chứng sinh', multiple: true }),
      ]);
      const device = await aDevice(host);
      const { panel, died, arm } = await aDyingPanel(device, step, when);
      await panel.acts.addFiles('TP01', [aFile('1.jpg'), aFile('2.jpg')]);
      await panel.acts.addFiles('TP02', [aFile('don-signed.pdf'), aFile('3.jpg')]);
      arm();

      const ended = await Promise.race([died, panel.acts.attachAll().then(() => 'ended')]);
      const after = await restart(device);

      seen.push(ended);
      const lines = value(await evidenceStore(device.db).after(0)).filter(
        ({ event }) => event === 'verified',
      );
      expect(after.checklist().components.map(stateOf), `step ${String(step)}`).toEqual([
        'verified',
        'verified',
      ]);
      expect(host.uploads.map(({ name }) => name).sort(), `step ${String(step)}`).toHaveLength(3);
      expect(host.held.get('TP01')).toHaveLength(1);
      expect(host.held.get('TP02')).toHaveLength(2);
      expect(lines.map(({ sha256 }) => sha256)).toHaveLength(3);
      expect(await device.db.count('items')).toBe(0);
    }
    // The last steps come after the end: all of them were tried.
    expect(seen).toContain('ended');
    expect(seen.filter((one) => one === 'died').length).toBeGreaterThan(15);
  });
}

test('an upload that was on its way when the browser died is waited for, not sent again', async () => {
  const host = new FakeHost();
  const device = await aDevice(host);
  const { panel, died, arm } = await aDyingPanel(device, 'attach', 'after');
  await panel.acts.addFiles('TP01', [aFile('don.pdf')]);
  arm();
  void panel.acts.attachAll();
  await died;
  // The host is still busy with it: the list shows it only half a minute later.
  const document = new Blob(['don.pdf']);
  const sentAt = device.clock.now();
  const uploads = host.uploads.length;
  host.held.clear();
  host.onList = () => {
    if (device.clock.now() - sentAt > 30_000 && !host.held.has('TP01')) host.put('TP01', 'don.pdf', document);
  };

  const after = await restart(device);

  expect(stateOf(after.component())).toBe('verified');
  expect(host.uploads.length).toBe(uploads);
});

test('pages of an interrupted dossier are there again after a restart', async () => {
  const device = await aDevice();
  const panel = await openPanel(device);
  await panel.acts.addFiles('TP01', [aFile('1.jpg'), aFile('2.jpg'), aFile('3.jpg')]);

  const after = await openPanel(device);

  expect(after.checklist().restored).toBe(3);
  expect(after.component().items.map(({ id }) => id)).toEqual(panel.component().items.map(({ id }) => id));
});
