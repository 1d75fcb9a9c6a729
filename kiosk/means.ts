import type { DeviceShelf } from '../shared/storage/device-shelf';
import { outboxStore } from '../shared/storage/outbox-store';
import type { Means } from './flow/means';
import { shelfJobs } from './flow/scan-jobs';
import { extensionGuide } from './guide';
import { httpInbox } from './inbox';
import { laterScanner } from './later-scanner';
import { eraseLeftovers, sessionStore } from './flow/page-store';
import type { Held } from './flow/wipe/held';
import { work } from './work';

/** The real means: workers, sealed storage, the machine's own settings, the printer. */
export const realMeans = (device: DeviceShelf, held: Held, look: Means['look']): Means => ({
  ...work,
  openScanner: (id) =>
    laterScanner(async () => {
      const { openScanner } = await import('../shared/capture/open-scanner');
      const jobs = shelfJobs(device, `/scan/${id}/`);
      return openScanner({ way: { by: 'http', address: `/scan/${id}` } }, { jobs });
    }),
  inbox: httpInbox(),
  outbox: outboxStore(),
  // What only filing needs is not loaded before.
  sealPackage: async (...dossier) => (await import('../shared/package/seal')).sealPackage(...dossier),
  guide: extensionGuide(),
  openStore: () => sessionStore(),
  letGo: held.letGo,
  erase: () => eraseLeftovers(),
  look,
  device,
  now: () => new Date(),
  print: () => window.print(),
  printReceipt: async (...slip) => (await import('./printer/receipt-printer')).printReceipt(...slip),
});
