import type { SheetMarks } from '../domain/pile';
import type { Box } from '../domain/quality';
import type { Result } from '../domain/result';

export interface ReadSheetRequest {
  /** The page's natural picture, however it lies: codes and bars are read in every direction. */
  readonly picture: Blob;
  readonly dpi: number;
}

/** One cover sheet to print. */
export interface CoverSheet {
  readonly procedure: string;
  readonly procedureName: string;
  /** The host's own key of the component. */
  readonly component: string;
  readonly componentName: string;
  /** Its number in the checklist, from 1. */
  readonly number: number;
}

/** What the sheet worker can do. Implemented in workers/sheet, called through workers/sheet.ts. */
export interface SheetWorkerApi {
  /** Reads the codes and separators on a page and whether anything stands on it. A page without any answers no marks. */
  read(request: ReadSheetRequest): Promise<Result<SheetMarks>>;
  /** Where QR codes are on a page, in shares of the picture, whatever they say. */
  findBoxes(request: ReadSheetRequest): Promise<Result<readonly Box[]>>;
}
