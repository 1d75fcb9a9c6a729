import type { PilePart, PilePlan, SheetAside } from '../../../../shared/domain/pile';
import type { Item } from '../../../../shared/storage/item-store';

/** A page as it stands in the strip. */
export interface RowSheet {
  readonly item: Item;
  /** Place in the whole pile, from 1. */
  readonly number: number;
  /** It is left out, and why. */
  readonly aside?: SheetAside['why'];
}

/** A part of the pile with what was set aside around it, in the order of the pile. */
export interface PileRow {
  /** Absent: nothing but what was set aside. */
  readonly part?: PilePart;
  readonly sheets: readonly RowSheet[];
}

/**
 * The parts as they are shown: what was set aside stands where it lies, a cover sheet or a blank page that began a part
 * at its head.
 */
export function rowsOf(items: readonly Item[], { parts, aside }: PilePlan): readonly PileRow[] {
  const rows: { part?: PilePart; sheets: RowSheet[] }[] = [];
  let waiting: RowSheet[] = [];
  items.forEach((item, index) => {
    const why = aside.find(({ id }) => id === item.id)?.why;
    const sheet = { item, number: index + 1, ...(why === undefined ? {} : { aside: why }) };
    const part = parts.find(({ sheets }) => sheets[0] === item.id);
    if (why !== undefined) {
      waiting.push(sheet);
    } else if (part) {
      const last = rows.at(-1);
      const head = last ? headOf(waiting, part) : waiting;
      last?.sheets.push(...waiting.filter((one) => !head.includes(one)));
      rows.push({ part, sheets: [...head, sheet] });
      waiting = [];
    } else {
      rows.at(-1)?.sheets.push(...waiting, sheet);
      waiting = [];
    }
  });
  const last = rows.at(-1);
  if (last) last.sheets.push(...waiting);
  else if (waiting.length > 0) rows.push({ sheets: waiting });
  return rows;
}

/** From the first of them on that may have begun the part. */
function headOf(waiting: readonly RowSheet[], { begunBy }: PilePart): RowSheet[] {
  const at = waiting.findIndex(({ aside }) => aside === begunBy && aside !== 'person');
  return at < 0 ? [] : waiting.slice(at);
}
