import { PAPER_FIELDS, type PaperField } from '../../../../shared/domain/paper-fields/fields';
import type { Result } from '../../../../shared/domain/result';
import { vietnamDay } from '../../../../shared/domain/vietnam-day';
import { drawable, sentPage } from '../../../../shared/storage/sent-page';
import { componentOf, reloadItems, type Bench } from '../bench';
import { changedItems, type UndoStack } from '../edit-items';
import { without } from '../state';
import { confirmedFields } from './confirmed-fields';
import { pagesOf, proposalsOf, unreadOf, type PageItem } from './fields-pages';
import { confirmedOf, faultOf, fieldRows, isHard, type FieldRow, type FieldsView } from './fields-view';

/** What can be done with the metadata of a paper. */
export interface FieldsActs {
  openFields(component: string): Promise<void>;
  closeFields(): void;
  /** Looks at a field: the page where it was read is drawn. */
  goToField(field: PaperField): Promise<void>;
  typeField(field: PaperField, typed: string): void;
  /** Confirms one field and keeps it; an empty one is confirmed to be empty. A faulty one stays as it is. */
  confirmField(field: PaperField): Promise<void>;
  /** Confirms every field that holds something without fault, and closes where none is faulty. */
  confirmFields(): Promise<void>;
}

/** Longest side of the picture: the line that was read is looked at in double size. */
const PICTURE_EDGE = 2_000;

/** The metadata dialog of an open dossier. */
export function fieldsDesk(bench: Bench, undo: UndoStack): FieldsActs {
  let drawing = new AbortController();
  const view = (): FieldsView | undefined => bench.checklist().fields;
  const change = (next: (view: FieldsView) => FieldsView): void =>
    bench.change((list) => (list.fields ? { ...list, fields: next(list.fields) } : list));
  const setRow = (field: PaperField, next: (row: FieldRow) => FieldRow): void =>
    change((shown) => ({ ...shown, rows: shown.rows.map((row) => (row.field === field ? next(row) : row)) }));

  async function keep(): Promise<void> {
    const shown = view();
    const component = shown && componentOf(bench, shown.component);
    const holder = component?.items.find(({ fields }) => fields) ?? component?.items[0];
    if (!shown || !component || !holder) return;
    const values = confirmedOf(shown.rows);
    const isNone = Object.keys(values).length === 0;
    const kept = await bench.desk.items.setFields(holder.id, isNone ? undefined : values);
    if (!kept.ok) {
      change((one) => ({ ...one, failure: kept.failure }));
      return;
    }
    change((one) => without(one, 'failure'));
    // What was sent and is not proven yet stays what it is: bound anew it could arrive twice.
    if (component.limbo) await reloadItems(bench, shown.component);
    else await changedItems(bench, undo, shown.component);
  }

  async function draw(): Promise<void> {
    const shown = view();
    const pages = shown ? pagesOf(componentOf(bench, shown.component)) : [];
    const reading = shown?.rows.find(({ field }) => field === shown.at)?.proposal?.reading;
    const page = pages[reading?.page ?? 0] ?? pages[0];
    if (!shown || !page || page.id === shown.pictureOf) return;
    drawing.abort();
    drawing = new AbortController();
    const { signal } = drawing;
    const picture = await pictureOf(bench, page, signal);
    if (signal.aborted || bench.over.aborted) return;
    change((one) =>
      picture.ok
        ? { ...one, picture: picture.value, pictureOf: page.id }
        : { ...one, failure: picture.failure },
    );
  }

  return {
    async openFields(key) {
      const component = componentOf(bench, key);
      if (!component || component.items.length === 0 || component.work) return;
      const { typeCode } = component.host;
      const rows = fieldRows({
        confirmed: confirmedFields(component.items) ?? {},
        known: {
          docName: component.host.name,
          ...(typeCode === undefined ? {} : { docTypeCode: typeCode }),
          ...bench.ports.knownFields?.(bench.checklist().page.dossier, key),
        },
        proposals: proposalsOf(component, bench.texts),
      });
      const first =
        rows.find(({ source }) => source === 'machine') ?? rows.find(({ source }) => source !== 'confirmed');
      const at = first?.field ?? PAPER_FIELDS[0];
      bench.change((list) => ({
        ...list,
        fields: {
          ...{ component: key, rows, at, today: vietnamDay(bench.ports.clock.now()) },
          unread: unreadOf(component, bench.texts),
        },
      }));
      await draw();
    },
    closeFields() {
      drawing.abort();
      bench.change((list) => without(list, 'fields'));
    },
    async goToField(field) {
      change((shown) => ({ ...shown, at: field }));
      await draw();
    },
    typeField: (field, typed) => setRow(field, (row) => ({ ...row, typed, source: 'person' })),
    async confirmField(field) {
      const shown = view();
      const row = shown?.rows.find((one) => one.field === field);
      if (!shown || !row || isHard(faultOf(row, shown.rows, shown.today))) return;
      setRow(field, (one) => ({ ...one, source: one.typed.trim() === '' ? 'nothing' : 'confirmed' }));
      await keep();
    },
    async confirmFields() {
      const shown = view();
      if (!shown) return;
      const isSound = (row: FieldRow): boolean => !isHard(faultOf(row, shown.rows, shown.today));
      change((one) => ({
        ...one,
        rows: one.rows.map((row) =>
          isSound(row) ? { ...row, source: row.typed.trim() === '' ? 'nothing' : 'confirmed' } : row,
        ),
      }));
      await keep();
      const faulty = shown.rows.find((row) => !isSound(row));
      if (faulty) change((one) => ({ ...one, at: faulty.field }));
      else if (!view()?.failure) bench.change((list) => without(list, 'fields'));
    },
  };
}

async function pictureOf(bench: Bench, { id, facts }: PageItem, signal: AbortSignal): Promise<Result<Blob>> {
  const page = await sentPage(bench.desk.items, id, facts);
  if (!page.ok) return page;
  const request = { page: drawable(page.value), turn: facts.turn, maxEdge: PICTURE_EDGE };
  return bench.ports.work.drawPage(request, signal);
}
