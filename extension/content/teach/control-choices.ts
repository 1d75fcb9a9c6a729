import type { Locator } from '../../../shared/contracts/adapter-locator';
import type { Way } from '../../../shared/contracts/adapter-rows';
import type { TaughtControl, TeachProblem } from '../../../shared/contracts/teach';
import { accessibleName } from '../../adapters/from-data/accessible-name';
import { saysSubmit, takesPapers } from '../../adapters/from-data/floors';
import { locate } from '../../adapters/from-data/locate';
import type { PageView } from '../../adapters/from-data/view';
import { dialogPlaces } from '../../adapters/shipped/generic-words';
import { kindsOf, lasting, marksOf, type Marks } from './marks';
import { likesOf } from './row-around';

export const FIELD: Locator = { role: 'file-field' };
export const PRESSED = 'button, a, [role="button"], input[type="button"], label, summary, [tabindex]';
/** What confirms a dialog with a file in it. */
const CONFIRMS = ['Tải lên', 'Tải tệp lên', 'Lưu', 'Đồng ý', 'Xác nhận', 'Upload', 'Save', 'OK'];
const DROPS = /drop|keo-?tha|drag/iu;

/** Ways to get a file in, or why there is none. */
export type ControlChoices = Marks<TaughtControl> & { readonly problem?: TeachProblem };

/** What was pointed at: a field, a button, or a place to drop on. The row's own field comes first where it has one. */
export function controlChoices(
  view: PageView,
  row: Element,
  pointed: Element,
  rowName: string,
): ControlChoices & { readonly element: Element } {
  const fields = locate(view, row, FIELD);
  const papers = fields.filter(takesPapers);
  const field =
    papers.find((one) => one === pointed || view.contains(pointed, one)) ?? labelled(papers, pointed);
  const nothing = { lasting: [], passedOver: [], element: pointed };
  if (fields.includes(pointed) && !field) return { ...nothing, problem: 'not-papers' };
  const pressed = pressedAt(view, row, pointed);
  if (pressed && saysSubmit(accessibleName(view, pressed))) return { ...nothing, problem: 'submits' };

  const own = field ?? (papers.length === 1 ? papers[0] : undefined);
  const input = own ? fieldMarks(view, row, own, papers) : undefined;
  const button = pressed && !fields.includes(pressed) ? buttonMarks(view, row, pressed, rowName) : undefined;
  const zone = zoneMarks(view, row, pointed);
  const ways = [
    ...first(input, (at): Way => ({ by: 'input', at })),
    ...first(zone, (at): Way => ({ by: 'drop', at })),
    ...first(button, (at): Way => ({ by: 'chooser', at })),
  ];
  const passedOver = [input, zone, button].flatMap((marks) => marks?.passedOver ?? []);
  const [open] = button?.lasting ?? [];
  const modal = pressed !== undefined && hasDialog(view, pressed);
  const choices: readonly TaughtControl[] = [
    ...(open && !own && modal ? [inDialog(view, open)] : []),
    ...(ways.length > 1 ? [{ control: { ways } }] : []),
    ...(input?.lasting ?? []).map((at): TaughtControl => ({ control: { ways: [{ by: 'input', at }] } })),
    ...(button?.lasting ?? []).map((at): TaughtControl => ({ control: { ways: [{ by: 'chooser', at }] } })),
    ...(zone?.lasting ?? []).map((at): TaughtControl => ({ control: { ways: [{ by: 'drop', at }] } })),
    ...(open && !own && !modal ? [inDialog(view, open)] : []),
  ];
  const known = { lasting: choices, passedOver, element: own ?? pressed ?? pointed };
  if (choices.length > 0) return known;
  return { ...known, problem: passedOver.length > 0 ? 'nothing-lasting' : 'no-control' };
}

/** A button that opens a dialog with the field in it, and the button that confirms it, where one can be seen now. */
function inDialog(view: PageView, open: Locator): TaughtControl {
  const dialogs = locate(view, view.document, dialogPlaces).filter(
    (dialog) => locate(view, dialog, FIELD).length > 0,
  );
  const labels = dialogs.flatMap((dialog) =>
    locate(view, dialog, { role: 'button', name: CONFIRMS }).map((button) => accessibleName(view, button)),
  );
  const [label] = labels;
  const confirm = label ? { confirm: { at: { role: 'button' as const, name: label }, label } } : {};
  return {
    control: { open, ways: [{ by: 'input', in: 'dialog', at: FIELD }] },
    dialog: { at: dialogPlaces, comes: 'before', ...confirm },
  };
}

/** Whether the page keeps a dialog with a field ready, or the button says that it opens one. */
function hasDialog(view: PageView, button: Element): boolean {
  const says = ['aria-haspopup', 'data-toggle', 'data-bs-toggle'].map((name) => button.getAttribute(name));
  if (says.some((one) => one === 'dialog' || one === 'modal')) return true;
  return locate(view, view.document, dialogPlaces).some((dialog) => locate(view, dialog, FIELD).length > 0);
}

/** Plain where the row has one field; else what tells this field from the row's others. */
function fieldMarks(
  view: PageView,
  row: Element,
  field: Element,
  papers: readonly Element[],
): Marks<Locator> {
  if (papers.length === 1) return { lasting: [FIELD], passedOver: [] };
  const marks = marksOf(view, field);
  const only = marks.lasting
    .map((mark): Locator => ({ ...mark, role: 'file-field' }))
    .filter((mark) => isOnly(view, row, mark, field));
  return { lasting: only, passedOver: marks.passedOver };
}

function buttonMarks(view: PageView, row: Element, button: Element, rowName: string): Marks<Locator> {
  const marks = marksOf(view, button, rowName);
  return { ...marks, lasting: marks.lasting.filter((mark) => isOnly(view, row, mark, button)) };
}

function zoneMarks(view: PageView, row: Element, pointed: Element): Marks<Locator> | undefined {
  let zone: Element | undefined;
  for (let at: Element | undefined = pointed; at && at !== row; at = view.parent(at)) {
    if (DROPS.test(`${at.getAttribute('class') ?? ''} ${at.id} ${at.getAttributeNames().join(' ')}`))
      zone = at;
  }
  const here = zone;
  if (!here) return undefined;
  const marks = kindsOf(here);
  const only = lasting(marks.lasting.filter((mark) => isOnly(view, row, mark, here)));
  return { lasting: only.lasting, passedOver: marks.passedOver };
}

/** In this row it means this element alone, and it means something in the other rows, too. */
function isOnly(view: PageView, row: Element, mark: Locator, element: Element): boolean {
  const found = locate(view, row, mark);
  if (found.length !== 1 || found[0] !== element) return false;
  const likes = likesOf(row);
  return likes.length === 0 || likes.some((like) => locate(view, like, mark).length > 0);
}

function pressedAt(view: PageView, row: Element, pointed: Element): Element | undefined {
  for (let at: Element | undefined = pointed; at && at !== row; at = view.parent(at)) {
    if (at.matches(PRESSED)) return at;
  }
  return undefined;
}

/** The field that a label is for. */
export function labelled(papers: readonly Element[], pointed: Element): Element | undefined {
  const label = pointed.closest('label');
  return papers.find((field) => label !== null && (label.contains(field) || label.htmlFor === field.id));
}

function first<T>(marks: Marks<Locator> | undefined, make: (at: Locator) => T): readonly T[] {
  const [best] = marks?.lasting ?? [];
  return best ? [make(best)] : [];
}
