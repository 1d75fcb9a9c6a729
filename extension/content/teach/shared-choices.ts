import type { Locator } from '../../../shared/contracts/adapter-locator';
import type { Way } from '../../../shared/contracts/adapter-rows';
import type { TaughtControl } from '../../../shared/contracts/teach';
import { accessibleName } from '../../adapters/from-data/accessible-name';
import { saysSubmit, takesPapers } from '../../adapters/from-data/floors';
import { locate } from '../../adapters/from-data/locate';
import type { PageView } from '../../adapters/from-data/view';
import { FIELD, labelled, PRESSED, type ControlChoices } from './control-choices';
import { marksOf } from './marks';

/** What a row is chosen by. A tick box is none: it is taken back by pressing it again, and leaves others ticked. */
const CHOOSER: Locator = { role: 'radio' };

/**
 * What takes the files of all rows, outside of them, where the row pointed at has one thing to choose it by: the row is
 * chosen first. Undefined where it has none, or several: then nothing tells whose file it would be.
 */
export function sharedChoices(
  view: PageView,
  row: Element,
  pointed: Element,
): (ControlChoices & { readonly element: Element }) | undefined {
  const [chooser, ...more] = locate(view, row, CHOOSER);
  if (!chooser || more.length > 0) return undefined;
  const nothing = { lasting: [], passedOver: [], element: chooser };
  const fields = locate(view, view.document, FIELD);
  const field =
    fields.find((one) => one === pointed || view.contains(pointed, one)) ?? labelled(fields, pointed);
  if (field && !takesPapers(field)) return { ...nothing, problem: 'not-papers' };
  const target = field ?? pointed.closest(PRESSED);
  if (!target) return { ...nothing, problem: 'no-control' };
  if (saysSubmit(accessibleName(view, target))) return { ...nothing, problem: 'submits' };
  const marks = marksOf(view, target);
  const papers = fields.filter(takesPapers);
  const said: readonly Locator[] = [
    ...(field && papers.length === 1 && fields.length === 1 ? [FIELD] : []),
    ...marks.lasting.map((mark): Locator => (field ? { ...mark, role: 'file-field' } : mark)),
  ];
  const by: Way['by'] = field ? 'input' : 'chooser';
  const lasting = said
    .filter((at) => {
      const found = locate(view, view.document, at);
      return found.length === 1 && found[0] === target;
    })
    .map((at): TaughtControl => ({ control: { open: CHOOSER, ways: [{ by, in: 'page', at }] } }));
  const known = { lasting, passedOver: marks.passedOver, element: chooser };
  return lasting.length > 0 ? known : { ...known, problem: 'nothing-lasting' };
}
