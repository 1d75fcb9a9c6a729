import { isAsked, stateOf, type ComponentView } from './state';

/** How far a dossier is. */
export interface DossierProgress {
  /** Components that are proven to be on the host. */
  readonly verified: number;
  /** Components that need no file, by an officer's word. */
  readonly noScan: number;
  readonly of: number;
}

/**
 * How many components are verified, of how many: the only figure that counts, and beside it those that need no file.
 * Required papers, and whatever else something was put into or said of; an optional paper that nobody brought is not
 * lacking, and a result comes later.
 */
export function progressOf(components: readonly ComponentView[]): DossierProgress {
  const asked = components.filter((component) => isAsked(component.host) || hasSomething(component));
  return {
    verified: asked.filter((component) => stateOf(component) === 'verified').length,
    noScan: asked.filter((component) => component.noScan?.state === stateOf(component)).length,
    of: asked.length,
  };
}

function hasSomething({ items, proven, limbo, noScan }: ComponentView): boolean {
  return items.length > 0 || proven.length > 0 || limbo !== undefined || noScan !== undefined;
}
