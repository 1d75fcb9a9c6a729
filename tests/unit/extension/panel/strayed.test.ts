import { expect, test } from 'vitest';
import { createPanel } from '../../../../extension/panel/flow/panel';
import { ok } from '../../../../shared/domain/result';
import { aDevice, aFile, deskOf, openPanel, portsOf } from './a-panel';
import { aHostComponent, FakeHost } from './fake-host';

/* A page that is still drawing itself may show only some of its components for a moment. */
const FIRST = aHostComponent();
const SECOND = aHostComponent({ key: 'TP02', name: 'Giấy chứng sinh' });

async function aPanelWithPagesInBoth() {
  const host = new FakeHost([FIRST, SECOND]);
  const device = await aDevice(host);
  const before = await openPanel(device);
  await before.acts.addFiles('TP01', [aFile('1.jpg')]);
  await before.acts.addFiles('TP02', [aFile('2.jpg'), aFile('3.jpg')]);
  const ports = portsOf(device);
  const unlock = () => Promise.resolve(ok(deskOf(device)));
  const panel = createPanel({ ...ports, vault: { ...ports.vault, unlock } });
  const enter = async (): Promise<void> => {
    await panel.start();
    await panel.unlock('quầy số ba', { id: 'CB-012', agency: 'Uỷ ban nhân dân xã Mẫu' });
  };
  const shown = () => {
    const state = panel.state.value;
    if (state.at !== 'checklist') throw new Error(`the panel is at '${state.at}'`);
    return {
      strayed: state.strayed,
      items: Object.fromEntries(state.components.map((one) => [one.host.key, one.items.length])),
    };
  };
  return { host, panel, enter, shown };
}

test('pages of a component that the page lacks for a moment are there again when it is back', async () => {
  const { host, panel, enter, shown } = await aPanelWithPagesInBoth();
  await enter();

  host.components = [FIRST];
  await panel.recognise();
  const without = shown();
  host.components = [FIRST, SECOND];
  await panel.recognise();

  expect(without).toEqual({ strayed: 2, items: { TP01: 1 } });
  expect(shown()).toEqual({ strayed: 0, items: { TP01: 1, TP02: 2 } });
});

test('pages of a component that the page does not have are told when the dossier is opened', async () => {
  const { host, enter, shown } = await aPanelWithPagesInBoth();
  host.components = [FIRST];

  await enter();

  expect(shown()).toEqual({ strayed: 2, items: { TP01: 1 } });
});
