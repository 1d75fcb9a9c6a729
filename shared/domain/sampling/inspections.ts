import type { DossierRecord, InspectionRecord } from '../indicators/record';
import type { Sample } from './draw';
import type { FrameEntry } from './frame';

/** Which of the two inspections. */
export type Round = InspectionRecord['round'];

/** An entry of a sample and what inspectors said of it. */
export interface InspectedItem {
  readonly entry: FrameEntry;
  /** The newest word of the first round; absent while it is open. */
  readonly first?: InspectionRecord;
  /** The newest word of the second round. */
  readonly second?: InspectionRecord;
}

/** What is said of a sample's entries so far: nothing but what stands in the chains decides how far a round is. */
export function inspectedItems(
  { id, items }: Pick<Sample, 'id' | 'items'>,
  records: ReadonlyMap<string, DossierRecord>,
): readonly InspectedItem[] {
  return items.map((entry) => {
    const component = records.get(entry.dossier)?.components.find(({ code }) => code === entry.component);
    const words = component?.inspections.filter(({ sample }) => sample === id) ?? [];
    const first = newest(words, 1);
    const second = newest(words, 2);
    return { entry, ...(first && { first }), ...(second && { second }) };
  });
}

/** Which word of an item is of this round. */
export function wordOf(item: InspectedItem, round: Round): InspectionRecord | undefined {
  return round === 1 ? item.first : item.second;
}

/** Whether somebody with this id has spoken in the other round of the sample: a second look is somebody else's. */
export function spokeInOtherRound(items: readonly InspectedItem[], round: Round, officer: string): boolean {
  return items.some((item) => {
    const other = wordOf(item, round === 1 ? 2 : 1);
    return other !== undefined && isSameOfficer(other.officer, officer);
  });
}

/** `GS-01` and `gs01` are one inspector. */
export function isSameOfficer(one: string, other: string): boolean {
  const plain = (id: string): string => id.toLowerCase().replaceAll(/[._-]/g, '');
  return plain(one) === plain(other);
}

function newest(words: readonly InspectionRecord[], wanted: Round): InspectionRecord | undefined {
  return words
    .filter(({ round }) => round === wanted)
    .reduce<InspectionRecord | undefined>(
      (latest, word) => (latest && Date.parse(latest.at) > Date.parse(word.at) ? latest : word),
      undefined,
    );
}
