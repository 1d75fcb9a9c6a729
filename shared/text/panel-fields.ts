import type { FieldFault } from '../domain/paper-fields/check-field';
import type { PaperField } from '../domain/paper-fields/fields';

/** Sentences of the panel about the metadata of a digitised paper. */
export interface PanelFieldsText {
  readonly fields: {
    /** Leads to the dialog. */
    readonly action: string;
    readonly actionOf: (component: string) => string;
    readonly title: (component: string) => string;
    readonly what: string;
    readonly names: Readonly<Record<PaperField, string>>;
    readonly hints: Readonly<Partial<Record<PaperField, string>>>;
    /** Beside a value that a machine read. */
    readonly machine: string;
    readonly doubtful: string;
    /** Beside a value that the host's page states. */
    readonly known: string;
    readonly typed: string;
    readonly confirmed: string;
    readonly faults: Readonly<Record<FieldFault, string>>;
    /** Above the page's picture. */
    readonly readHere: (line: string) => string;
    readonly notRead: string;
    readonly noPicture: string;
    readonly picture: string;
    readonly unread: (pages: number) => string;
    readonly confirmAll: string;
    readonly keys: string;
    readonly lacking: (names: readonly string[]) => string;
    readonly lackingNext: string;
    readonly look: string;
  };
}
