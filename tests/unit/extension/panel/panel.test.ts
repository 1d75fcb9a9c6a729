import { describe, expect, test, vi } from 'vitest';
import { createPanel, type Panel } from '../../../../extension/panel/flow/panel';
import type { Desk, PanelPorts } from '../../../../extension/panel/flow/ports';
import { fail, ok } from '../../../../shared/domain/result';
import { aDevice, aFile, deskOf, openPanel, portsOf, type Device } from './a-panel';

const OFFICER = { id: 'CB-012', agency: 'Uỷ ban nhân dân xã Mẫu' };

async function aPanel(changes: Partial<PanelPorts> = {}, given?: Device, deskChanges: Partial<Desk> = {}) {
  const device = given ?? (await aDevice());
  const ports = portsOf(device);
  const unlock = (): ReturnType<PanelPorts['vault']['unlock']> =>
    Promise.resolve(ok(deskOf(device, deskChanges)));
  const panel = createPanel({ ...ports, vault: { ...ports.vault, unlock }, ...changes });
  return { panel, device };
}

async function entered(panel: Panel): Promise<Panel> {
  await panel.start();
  await panel.unlock('quầy số ba', OFFICER);
  return panel;
}

test('without a passphrase nothing of a dossier is shown', async () => {
  const { panel } = await aPanel();

  await panel.start();

  expect(panel.state.value).toMatchObject({ at: 'unlock', firstUse: false });
});

test('a wrong passphrase is said', async () => {
  const device = await aDevice();
  const { panel } = await aPanel({ vault: portsOf(device).vault }, device);

  await entered(panel);

  expect(panel.state.value).toMatchObject({ at: 'unlock', failure: { code: 'storage/passphrase-wrong' } });
});

test('a site that is not granted is asked for, once', async () => {
  const { panel, device } = await aPanel();
  device.host.granted = false;

  await entered(panel);
  const before = panel.state.value.at;
  await panel.askPermission();

  expect([before, panel.state.value.at]).toEqual(['permission', 'checklist']);
});

test('a page without a dossier says so, and looks again on demand', async () => {
  const { panel, device } = await aPanel();
  device.host.recognition = { code: 'page/not-recognised' };

  await entered(panel);
  const before = panel.state.value.at;
  device.host.recognition = undefined;
  await panel.recognise();

  expect([before, panel.state.value.at]).toEqual(['unrecognised', 'checklist']);
});

test('a dossier that another tab works on is left to it', async () => {
  const { panel } = await aPanel({}, undefined, {
    hold: () => Promise.resolve(fail({ code: 'storage/busy-elsewhere' })),
  });

  await entered(panel);

  expect(panel.state.value).toEqual({ at: 'elsewhere', dossier: 'H40.12-261121-0007' });
});

test('a dossier that was left is offered where the page shows none', async () => {
  const device = await aDevice();
  const before = await openPanel(device);
  await before.acts.addFiles('TP01', [aFile('1.jpg')]);
  device.host.recognition = { code: 'page/not-recognised' };
  const { panel } = await aPanel({}, device);

  await entered(panel);

  expect(panel.state.value.at).toBe('unrecognised');
  expect(panel.table.state.value.dossiers).toMatchObject([
    { code: 'H40.12-261121-0007', url: 'https://motcua.example/ho-so/7', parts: { unsent: 1 } },
  ]);
});

test('a page whose check failed, and of which nothing else can be made, says so in place of the dossier', async () => {
  const { panel, device } = await aPanel();
  await entered(panel);

  device.host.recognition = { code: 'page/unsound', rows: 4, controls: 2 };
  await panel.recognise();

  expect(panel.state.value).toMatchObject({ at: 'unrecognised', failure: { code: 'page/unsound' } });
});

