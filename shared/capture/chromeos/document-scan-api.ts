/**
 * What is used of `chrome.documentScan` (ChromeOS 125 and later), as shapes: shared code knows no `chrome`.
 * https://developer.chrome.com/docs/extensions/reference/api/documentScan
 */
export interface DocumentScanApi {
  getScannerList(filter: Record<string, never>): Promise<{ result: string; scanners: ListedScanner[] }>;
  openScanner(scannerId: string): Promise<{
    result: string;
    scannerHandle?: string;
    options?: Record<string, unknown>;
  }>;
  setOptions(
    scannerHandle: string,
    options: OptionSetting[],
  ): Promise<{ results: { name: string; result: string }[] }>;
  startScan(scannerHandle: string, options: { format: string }): Promise<{ result: string; job?: string }>;
  readScanData(job: string): Promise<{ result: string; data?: ArrayBuffer }>;
  cancelScan(job: string): Promise<unknown>;
  closeScanner(scannerHandle: string): Promise<unknown>;
}

export interface ListedScanner {
  readonly scannerId: string;
  readonly name: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly imageFormats: readonly string[];
}

/** One option of SANE, as ChromeOS hands it on. */
export interface ScannerOption {
  readonly name: string;
  readonly type: OptionType;
  readonly unit: string;
  readonly constraint?: {
    readonly list?: readonly (string | number)[];
    readonly min?: number;
    readonly max?: number;
    readonly quant?: number;
  };
}

export type OptionType = 'UNKNOWN' | 'BOOL' | 'INT' | 'FIXED' | 'STRING' | 'BUTTON' | 'GROUP';

export interface OptionSetting {
  name: string;
  type: OptionType;
  value: string | number;
}
