import { fold } from '../../shared/catalogue/fold';
import type { RecognisedPage } from '../../shared/contracts/messages';
import type { PageTruth } from '../widgets/truth';

/** What of a page was told right; a row counts as told right only where every row is. */
export interface ProposalMarks {
  readonly dossier: boolean;
  readonly rows: boolean;
  readonly required: boolean;
  readonly size: boolean;
  readonly types: boolean;
  readonly multiple: boolean;
}

/** Holds what was proposed for a page against what is true of it. All false where nothing was proposed. */
export function markProposal(truth: PageTruth, page: RecognisedPage | undefined): ProposalMarks {
  const found = new Map(page?.components.map((component) => [fold(component.name), component]));
  const each = (right: (row: PageTruth['rows'][number], name: string) => boolean): boolean =>
    truth.rows.every((row) => right(row, fold(row.name)));
  return {
    dossier: page?.dossier === truth.dossier,
    rows: page?.components.length === truth.rows.length && each((_row, name) => found.has(name)),
    required: each((row, name) => found.get(name)?.required === row.required),
    size: each((row, name) => found.get(name)?.maxBytes === row.maxMb * 1_000_000),
    types: each((row, name) => sameWords(found.get(name)?.extensions, row.types)),
    multiple: each((row, name) => found.get(name)?.multiple === row.multiple),
  };
}

/**
 * Whether an officer could take the proposal as it is. How many files a row takes is left out: half of the widgets
 * do not show it before they are pressed.
 */
export function isRight({ dossier, rows, required, size, types }: ProposalMarks): boolean {
  return dossier && rows && required && size && types;
}

function sameWords(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return one !== undefined && [...one].sort().join(' ') === [...other].sort().join(' ');
}