test('a page that is loading does not put the dossier away', async () => {
  const { panel, device } = await aPanel();
  await entered(panel);

  device.host.recognition = { code: 'page/changed' };
  await panel.recognise();
  const during = panel.state.value;
  device.host.recognition = undefined;
  await panel.recognise();

  expect(during).toMatchObject({ at: 'checklist', failure: { code: 'page/changed' } });
  expect(panel.state.value).not.toHaveProperty('failure');
});

test('a page that changes while it is being read is read once more', async () => {
  const device = await aDevice();
  const { site } = portsOf(device);
  const readings: (() => void)[] = [];
  const slow: typeof site.recognise = async () => {
    const seen = await site.recognise();
    await new Promise<void>((resolve) => readings.push(resolve));
    return seen;
  };
  device.host.recognition = { code: 'page/not-recognised' };
  const { panel } = await aPanel({ site: { ...site, recognise: slow } }, device);
  const entering = entered(panel);
  await vi.waitFor(() => {
    expect(readings).toHaveLength(1);
  });

  device.host.recognition = undefined;
  void panel.recognise();
  readings[0]?.();
  await vi.waitFor(() => {
    expect(readings).toHaveLength(2);
  });
  readings[1]?.();
  await entering;

  expect(panel.state.value.at).toBe('checklist');
});

test('looking at the host for an earlier upload does not hold the panel to its dossier', async () => {
  const device = await aDevice();
  const before = await openPanel(device);
  await before.acts.addFiles('TP01', [aFile('1.jpg')]);
  device.host.reactions.set('TP01', () => ({ answer: fail({ code: 'page/no-answer', limitMs: 1 }) }));
  await before.acts.attachAll();
  device.clock.time += 1;
  const clock = { now: device.clock.now, wait: () => new Promise<void>(() => undefined) };
  const { panel } = await aPanel({ clock }, device);
  await entered(panel);

  device.host.recognition = { code: 'page/not-recognised' };
  await panel.recognise();

  expect(panel.state.value.at).toBe('unrecognised');
});

describe('a forgotten passphrase', () => {
  async function asked() {
    const device = await aDevice();
    const { vault } = portsOf(device);
    const erase = vi.fn(() => vault.erase());
    const { panel } = await aPanel(
      { vault: { ...vault, erase, sealedItems: () => Promise.resolve(3) } },
      device,
    );
    await entered(panel);
    await panel.askErase();
    return { panel, erase };
  }

  test('erases nothing before the officer said yes', async () => {
    const { panel, erase } = await asked();
    const question = panel.state.value;

    await panel.answerErase(false);

    expect(question).toMatchObject({ at: 'unlock', erasing: { items: 3 } });
    expect(panel.state.value).toMatchObject({ at: 'unlock', firstUse: false, busy: false });
    expect(panel.state.value).not.toHaveProperty('erasing');
    expect(erase).not.toHaveBeenCalled();
  });

  test('gives way to a new one after a yes', async () => {
    const { panel, erase } = await asked();

    await panel.answerErase(true);

    expect(erase).toHaveBeenCalledOnce();
    expect(panel.state.value).toMatchObject({ at: 'unlock', firstUse: true, busy: false });
    expect(panel.state.value).not.toHaveProperty('failure');
  });
});

test('a store that could not be opened is tried again on demand', async () => {
  const device = await aDevice();
  const { vault } = portsOf(device);
  let exists: ReturnType<typeof vault.exists> = Promise.resolve(fail({ code: 'storage/unavailable' }));
  const { panel } = await aPanel({ vault: { ...vault, exists: () => exists } }, device);
  await panel.start();
  const before = panel.state.value.at;

  exists = vault.exists();
  await panel.again();

  expect([before, panel.state.value.at]).toEqual(['broken', 'unlock']);
});

test('the evidence log is handed out once the passphrase was given', async () => {
  const { panel } = await aPanel();
  const before = await panel.evidence();

  await entered(panel);
  const after = await panel.evidence();

  expect([before.ok, after.ok]).toEqual([false, true]);
});
