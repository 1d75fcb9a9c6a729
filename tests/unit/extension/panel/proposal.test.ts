import { expect, test } from 'vitest';
import { createPanel } from '../../../../extension/panel/flow/panel';
import type { PanelPorts } from '../../../../extension/panel/flow/ports';
import { stateOf } from '../../../../extension/panel/flow/state';
import { fail, ok } from '../../../../shared/domain/result';
import { aDevice, aFile, deskOf, openPanel, portsOf } from './a-panel';
import { aPanelWith } from './a-panel-with';
import { aProposal } from './a-proposal';
import { aHostComponent, FakeHost } from './fake-host';

const NO_LISTS = { lists: 0, files: 0, links: 0, ambiguous: [], missing: [] };

/* Pages that nobody described, and pages whose papers are in a frame of another site. */
test('nothing is attached by a proposal that is not sure before the officer’s click', async () => {
  const host = new FakeHost();
  host.proposal = aProposal(0.6);
  const { panel } = await aPanelWith(['1.jpg'], host);

  await panel.acts.attachAll();
  await panel.acts.attach('TP01');
  const before = host.uploads.length;
  await panel.acts.agree();
  await panel.acts.attachAll();

  expect([before, host.agreements, host.uploads.length]).toEqual([0, 1, 1]);
  expect(stateOf(panel.component())).toBe('verified');
});

test('a page that shows other rows by now is not agreed to', async () => {
  const host = new FakeHost();
  host.proposal = aProposal(0.6);
  const device = await aDevice(host);
  const panel = await openPanel(device, {}, { agree: () => Promise.resolve(fail({ code: 'page/changed' })) });

  await panel.acts.agree();

  expect(panel.checklist().agreed).toBeUndefined();
  expect(panel.checklist().failure).toEqual({ code: 'page/changed' });
});

test('a page that was loaded again and forgot the agreement asks for it again', async () => {
  const host = new FakeHost();
  host.proposal = aProposal(0.6);
  const device = await aDevice(host);
  const attach = () => Promise.resolve(fail({ code: 'page/not-agreed' } as const));
  const panel = await openPanel(device, {}, { attach });
  await panel.acts.addFiles('TP01', [aFile('1.jpg')]);
  await panel.acts.agree();

  await panel.acts.attachAll();

  await expect.poll(() => panel.checklist().agreed).toBeUndefined();
});

test('the site of a frame that holds the papers is asked for by its own name', async () => {
  const host = new FakeHost();
  const device = await aDevice(host);
  const asked: string[] = [];
  const ports = portsOf(device, {
    requestPermission: (origin) => {
      asked.push(origin);
      host.recognition = undefined;
      return Promise.resolve(true);
    },
  });
  host.recognition = { code: 'page/permission-missing', origin: 'https://khung.example' };
  const unlock = () => Promise.resolve(ok(deskOf(device)));
  const panel = createPanel({ ...ports, vault: { ...ports.vault, unlock } });
  await panel.start();
  await panel.unlock('quầy số ba', { id: 'CB-012', agency: 'Uỷ ban nhân dân xã Mẫu' });
  const before = panel.state.value;

  await panel.askPermission();

  expect(before).toMatchObject({ at: 'permission', origin: 'https://khung.example', framed: true });
  expect(asked).toEqual(['https://khung.example']);
  expect(panel.state.value.at).toBe('checklist');
});

test('a failed check before the first attach falls back to the proposal, which waits for a click even when it is sure', async () => {
  const device = await aDevice();
  const { host } = device;
  const ports = portsOf(device);
  let sound = false;
  const dropped = {
    name: 'Một cửa Mẫu',
    changes: [{ what: 'control-gone', name: 'Tờ khai' } as const],
    check: { ...{ adapter: 'fake', version: 1, known: true, rows: [], controls: 0 }, ...NO_LISTS },
  };
  // As the checked site does it.
  const site: PanelPorts['site'] = {
    ...ports.site,
    async recognise() {
      const seen = await ports.site.recognise();
      return seen.ok && seen.value.proposal ? ok({ ...seen.value, dropped }) : seen;
    },
    plan(...wish) {
      if (sound) return ports.site.plan(...wish);
      host.proposal = aProposal(0.95);
      host.adapter = 'de-xuat';
      host.components = [aHostComponent({ key: 'row-1' })];
      sound = true;
      void panel.recognise();
      return Promise.resolve(fail({ code: 'page/unsound', rows: 1, controls: 0 }));
    },
  };
  const unlock = () => Promise.resolve(ok(deskOf(device)));
  const panel = createPanel({ ...ports, site, vault: { ...ports.vault, unlock } });
  await panel.start();
  await panel.unlock('quầy số ba', { id: 'CB-012', agency: 'Uỷ ban nhân dân xã Mẫu' });
  await panel.dossier()?.addFiles('TP01', [aFile('1.jpg')]);

  await panel.dossier()?.attachAll();
  await panel.recognise();
  await panel.dossier()?.attachAll();
  const shown = panel.state.value;
  const before = host.uploads.length;
  await panel.dossier()?.agree();
  await panel.dossier()?.attachAll();

  expect(shown).toMatchObject({ page: { dropped }, strayed: 0, components: [{ items: [{}] }] });
  expect([before, host.uploads.map(({ component }) => component)]).toEqual([0, ['row-1']]);
});
