import type { ScanChoice, ScanPlace } from './scan-choice';

/** Everything that can be done with the pile of the open dossier. Pages are named by id, components by the host's key. */
export interface PileActs {
  /**
   * Shows the pile. Where nothing lies in it and it is clear what with, scanning begins at once; `into` names the
   * component that the pages are for.
   */
  open(into?: string): Promise<void>;
  /** Back to the checklist. The pile stays. */
  close(): void;
  chooseScanner(id: string): void;
  /** Reads again which scanners there are: one may have been added elsewhere. */
  lookForScanners(): Promise<void>;
  /** Opens the page on which scanners are added. */
  manageScanners(): void;
  choose(choice: Partial<ScanChoice>): void;
  /** Scans on. Resolves once the device is free again. */
  scan(place?: ScanPlace): Promise<void>;
  /** Scans the second pass of a pile that was turned over. */
  scanBacks(): Promise<void>;
  /** The second pass is thrown away, to be scanned again. */
  dropBacks(): Promise<void>;
  /** What was scanned in two passes stays as it lies. */
  keepAsScanned(): Promise<void>;
  /** Stops the job; what has arrived stays. */
  cancel(): void;
  /** Takes files as pages of the pile. */
  takeFiles(files: readonly File[]): Promise<void>;
  dismissRefused(): void;
  setBlankParts(parts: boolean): void;
  /** A part begins with this page, or no longer does. */
  toggleBorder(page: string): Promise<void>;
  /** The border before `page` goes before `to`, a page of one of the two parts beside it. */
  moveBorder(page: string, to: string): Promise<void>;
  /** The part in which the page lies goes to a component. */
  assign(page: string, component: string): Promise<void>;
  /** What is suggested for the part of this page is right. */
  agree(page: string): Promise<void>;
  /** The page is left out, or put back. */
  toggleAside(page: string): Promise<void>;
  rotate(page: string): Promise<void>;
  remove(page: string): Promise<void>;
  /** Shows a page large; undefined: none. */
  look(page: string | undefined): Promise<void>;
  /** Takes the last change back, also what was put into the dossier last. */
  undo(): Promise<void>;
  /** Puts every part that has a component into it. The rest stays in the pile. */
  accept(): Promise<void>;
  dismissAccepted(): void;
  /** Cover sheets for the dossier's papers, as a file to print. */
  saveCovers(fileName: string): Promise<void>;
}
