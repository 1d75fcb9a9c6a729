import type { KioskScanText } from '../kiosk-scan';

export const kioskScanEn: KioskScanText = {
  scanner: 'Scanner',
  hint: 'Put the paper in the scanner, then press. One side of the paper at a time.',
  empty: 'No pages yet. Scan this paper, or choose files that you have.',
  goOn: 'Go on scanning',
  goOnHint: 'Put the sheets that did not arrive in, then press',
  busy: 'It is scanning another paper',
  waiting: 'Waiting for the first page from the scanner',
  received: (pages) => `Scanning – ${pages} ${pages === 1 ? 'page' : 'pages'} so far`,
  stopping: (pages) =>
    pages > 0
      ? `Stopping the scanner – the ${pages} ${pages === 1 ? 'page' : 'pages'} that arrived stay`
      : 'Stopping the scanner',
  stop: 'Stop scanning',
  page: (number) => `Scanned page ${number}`,
};
