/** Levels and engines of tesseract.js-core by their numbers: its build sets the names only when it starts late. */
export const TEXT_LINE = 2;
export const WORD = 3;
export const LSTM_ONLY = 1;

/** What is used of tesseract.js-core 7, by its own names. */
export type StartCore = (options: {
  locateFile(name: string): string;
  print(line: string): void;
  printErr(line: string): void;
  /** Called while a page is read, with per cent. */
  TesseractProgress(percent: number): void;
}) => Promise<Core>;

export interface Core {
  readonly FS: { writeFile(path: string, content: Uint8Array): void; unlink(path: string): void };
  readonly TessBaseAPI: new () => CoreApi;
  destroy(object: object): void;
}

export interface CoreApi {
  /** Zero when the data could be used. */
  Init(folder: string | null, languages: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  /** Takes the picture in `/input`. Zero when it could be read. */
  SetImageFile(exif: number, angle: number): number;
  /** Zero when something was looked at. */
  Recognize(monitor: null): number;
  GetIterator(): CoreIterator;
  /** Forgets the picture and what was read on it. */
  Clear(): void;
}

export interface CoreBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface CoreIterator {
  Next(level: number): boolean;
  GetUTF8Text(level: number): string;
  Confidence(level: number): number;
  IsAtBeginningOf(level: number): boolean;
  getBoundingBox(level: number): CoreBox;
  getBaseline(level: number): CoreBox & { readonly has_baseline: boolean };
}
