import type { Failure } from '../domain/failure';
import type { Result } from '../domain/result';

/** Where the paper lies. */
export type PaperSource = 'platen' | 'feeder';
export type ColourMode = 'colour' | 'grey' | 'bilevel';

/** What one source of a device can do. */
export interface SourceCapabilities {
  /** In dpi, the same across and down, ascending. */
  readonly resolutions: readonly number[];
  readonly colourModes: readonly ColourMode[];
  /** MIME types. */
  readonly formats: readonly string[];
  readonly maxWidthMm: number;
  readonly maxHeightMm: number;
}

/** What a device can do. A source that it does not have is absent. */
export interface ScannerCapabilities {
  readonly model: string;
  readonly serial?: string;
  readonly platen?: SourceCapabilities;
  readonly feeder?: SourceCapabilities;
  /** Both sides in one pass. */
  readonly duplex?: SourceCapabilities;
  /** Sheets that the feeder holds. */
  readonly feederCapacity?: number;
}

/** 'warming': it answers and will be ready by itself. 'unknown': it said something that nobody knows. */
export type ScannerCondition = 'idle' | 'busy' | 'warming' | 'stopped' | 'down' | 'unknown';
export type FeederCondition =
  'loaded' | 'empty' | 'jam' | 'cover-open' | 'double-feed' | 'mispick' | 'unknown';

export interface ScannerStatus {
  readonly condition: ScannerCondition;
  /** Absent where the device has no feeder or does not say. Idle devices are known to be wrong about it. */
  readonly feeder?: FeederCondition;
}

/** What is asked of the device. It takes the nearest that it can, never below 200 dpi. */
export interface ScanSettings {
  readonly source: PaperSource;
  /** Both sides; only from a feeder that can. */
  readonly duplex: boolean;
  readonly dpi: number;
  readonly colour: ColourMode;
  /** Millimetres; clipped to what the device takes. */
  readonly widthMm: number;
  readonly heightMm: number;
}

/** One side of a sheet, as the device sent it: nothing was decoded yet. */
export interface CapturedPage {
  readonly image: Blob;
  /** Position in this job, from 0. */
  readonly index: number;
  /** What the device was told to scan at; absent where it may differ. */
  readonly dpi?: number;
  /** In a duplex job. */
  readonly side?: 'front' | 'back';
}

export interface ScanRun {
  /**
   * Awaited before the next page is asked for: when it answers, the page is on the disk. What it fails with stops the
   * job, and the device is set free.
   */
  readonly onPage: (page: CapturedPage) => Promise<Result<void>>;
  /** Stops the job: what has arrived stays, the device is set free. */
  readonly signal?: AbortSignal;
}

/** How a job ended. Pages that arrived are kept, however it ended. */
export interface ScanSummary {
  /** Pages that arrived and that `onPage` took. */
  readonly received: number;
  /** Pages that the device says it scanned; absent where it does not say. */
  readonly scanned?: number;
  /**
   * Why it did not come to its end: jam, network gone, 'cancelled', …; 'scan/pages-missing' where nothing was in the way
   * and the device scanned more than arrived. Absent: the paper is through.
   */
  readonly stopped?: Failure;
}

/** One scanner, whatever it is connected by. */
export interface Scanner {
  capabilities(signal?: AbortSignal): Promise<Result<ScannerCapabilities>>;
  status(signal?: AbortSignal): Promise<Result<ScannerStatus>>;
  /** Runs one job to its end. One job at a time; a second answers 'scan/busy'. Never throws, never hangs. */
  scan(settings: ScanSettings, run: ScanRun): Promise<ScanSummary>;
}

/** How a scanner is reached. */
export type ScannerWay =
  /** An eSCL service: `address` is its base, `http://192.168.1.20/eSCL`. In the kiosk a path of its own server. */
  | { readonly by: 'http'; readonly address: string }
  /** IPP-over-USB; found again among the paired devices by these. */
  | { readonly by: 'usb'; readonly vendorId: number; readonly productId: number; readonly serial?: string }
  /** ChromeOS's own list of scanners. */
  | { readonly by: 'document-scan'; readonly scannerId: string };

/** A scanner that this device was told of. Plain data: kept in settings, named to the person. */
export interface KnownScanner {
  readonly id: string;
  readonly name: string;
  readonly way: ScannerWay;
  /** 'office': from the managed list, not to be removed here. */
  readonly from: 'office' | 'person';
}
