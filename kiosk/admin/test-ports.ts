import { browserMedia } from '../../shared/capture/camera/browser-media';
import { listCameras, openCamera } from '../../shared/capture/camera/open-camera';
import { storageRoom } from '../../shared/storage/storage-room';
import { receiptPrinterStatus } from '../printer/receipt-printer';
import type { AdminSet } from './admin-set';
import type { TestPorts } from './self-test';

const PATIENCE_MS = 5_000;

/** The real parts of this machine. */
export function realTestPorts({ means, rows, managed }: AdminSet): TestPorts {
  const media = browserMedia();
  return {
    settings: means.device.read(),
    managed,
    openScanner: (id) => means.openScanner(id),
    ...(media && {
      camera: { list: () => listCameras(media), open: () => openCamera(media) },
    }),
    printer: () => receiptPrinterStatus(),
    guided: () => means.guide.present(),
    room: () => storageRoom(),
    // The last failures, written as they are.
    tryStorage: async () => rows.put('troubles', (await rows.get('troubles')) ?? []),
    status: async (path) => {
      try {
        // HEAD: the service worker answers GET from its own copy.
        const answer = await fetch(path, {
          method: 'HEAD',
          cache: 'no-store',
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        return answer.status;
      } catch {
        return undefined;
      }
    },
  };
}
