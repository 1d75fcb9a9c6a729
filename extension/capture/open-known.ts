import type { DocumentScanApi } from '../../shared/capture/chromeos/document-scan-api';
import { memoryJobs } from '../../shared/capture/job-keeper';
import { openScanner, type OpenScanner } from '../../shared/capture/open-scanner';
import type { KnownScanner, ScannerWay } from '../../shared/contracts/scanner';
import { lastTroubles, type LastTroubles } from './last-trouble';
import { thisPage, type PageLife } from './page-life';
import { mayReach } from './permission';
import { rememberingScanner } from './remembering-scanner';
import { sessionJobs } from './session-jobs';

/** How the pages of the extension get at a scanner. */
export interface ScannerDoor {
  readonly troubles: LastTroubles;
  /** What goes wrong with it is kept; so are jobs that a crash leaves unfinished. */
  readonly open: (scanner: KnownScanner) => OpenScanner;
  /** A device that nobody knows yet: nothing is kept of it. */
  readonly tryWay: (way: ScannerWay) => OpenScanner;
}

/** The door of one page; `session` is the area that ends with the browser. */
export function scannerDoor(
  session: chrome.storage.StorageArea,
  page: PageLife = thisPage(),
  documentScan = chromeOsScanning(),
): ScannerDoor {
  const troubles = lastTroubles(session);
  const means = { mayReach, ...(documentScan && { documentScan }) };
  return {
    troubles,
    open: (known) =>
      rememberingScanner(
        openScanner(known, { ...means, jobs: sessionJobs(session, known.id, page) }),
        known,
        troubles,
      ),
    tryWay: (way) => openScanner({ way }, { ...means, jobs: memoryJobs() }),
  };
}

/** What ChromeOS has for scanning, in a build that asks for its permission. */
export function chromeOsScanning(): DocumentScanApi | undefined {
  return 'documentScan' in chrome ? chrome.documentScan : undefined;
}
