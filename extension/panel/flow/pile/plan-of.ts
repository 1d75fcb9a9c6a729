import { planPile } from '../../../../shared/domain/pile-plan';
import type { PilePlan, PileRules } from '../../../../shared/domain/pile';
import type { Checklist } from '../state';
import { sheetsOf, type PileView } from './pile-view';

type Divided = Pick<PileView, 'items' | 'blankParts'>;

/** How the pile of a dossier is to be divided. */
export function rulesOf(
  { page, components }: Pick<Checklist, 'page' | 'components'>,
  { blankParts }: Divided,
): PileRules {
  return {
    components: components.map(({ host }) => host.key),
    ...(page.procedure === undefined ? {} : { procedure: page.procedure }),
    blankParts,
  };
}

/** How the pile of a dossier is divided now. */
export function planOf(list: Pick<Checklist, 'page' | 'components'>, view: Divided): PilePlan {
  return planPile(sheetsOf(view.items), rulesOf(list, view));
}
