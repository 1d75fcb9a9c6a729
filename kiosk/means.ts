import type { DeviceShelf } from '../shared/storage/device-shelf';
import { outboxStore } from '../shared/storage/outbox-store';
import type { ParkedStore } from '../shared/storage/parked-store';
import type { Means } from './flow/means';
import { shelfJobs } from './flow/scan-jobs';
import { extensionGuide } from './guide';
import { httpInbox } from './inbox';
import { laterDoor } from './later-door';
import { laterScanner } from './later-scanner';
import { eraseLeftovers, sessionStore } from './flow/page-store';
import { keptDay } from './flow/resume/keep-day';
import type { Held } from './flow/wipe/held';
import { work } from './work';

// What only filing needs is not loaded before.
const seal = laterDoor('package', () => import('../shared/package/seal'));
const printer = laterDoor('printer', () => import('./printer/receipt-printer'));

/** What the page has one of. */
interface OfThePage {
  readonly device: DeviceShelf;
  readonly parked: ParkedStore;
  readonly held: Held;
  readonly look: Means['look'];
}

/** The real means: workers, sealed storage, the machine's own settings, the printer. */
export const realMeans = ({ device, parked, held, look }: OfThePage): Means => ({
  ...work,
  openScanner: (id) =>
    laterScanner(async () => {
      const { openScanner } = await import('../shared/capture/open-scanner');
      const jobs = shelfJobs(device, `/scan/${id}/`);
      return openScanner({ way: { by: 'http', address: `/scan/${id}` } }, { jobs });
    }),
  inbox: httpInbox(),
  outbox: outboxStore(),
  parked,
  sealPackage: (...dossier) => seal.call((module) => module.sealPackage(...dossier)),
  guide: extensionGuide(),
  openStore: () => sessionStore(),
  letGo: held.letGo,
  erase: async () => {
    const [erased, swept] = [await eraseLeftovers(), await parked.sweep(keptDay(device, new Date()))];
    return erased.ok ? swept : erased;
  },
  look,
  device,
  now: () => new Date(),
  print: () => window.print(),
  printReceipt: (...slip) => printer.call((module) => module.printReceipt(...slip)),
});
