import { stateOf } from '../../../../../extension/panel/flow/state';
import { aDevice, aFile, openPanel } from '../a-panel';
import { aHostComponent, FakeHost } from '../fake-host';
import { FakeSigning, fakeVerify } from './a-signer';

/** Three components of a dossier. */
export const THREE = ['TP01', 'TP02', 'TP03'].map((key) => aHostComponent({ key, name: `Giấy tờ ${key}` }));

/** A panel in which each component was given a page, and a signer. */
export async function aSigningPanel(components = THREE, signing = new FakeSigning()) {
  const host = new FakeHost(components);
  const device = await aDevice(host);
  device.signing = signing.desk;
  device.work = { verifyPdf: fakeVerify };
  const panel = await openPanel(device);
  for (const { key } of components) await panel.acts.addFiles(key, [aFile(`${key}.jpg`)]);
  const failures = (): (string | undefined)[] =>
    components.map(({ key }) => panel.component(key).failure?.code);
  const states = (): string[] => components.map(({ key }) => stateOf(panel.component(key)));
  return { panel, host, device, signing, failures, states };
}

/** Signing whose key is open. */
export function openKey(signing: FakeSigning): FakeSigning {
  signing.open = true;
  return signing;
}
