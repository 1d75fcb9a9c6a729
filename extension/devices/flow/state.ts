import type {
  CapturedPage,
  KnownScanner,
  PaperSource,
  ScannerCapabilities,
  ScannerStatus,
} from '../../../shared/contracts/scanner';
import type { Failure } from '../../../shared/domain/failure';
import type { LastTrouble } from '../../capture/last-trouble';
import type { FoundScanner } from './ports';

/** One known device as it is shown. */
export interface DeviceView {
  readonly scanner: KnownScanner;
  /** It is being asked how it is. */
  readonly looking: boolean;
  readonly capabilities?: ScannerCapabilities;
  readonly status?: ScannerStatus;
  /** Why it did not say how it is. */
  readonly failure?: Failure;
  /** What went wrong last, before this look. */
  readonly trouble?: LastTrouble;
  readonly test?: TestView;
}

/** A test scan. Its page is in memory only, and gone with the next look at the page. */
export type TestView =
  | { readonly at: 'scanning'; readonly source: PaperSource }
  | { readonly at: 'done'; readonly page: CapturedPage }
  | { readonly at: 'failed'; readonly failure: Failure };

/** The ways of adding a device. */
export type FindWay = 'address' | 'loopback' | 'usb' | 'chromeos';

/** Where the search for a device stands. `way` says which of them the answer belongs to. */
export type Search =
  | { readonly at: 'rest' }
  | { readonly at: 'busy'; readonly way: FindWay }
  /** The browser was told not to allow it. */
  | { readonly at: 'refused'; readonly way: FindWay }
  | { readonly at: 'failed'; readonly way: FindWay; readonly failure: Failure }
  | { readonly at: 'added'; readonly way: FindWay; readonly added: Added }
  /** May be none. `added`: one that was found beside these, and is in the list now. */
  | {
      readonly at: 'found';
      readonly way: FindWay;
      readonly scanners: readonly FoundScanner[];
      readonly added?: Added;
    };

/** A scanner that is in the list from now on, or was before. */
export interface Added {
  readonly name: string;
  readonly anew: boolean;
}
