import type { BacklogField } from '../domain/backlog/entry';
import type { Sentence } from './sentence';

/** Why a row of a list is not taken. */
export type WrongRowText =
  | { readonly why: 'nameless' | 'date' | 'future' | 'personal-number' | 'broken' }
  | { readonly why: 'too-long'; readonly field: BacklogField }
  | { readonly why: 'twice'; readonly first: number };

/** Sentences about taking in a list of earlier results. */
export interface BacklogBringText {
  readonly fields: Readonly<Record<BacklogField, string>>;
  readonly bring: {
    readonly title: string;
    readonly another: string;
    readonly what: string;
    readonly choose: string;
    readonly drop: string;
    readonly reading: string;
    readonly preview: (name: string) => string;
    readonly good: (rows: number) => string;
    readonly none: Sentence;
    readonly columns: string;
    readonly columnsWhat: string;
    readonly column: (nth: number, name: string) => string;
    readonly unused: string;
    readonly example: (text: string) => string;
    readonly split: string;
    readonly splitWhat: string;
    readonly machines: string;
    readonly part: string;
    readonly partOf: (part: number, of: number) => string;
    readonly oneMachine: string;
    readonly take: (rows: number) => string;
    readonly takePart: (part: number, of: number) => string;
  };
  readonly wrong: {
    readonly title: (rows: number) => string;
    readonly what: string;
    readonly save: string;
    readonly more: (rows: number) => string;
    readonly line: (line: number, fault: string) => string;
    readonly columns: readonly string[];
    readonly fileName: (day: string) => string;
    readonly faults: (fault: WrongRowText) => string;
  };
}
