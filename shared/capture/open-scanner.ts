import type { KnownScanner, Scanner, ScannerWay } from '../contracts/scanner';
import type { Failure } from '../domain/failure';
import { fail, ok, type Result } from '../domain/result';
import type { DocumentScanApi } from './chromeos/document-scan-api';
import { documentScanScanner } from './document-scan';
import { systemClock, type Clock } from './escl/clock';
import { esclScanner } from './escl/escl-scanner';
import type { JobKeeper } from './job-keeper';
import type { ScannerTransport } from './transport';
import { fetchTransport } from './transports/fetch-transport';
import { scannerAddress } from './transports/scanner-address';
import { findPaired, type UsbPort } from './transports/usb/paired-scanners';
import { usbTransport } from './transports/usb/usb-transport';

/** What a scanner is opened with. Only `jobs` has to be given; the rest is the browser's own. */
export interface ScannerMeans {
  /** The unfinished jobs of this one scanner. */
  readonly jobs: JobKeeper;
  readonly clock?: Clock;
  readonly fetch?: typeof fetch;
  /** In the extension: whether an address was allowed. */
  readonly mayReach?: (origin: string) => Promise<boolean>;
  readonly usb?: UsbPort;
  /** `chrome.documentScan`, where there is one. */
  readonly documentScan?: DocumentScanApi;
}

/** A scanner that holds something of the browser. */
export interface OpenScanner extends Scanner {
  /** Frees it: a USB device is for one program at a time. What still runs ends as 'cancelled'. */
  close(): Promise<void>;
}

/** The scanner behind what is known of it. Nothing is sent before it is asked something. */
export function openScanner({ way }: Pick<KnownScanner, 'way'>, means: ScannerMeans): OpenScanner {
  if (way.by === 'document-scan') {
    const { documentScan } = means;
    const scanner = documentScan
      ? documentScanScanner(documentScan, way.scannerId)
      : // Remembered by a profile that is now used on another system.
        absentScanner({ code: 'scan/unreachable', limitMs: 0 });
    return { ...scanner, close: () => Promise.resolve() };
  }
  const transport = transportFor(way, means);
  if (!transport.ok) return { ...absentScanner(transport.failure), close: () => Promise.resolve() };
  const scanner = esclScanner(transport.value, means.jobs, means.clock ?? systemClock);
  return { ...scanner, close: () => transport.value.close() };
}

function transportFor(
  way: Exclude<ScannerWay, { by: 'document-scan' }>,
  { fetch, mayReach, usb }: ScannerMeans,
): Result<ScannerTransport> {
  if (way.by === 'usb') return ok(usbTransport(() => findPaired(way, usb)));
  // An administrator types addresses too.
  const address = way.address.startsWith('/') ? ok(way.address) : scannerAddress(way.address);
  if (!address.ok) return address;
  return ok(
    fetchTransport({ address: address.value, ...(fetch && { fetch }), ...(mayReach && { mayReach }) }),
  );
}

/** Says the same to everything. */
function absentScanner(failure: Failure): Scanner {
  return {
    capabilities: () => Promise.resolve(fail(failure)),
    status: () => Promise.resolve(fail(failure)),
    scan: () => Promise.resolve({ received: 0, stopped: failure }),
  };
}
