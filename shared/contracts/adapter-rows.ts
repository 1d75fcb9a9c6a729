import { PAPER_FIELDS } from '../domain/paper-fields/fields';
import type { Locators, Pattern, SimpleLocator } from './adapter-locator';

/** The nine metadata of Điều 9 TT 01/2023/TT-VPCP, under the names that this product gives them. */
export const METADATA_FIELDS = PAPER_FIELDS;
/** What pages ask beside them of the copy itself: whose dossier, who made it and when (Điều 8 of the same circular). */
export const COPY_FIELDS = [
  ...(['dossierCode', 'procedureCode', 'copiedAt', 'copiedBy', 'copyAgency'] as const),
  ...(['fileFormat', 'pages'] as const),
] as const;
export type MetadataField = (typeof METADATA_FIELDS)[number] | (typeof COPY_FIELDS)[number];

/**
 * What is known of one document for such fields, as it is typed; days as `31/12/2026`. A field that nobody knows for
 * certain is left out: a person fills it in.
 */
export type PaperFacts = Readonly<Partial<Record<MetadataField, string>>>;

/** What a row is for: a paper of the dossier, a digitised result, or a paper that nobody foresaw. */
export type PartKind = 'component' | 'result' | 'other';
/** Where an element is looked for. */
export type Scope = 'row' | 'page' | 'dialog';

/** What tells a row from all others. Never its position: pages insert rows. */
export interface KeySource {
  readonly of: 'row' | 'control' | 'name' | 'element';
  /** Of the row or the control; of the element instead of its text. */
  readonly attribute?: string;
  /** What of the value is the key: `file{key}`. */
  readonly pattern?: string;
  readonly at?: Locators;
}

/** Where the paper's name stands: exactly one of the four. The first source that gives a name counts. */
export interface NameSource {
  readonly at?: Locators;
  /** The cell under such a header. */
  readonly column?: Pattern;
  readonly pick?: 'numbered' | 'label' | 'heading' | 'longest-cell' | 'row-text';
  /** A name that the adapter gives itself: for pages of one paper, which do not name it. */
  readonly say?: string;
  /** Only what the element, cell or row itself says, without the elements in it. */
  readonly own?: true;
}

/** What shows that the paper is required. Any sign counts. */
export interface RequiredSign {
  /** The name ends with `*` or `(*)`, or such a star stands in the row by itself. */
  readonly asterisk?: true;
  readonly column?: Pattern;
  readonly is?: Pattern;
  /** The field says so itself. */
  readonly control?: 'required';
  /** Such an element is in the row. */
  readonly at?: Locators;
}

/** Which rows are result slots or "other" papers. All that is said has to hold; the first rule that does counts. */
export interface PartRule {
  readonly part: PartKind;
  readonly key?: Pattern;
  readonly name?: Pattern;
  readonly within?: SimpleLocator;
}

/** What a row takes, as words on the page say it. */
export interface Limits {
  /** Words before a size. */
  readonly size?: Pattern;
  /** Words before the types. */
  readonly types?: Pattern;
  /** Where the words stand, when not in the row or the field's title. */
  readonly at?: Locators;
  /** Where nothing is said. A megabyte counts as 1,000,000 bytes. */
  readonly megabytes?: number;
  readonly extensions?: readonly string[];
}

/** One way for a file to get in. */
export interface Way {
  readonly by: 'input' | 'drop' | 'chooser';
  readonly at: Locators;
  /** `row` unless said otherwise. */
  readonly in?: Scope;
}

/** How a file gets into the row: what is pressed first, and the ways, best first. */
export interface Control {
  readonly open?: Locators;
  readonly ways: readonly Way[];
}

/** A text that a dialog asks for. */
export interface DialogField {
  readonly id: string;
  readonly at: Locators;
  readonly fill: 'file-name' | 'component-name' | 'text';
  readonly text?: string;
}

/** A dialog on the way: `before` it holds the control, `after` it asks once the file is chosen. */
export interface Dialog {
  readonly at: Locators;
  readonly comes: 'before' | 'after';
  /** Only for these; for all when absent. */
  readonly parts?: readonly PartKind[];
  readonly fields?: readonly DialogField[];
  readonly confirm?: { readonly at: Locators; readonly label: string };
}

/** The files that a row lists. Without `item`, texts that read like a file's name are taken. */
export interface FileListPlace {
  /** The list, when it is not the row itself. */
  readonly at?: Locators;
  readonly item?: Locators;
  readonly name?: Locators;
  /** The name is followed by a date that is none of it. */
  readonly withoutDate?: boolean;
  readonly size?: Locators;
  readonly link?: Locators;
  readonly remove?: Locators;
}

/** A metadata field of the page. */
export interface MetadataPlace {
  readonly field: MetadataField;
  readonly at: Locators;
  readonly in?: Scope;
}

/** One kind of row: where such rows are, how each is told and named, and how a file gets in and is seen. */
export interface RowSet {
  /** The innermost such element around a control is its row. */
  readonly row: Locators;
  /**
   * What stands before the row and belongs to it, as a term stands before its definition: the nearest such sibling.
   * Names, signs and limits are looked for there, too.
   */
  readonly head?: Locators;
  /** Rows and controls that are passed by. */
  readonly skip?: Locators;
  readonly key: readonly KeySource[];
  readonly name: readonly NameSource[];
  readonly required?: readonly RequiredSign[];
  /** Whether it takes several files; as the field itself says when absent. */
  readonly multiple?: boolean;
  readonly part?: readonly PartRule[];
  readonly limits?: Limits;
  readonly control: Control;
  readonly dialog?: Dialog;
  readonly list?: FileListPlace;
  readonly metadata?: readonly MetadataPlace[];
}
