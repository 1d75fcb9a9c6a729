import { planOf } from '../../../../extension/panel/flow/pile/plan-of';
import { aPileOf, type PileView } from '../../../../extension/panel/flow/pile/pile-view';
import type { PileDesk } from '../../../../extension/panel/flow/pile/pile-desk';
import type { Desk } from '../../../../extension/panel/flow/ports';
import type { PilePlan } from '../../../../shared/domain/pile';
import { itemStore } from '../../../../shared/storage/item-store';
import { PILE } from '../../../../shared/storage/sheet-facts';
import { value } from '../../storage/rows';
import { aDevice, openPanel, type Device, type OpenPanel } from '../panel/a-panel';
import { aHostComponent, FakeHost } from '../panel/fake-host';
import { FakeCapture, type FakeJob } from './fake-scanner';

export const DOSSIER = 'H40.12-261121-0007';

export interface OpenPile {
  readonly panel: OpenPanel;
  readonly acts: PileDesk;
  readonly device: Device;
  readonly capture: FakeCapture;
  view(): PileView;
  plan(): PilePlan;
  /** What was scanned, by the names of the pages, in order, as it lies on the disk. */
  pages(component?: string): Promise<readonly string[]>;
  /** Id of the page of that name. */
  id(name: string): Promise<string>;
}

/** A device with a scanner that scans these jobs, and a host that asks for three papers. */
export async function aScanningDevice(
  ...jobs: readonly FakeJob[]
): Promise<Device & { capture: FakeCapture }> {
  const capture = new FakeCapture();
  capture.jobs = [...jobs];
  const host = new FakeHost([
    aHostComponent(),
    aHostComponent({ key: 'TP02', name: 'Giấy chứng sinh' }),
    aHostComponent({ key: 'TP03', name: 'Sổ hộ khẩu' }),
  ]);
  return { ...(await aDevice(host)), capture };
}

/** The panel of a device with its dossier open; after a crash, the next life of it. */
export async function openPile(
  device: Device & { capture: FakeCapture },
  changes: Partial<Desk> = {},
): Promise<OpenPile> {
  const panel = await openPanel(device, changes);
  const { pile } = panel.acts;
  if (!pile) throw new Error('no scanner, no pile');
  const store = itemStore(device.db, device.vault);
  const view = (): PileView => panel.checklist().pile ?? aPileOf([]);
  const acts = pile as PileDesk;
  device.capture.stop = () => acts.cancel();
  const named = async (component: string) =>
    Promise.all(
      value(await store.list(DOSSIER, component)).map(async ({ id }) => ({
        id,
        name: await value(await store.content(id)).text(),
      })),
    );
  return {
    ...{ panel, device, capture: device.capture, acts, view },
    plan: () => planOf(panel.checklist(), view()),
    pages: async (component = PILE) => (await named(component)).map(({ name }) => name),
    async id(name) {
      const found = (await named(PILE)).find((page) => page.name === name);
      if (!found) throw new Error(`no page ${name} in the pile`);
      return found.id;
    },
  };
}

/** A pile into which the first job was scanned. */
export async function aPile(...jobs: readonly FakeJob[]): Promise<OpenPile> {
  const pile = await openPile(await aScanningDevice(...jobs));
  await pile.acts.open();
  await pile.acts.idle();
  return pile;
}
