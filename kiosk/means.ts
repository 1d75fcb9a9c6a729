import { openScanner } from '../shared/capture/open-scanner';
import type { Result } from '../shared/domain/result';
import type { DeviceShelf } from '../shared/storage/device-shelf';
import { assemblePdf, drawPage, endWorkers, takeFile } from '../workers/index';
import { endOcr, recognisePage } from '../workers/ocr';
import { composeSlip, endSlipWorker } from '../workers/slip';
import { renderPdfPages } from '../workers/pdf-pages';
import type { Means } from './flow/means';
import { shelfJobs } from './flow/scan-jobs';
import { eraseLeftovers, sessionStore } from './flow/page-store';

/** Sharp enough for an A5 slip on paper. */
const PRINT_DPI = 220;

/** The real means: workers, sealed storage, the machine's own settings, the printer. */
export const realMeans = (device: DeviceShelf): Means => ({
  takeFile: (file, options) => takeFile(file, options),
  assemblePdf,
  drawPage,
  recognisePage,
  composeSlip,
  drawPages,
  openScanner: (id) =>
    openScanner({ way: { by: 'http', address: `/scan/${id}` } }, { jobs: shelfJobs(device, `/scan/${id}/`) }),
  endWork: () => {
    endWorkers();
    endOcr();
    endSlipWorker();
  },
  openStore: () => sessionStore(),
  erase: () => eraseLeftovers(),
  device,
  now: () => new Date(),
  print: () => window.print(),
});

async function drawPages(pdf: Blob): Promise<Result<readonly Blob[]>> {
  const pictures: Blob[] = [];
  const drawn = await renderPdfPages(pdf, { dpi: PRINT_DPI, onPage: ({ jpeg }) => void pictures.push(jpeg) });
  return drawn.ok ? { ok: true, value: pictures } : drawn;
}
