import type { PageKind } from '../../../shared/contracts/adapter-data';
import type { Dialog, DialogField, RowSet } from '../../../shared/contracts/adapter-rows';
import type { Step, Way } from '../../../shared/contracts/messages';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { PlanRequest } from '../adapter';
import { metadataSteps } from './metadata';
import { elementsOf, word, type SetPlace } from './targets';
import { keyedRows, type KeyedRow } from './rows';
import { removeButtons } from './row-files';
import type { PageView } from './view';

/**
 * The steps that put one document into one component: take back what is replaced, open the row's dialog, fill the
 * metadata, attach, answer what is asked afterwards. 'page/target-missing' when the page has no place for one of them
 * that can be seen now; what appears later is looked for when its step runs.
 */
export function planSteps(
  view: PageView,
  pages: readonly PageKind[],
  kind: PageKind,
  request: PlanRequest,
): Result<readonly Step[]> {
  const { key, name, part } = request.component;
  const { file, replaces } = request;
  const row = keyedRows(view, kind).find((candidate) => candidate.key === key);
  if (!row) return fail({ code: 'page/target-missing', target: name });
  const { set } = row;
  const at: SetPlace = { pages, kind, set };
  const steps: Step[] = [];
  if (replaces !== undefined) {
    if (removeButtons(view, row, replaces).length === 0) {
      return fail({ code: 'page/target-missing', target: `Xóa ${replaces}` });
    }
    const from = word(at, 'file', key, replaces);
    steps.push({ do: 'remove', from, file: replaces, label: `Gỡ tệp "${replaces}" khỏi "${name}"` });
  }
  if (set.control.open) {
    steps.push({ do: 'press', what: word(at, 'open', key), label: `Bấm nút của dòng "${name}"` });
  }
  const ways = waysOf(view, row, at);
  if (ways.length === 0) return fail({ code: 'page/target-missing', target: name });
  const dialog = dialogFor(set, part);
  const answers = dialog ? dialogSteps(dialog, at, request) : [];
  const { before, inDialog } = metadataSteps(view, at, request, dialog);
  const asked = dialog?.comes === 'before' ? answers.filter(({ do: what }) => what === 'type') : [];
  return ok([
    ...steps,
    ...before,
    ...(dialog?.comes === 'before' ? inDialog : []),
    ...asked,
    { do: 'attach', ways, label: `Đưa tệp "${file.name}" vào "${name}"` },
    ...(dialog?.comes === 'after' ? inDialog : []),
    ...answers.filter((step) => !asked.some((one) => one === step)),
  ]);
}

/** The ways whose place is on the page, in the adapter's order; what a dialog will bring is taken on trust. */
function waysOf(view: PageView, row: KeyedRow, at: SetPlace): readonly Way[] {
  const { open, ways } = row.set.control;
  return ways
    .map(({ by, in: scope }) => ({ by, scope, target: word(at, by, row.key) }))
    .filter(
      ({ scope, target }) =>
        scope === 'dialog' ||
        (open !== undefined && scope === 'page') ||
        elementsOf(view, at.pages, target).length > 0,
    )
    .map(({ by, target }) => ({ by, target }));
}

function dialogFor(set: RowSet, part: PlanRequest['component']['part']): Dialog | undefined {
  const { dialog } = set;
  return dialog && (dialog.parts === undefined || dialog.parts.includes(part)) ? dialog : undefined;
}

function dialogSteps(dialog: Dialog, at: SetPlace, request: PlanRequest): readonly Step[] {
  const typed = (dialog.fields ?? []).map((field): Step => {
    const text = textFor(field, request);
    const label = field.id === 'name' ? `Nhập tên giấy tờ "${text}"` : `Nhập "${text}" vào hộp thoại`;
    return { do: 'type', into: word(at, 'dialog', field.id), text, label };
  });
  const { confirm } = dialog;
  if (!confirm) return typed;
  return [...typed, { do: 'press', what: word(at, 'dialog', 'confirm'), label: `Bấm "${confirm.label}"` }];
}

function textFor(field: DialogField, { file, component }: PlanRequest): string {
  if (field.fill === 'component-name') return component.name;
  return field.fill === 'text' ? (field.text ?? '') : file.name.replace(/\.[^.]+$/u, '');
}
