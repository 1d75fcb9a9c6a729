import { expect, test } from 'vitest';
import { createPanel } from '../../../../extension/panel/flow/panel';
import { fail, ok } from '../../../../shared/domain/result';
import { aDevice, aFile, deskOf, portsOf, type Device } from './a-panel';
import { aStoredDossier, NOW } from '../../storage/rows';
import { aHostComponent, FakeHost } from './fake-host';

const CODE = 'H40.12-261121-0007';
const TWO = [aHostComponent(), aHostComponent({ key: 'TP02' })];

/** A panel on a host with two papers; the addresses that it went to. */
async function aPanel(given?: Device) {
  const device = given ?? (await aDevice(new FakeHost(TWO)));
  const went: string[] = [];
  const ports = portsOf(device);
  const panel = createPanel({
    ...ports,
    vault: { ...ports.vault, unlock: () => Promise.resolve(ok(deskOf(device))) },
    openPage: (url) => Promise.resolve(void went.push(url)),
  });
  await panel.start();
  await panel.unlock('quầy số ba', { id: 'CB-012', agency: 'Uỷ ban nhân dân xã Mẫu' });
  const attach = async (component: string): Promise<void> => {
    await panel.dossier()?.addFiles(component, [aFile(`${component}.jpg`)]);
    await panel.dossier()?.attach(component);
    device.clock.time += 1;
  };
  return { panel, device, went, attach };
}

test('a dossier that is left half-done says so truthfully', async () => {
  const { panel, device, attach } = await aPanel();
  await attach('TP01');
  device.host.reactions.set('TP02', () => ({ answer: fail({ code: 'attach/network' }) }));
  await panel.dossier()?.addFiles('TP02', [aFile('2.jpg')]);
  device.host.listFailure = { code: 'attach/network' };
  await panel.dossier()?.attach('TP02');

  device.host.recognition = { code: 'page/not-recognised' };
  await panel.recognise();
  await panel.table.show();

  const { shown, dossiers } = panel.table.state.value;
  expect(shown).toBe(true);
  expect(dossiers).toMatchObject([{ code: CODE, of: 2, parts: { verified: 1, faulty: 1, unsent: 0 } }]);
});

test('opening goes to the dossier’s page and closes the list', async () => {
  const { panel, device, went } = await aPanel();
  await panel.dossier()?.addFiles('TP01', [aFile('1.jpg')]);
  device.host.recognition = { code: 'page/not-recognised' };
  await panel.recognise();
  await panel.table.show();

  await panel.table.open(CODE);

  expect([went, panel.table.state.value.shown]).toEqual([['https://motcua.example/ho-so/7'], false]);
});

test('the dossier that the tab shows is gone back to without loading its page again', async () => {
  const { panel, went } = await aPanel();
  await panel.table.show();

  await panel.table.open(CODE);

  expect([went, panel.table.state.value.shown]).toEqual([[], false]);
});

test('the page is not left while a file is on its way; its own dossier is gone back to', async () => {
  const { panel, device, went } = await aPanel();
  const other = 'H40.12-261121-0008';
  const verified = { key: 'TP01', state: 'verified', asked: true, updatedAt: NOW } as const;
  await deskOf(device).dossiers.save(aStoredDossier({ code: other, components: [verified] }));
  await panel.dossier()?.addFiles('TP01', [aFile('1.jpg')]);
  let release = (): void => undefined;
  const sent = new Promise<void>((resolve) => (release = resolve));
  device.clock.wait = () => sent;
  device.host.hiddenLooks = 1;
  const attaching = panel.dossier()?.attach('TP01');
  await panel.table.show();
  const state = panel.state.value;

  await panel.table.open(other);
  expect(state).toMatchObject({ components: [{ work: { kind: 'attaching' } }, {}] });
  expect([went, panel.table.state.value.shown]).toEqual([[], true]);
  await panel.table.open(CODE);
  expect([went, panel.table.state.value.shown]).toEqual([[], false]);
  release();
  await attaching;
});

test('only what is proven whole is put away, and its proof is known when it is opened again', async () => {
  const { panel, device, attach } = await aPanel();
  await attach('TP01');
  await panel.table.show();
  await panel.table.putAway([CODE]);
  device.host.recognition = { code: 'page/not-recognised' };
  await panel.recognise();
  const before = panel.table.state.value.dossiers.length;
  device.host.recognition = undefined;
  await panel.recognise();
  await attach('TP02');
  await panel.table.show();

  await panel.table.putAway([CODE]);
  device.host.recognition = { code: 'page/not-recognised' };
  await panel.recognise();
  const away = panel.table.state.value.dossiers;
  const { panel: later } = await aPanel(device);
  device.host.recognition = undefined;
  await later.recognise();

  expect([before, away]).toEqual([1, []]);
  expect(later.state.value).toMatchObject({
    components: [{ proven: [{ grade: 'read-back' }] }, { proven: [{ grade: 'read-back' }] }],
  });
});
