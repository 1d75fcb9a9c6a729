import { fold } from '../../shared/catalogue/fold';
import type { RecognisedPage } from '../../shared/contracts/messages';
import type { PageTruth } from '../widgets/truth';
import type { SameReading } from './same-reading';

/** What of a page was told right; a row counts as told right only where every row is. */
export interface ProposalMarks {
  readonly dossier: boolean;
  readonly rows: boolean;
  readonly required: boolean;
  readonly size: boolean;
  readonly types: boolean;
  readonly multiple: boolean;
  /** Where a file goes in. */
  readonly control: boolean;
  /** The files that a row lists now. */
  readonly list: boolean;
}

/**
 * Holds what was proposed for a page against what is true of it. All false where nothing was proposed.
 * @param same the proposal beside the adapter written by hand. What a page does not say before its widget is pressed,
 *   such as how many files a row takes, nobody can tell: there the reading by hand counts
 */
export function markProposal(
  truth: PageTruth,
  page: RecognisedPage | undefined,
  same: SameReading | undefined,
): ProposalMarks {
  const found = new Map(page?.components.map((component) => [fold(component.name), component]));
  const each = (right: (row: PageTruth['rows'][number], name: string) => boolean): boolean =>
    truth.rows.every((row) => right(row, fold(row.name)));
  return {
    dossier: page?.dossier === truth.dossier,
    rows: page?.components.length === truth.rows.length && each((_row, name) => found.has(name)),
    required: each((row, name) => found.get(name)?.required === row.required),
    size: each((row, name) => found.get(name)?.maxBytes === row.maxMb * 1_000_000),
    types: each((row, name) => sameWords(found.get(name)?.extensions, row.types)),
    multiple: same?.multiple === true,
    control: same?.control === true,
    list: same?.list === true,
  };
}

/** Whether an officer could keep the proposal as it is: all of it is right. */
export function isRight(marks: ProposalMarks): boolean {
  return needsForAttaching(marks) && marks.required && marks.multiple;
}

/** Whether papers would go where they belong, within the limits, and could be found there again. */
export function needsForAttaching({ dossier, rows, size, types, control, list }: ProposalMarks): boolean {
  return dossier && rows && size && types && control && list;
}

function sameWords(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return one !== undefined && [...one].sort().join(' ') === [...other].sort().join(' ');
}
