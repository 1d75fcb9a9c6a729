import type { RowSet } from '../../../shared/contracts/adapter-rows';
import type { TeachAnswer, TeachChoices, TeachProblem, TeachStep } from '../../../shared/contracts/teach';
import type { AdapterFlaw } from '../../../shared/domain/adapter-flaw';
import { foundRows } from '../../adapters/from-data/rows';
import { bareName } from '../../adapters/from-data/row-texts';
import type { PageView } from '../../adapters/from-data/view';
import { controlChoices } from './control-choices';
import type { Marks } from './marks';
import { sharedChoices } from './shared-choices';
import { dossierChoices, listChoices, messageChoices } from './other-choices';
import { keySources } from './key-sources';
import { headBefore, nameChoices, rowChoices, type Pointed } from './row-choices';

/** What one act of pointing taught. */
export type Learnt = Omit<TeachAnswer, 'did' | 'url'>;

/** What is made of what the officer points at, one thing after another, on one document. Reads the page, changes nothing. */
export interface Lesson {
  /** Takes one thing in. The view is of now: the page may have drawn itself anew since the last. */
  take(view: PageView, step: TeachStep, pointed: Element): Learnt;
  /** What was pointed at as the row, while it is on the page. */
  row(): Element | undefined;
}

/** A lesson in which nothing was pointed at yet. */
export function newLesson(): Lesson {
  let so: Partial<Pointed> = {};

  const row = (): Element | undefined => (so.row?.isConnected === true ? so.row : undefined);

  function takeName(view: PageView, at: Element, pointed: Element): Learnt {
    const head = view.contains(at, pointed) ? undefined : headBefore(view, at, pointed);
    if (!head && !view.contains(at, pointed)) return refused('outside-row');
    const control = so.control?.isConnected ? so.control : undefined;
    so = { row: at, name: pointed, ...(control ? { control } : {}) };
    const names = nameChoices(view, at, pointed, control ?? at, head);
    const rows = rowChoices(view, { ...so, row: at });
    return answer('name', names, { row: rows.lasting, head: head ? [head] : [] });
  }

  function takeControl(view: PageView, at: Element, pointed: Element): Learnt {
    const name = so.name?.isConnected ? so.name : undefined;
    const controls = view.contains(at, pointed)
      ? controlChoices(view, at, pointed, name ? bareName(view.text(name)) : '')
      : sharedChoices(view, at, pointed);
    if (!controls) return refused('outside-row');
    if (controls.problem) return answer('control', controls, {}, controls.problem);
    so = { row: at, control: controls.element, ...(name ? { name } : {}) };
    const rows = rowChoices(view, { ...so, row: at });
    const [control] = controls.lasting;
    const [mark] = rows.lasting;
    if (!control || !mark) return refused('nothing-lasting', rows.passedOver);
    const set: RowSet = { row: mark, key: [{ of: 'name' }], name: [{ pick: 'row-text' }], ...control };
    const head = name && !view.contains(at, name) ? headBefore(view, at, name) : undefined;
    // The name may be read by the control's label, which only now is known.
    const names = name ? nameChoices(view, at, name, controls.element, head).lasting : [];
    return answer('control', controls, {
      row: rows.lasting,
      key: keySources(foundRows(view, set)),
      ...(names.length > 0 ? { name: names } : {}),
    });
  }

  return {
    row,
    take(view, step, pointed) {
      if (step === 'dossier') {
        const found = dossierChoices(view, pointed);
        return answer('dossier', found, {}, found.code === undefined ? 'no-dossier' : undefined);
      }
      if (step === 'message') return answer('message', messageChoices(pointed));
      if (step === 'row') {
        so = { row: pointed };
        // Which marks last shows when the control is known: then "nothing lasting" can be said.
        const { lasting: marks, passedOver } = rowChoices(view, { row: pointed });
        return { choices: { row: marks }, passedOver };
      }
      const at = row();
      if (!at) return refused('no-row');
      if (step === 'name') return takeName(view, at, pointed);
      if (step === 'control') return takeControl(view, at, pointed);
      if (!view.contains(at, pointed)) return refused('outside-row');
      return answer('list', listChoices(view, at, pointed));
    },
  };
}

function refused(problem: TeachProblem, passedOver: readonly AdapterFlaw[] = []): Learnt {
  return { choices: {}, passedOver: passedOver.slice(0, 8), problem };
}

function answer<Step extends TeachStep>(
  step: Step,
  marks: Marks<NonNullable<TeachChoices[Step]>[number]>,
  others: TeachChoices = {},
  problem?: TeachProblem,
): Learnt {
  const none = marks.lasting.length === 0 ? 'nothing-lasting' : undefined;
  const why = problem ?? none;
  const flaws: readonly AdapterFlaw[] = marks.passedOver.slice(0, 8);
  if (why) return refused(why, flaws);
  return { choices: { ...others, [step]: marks.lasting.slice(0, 12) }, passedOver: flaws };
}
