import { coversEn } from './en/covers';
import type { Language } from './sentence';
import { coversVi } from './vi/covers';

/** What stands on the printed sheets that order a pile. Names of procedures and papers, never a person's data. */
export interface CoversText {
  /** Title of the file. */
  readonly file: string;
  readonly cover: {
    readonly title: string;
    readonly procedure: (name: string) => string;
    readonly use: string;
  };
  readonly separator: {
    readonly title: string;
    readonly use: string;
  };
}

/** The words of cover sheets and separators. */
export const coversText: Readonly<Record<Language, CoversText>> = { vi: coversVi, en: coversEn };
