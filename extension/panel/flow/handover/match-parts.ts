import type { Handover, HandoverComponent } from '../../../../shared/contracts/handover';
import type { HostComponent } from '../../../../shared/contracts/messages';
import { componentSimilarity, likeliestComponent } from '../../../../shared/domain/component-similarity';

/** In place of a row's key: the paper stays in the package. */
export const NOWHERE = '*nowhere*';
/** Where a paper goes: the key of a row, or `NOWHERE`. */
export type Place = string;

/** What a person chose, by the paper's code. */
export type Choices = ReadonlyMap<string, Place>;

/** A paper of the package that has files, and the row of the open dossier that it goes into. */
export interface PartMatch {
  readonly part: HandoverComponent;
  /** Absent: nobody knows yet, and a person is asked. */
  readonly to?: Place;
  readonly by?: 'name' | 'person';
  /** What it may be. Never acted on without a person. */
  readonly suggestion?: string;
}

/** Below this a name says nothing, whatever the code says. */
const LIKE = 0.35;

/**
 * Matches the papers of a package to the rows of a dossier. A paper goes by itself only where one row's name means the
 * same, and no other paper's does; everything else is asked, and so is all of a package for another procedure. What a
 * person chose wins, as far as that row is there.
 */
export function matchParts(
  { components, procedure }: Pick<Handover, 'components' | 'procedure'>,
  rows: readonly HostComponent[],
  ofProcedure: string | undefined,
  choices: Choices,
): readonly PartMatch[] {
  const places = rows.filter(({ part }) => part !== 'result');
  const parts = components.filter(({ files }) => files.length > 0);
  const known = procedure.code !== undefined && ofProcedure !== undefined;
  const sameProcedure = known && procedure.code === ofProcedure;
  const named = new Map(
    parts.map((part) => [
      part.code,
      likeliestComponent(part.name, places, ({ name }) => name)?.candidate.key,
    ]),
  );
  const isAlone = (key: string): boolean => [...named.values()].filter((one) => one === key).length === 1;
  return parts.map((part): PartMatch => {
    const chosen = choices.get(part.code);
    if (chosen === NOWHERE || places.some(({ key }) => key === chosen))
      return { part, ...(chosen === undefined ? {} : { to: chosen, by: 'person' }) };
    const key = named.get(part.code);
    if (key !== undefined && isAlone(key) && (sameProcedure || !known)) return { part, to: key, by: 'name' };
    const suggestion = key ?? suggested(part, places, sameProcedure);
    return { part, ...(suggestion === undefined ? {} : { suggestion }) };
  });
}

/** Papers that nobody has found a place for yet. */
export function undecided(matches: readonly PartMatch[]): number {
  return matches.filter(({ to }) => to === undefined).length;
}

/** The row that comes nearest; where the procedure is the same its code counts, too. */
function suggested(
  { code, name }: HandoverComponent,
  places: readonly HostComponent[],
  sameProcedure: boolean,
): string | undefined {
  const byCode = sameProcedure ? places.find(({ key }) => key === code) : undefined;
  if (byCode) return byCode.key;
  const ranked = places
    .map(({ key, name: other }) => ({ key, like: componentSimilarity(name, other) }))
    .sort((one, other) => other.like - one.like);
  const [best, next] = ranked;
  return best && best.like >= LIKE && best.like !== next?.like ? best.key : undefined;
}
