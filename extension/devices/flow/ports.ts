import type { ScannerWay } from '../../../shared/contracts/scanner';
import type { Result } from '../../../shared/domain/result';
import type { Language } from '../../../shared/text/sentence';
import type { KnownScanners } from '../../capture/known-scanners';
import type { ScannerDoor } from '../../capture/open-known';

/** A device that was found and is not kept yet. */
export interface FoundScanner {
  readonly name: string;
  readonly way: ScannerWay;
}

/** What the page of devices needs of the browser. */
export interface DevicesPorts {
  readonly known: KnownScanners;
  readonly door: ScannerDoor;
  mayReach(address: string): Promise<boolean>;
  /** Only in answer to a press, before anything else is waited for. */
  askToReach(addresses: readonly string[]): Promise<boolean>;
  giveBack(address: string): Promise<void>;
  /** Opens the browser's own list of USB devices; absent where it has none. */
  readonly pairUsb?: () => Promise<Result<FoundScanner>>;
  /** Ends the pairing, so that the browser no longer names the device. */
  forgetUsb(way: Extract<ScannerWay, { by: 'usb' }>): Promise<void>;
  /** The scanners that ChromeOS itself knows; absent elsewhere. */
  readonly listChromeOs?: () => Promise<Result<readonly FoundScanner[]>>;
  language(): Promise<Language>;
  saveLanguage(language: Language): Promise<void>;
}
