import type { RowSet } from '../../../shared/contracts/adapter-rows';
import type { HostComponent } from '../../../shared/contracts/messages';
import { fits, fitsExactly } from './pattern';
import { locate, matchesAny } from './locate';
import { entriesOf } from './row-files';
import { rowLimits } from './row-limits';
import { bareName, headOf, isRequired, namePlace } from './row-texts';
import type { KeyedRow } from './rows';
import type { PageView } from './view';

/** Longest name of a paper. */
const MAX_NAME = 300;

/** A row as the checklist has it. */
export function componentOf(view: PageView, row: KeyedRow): HostComponent {
  const { set, key, control } = row;
  const written = namePlace(view, set, row).text;
  const name = bareName(written).slice(0, MAX_NAME);
  return {
    key,
    name,
    required: isRequired(view, set, row, written),
    multiple: set.multiple ?? control.hasAttribute('multiple'),
    part: partOf(view, set, row, name),
    ...rowLimits(view, set, row, headOf(view, set, row)),
    files: entriesOf(view, row).map((entry) => entry.file),
    ...typeCodeOf(view, row),
  };
}

/** A code as hosts write it: `KQ.G07.000122`. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}.\-/_]{1,58}$/u;

/** What the row's own field for the code of the type holds: only the host knows it. */
function typeCodeOf(view: PageView, { set, element }: KeyedRow): Pick<HostComponent, 'typeCode'> {
  const place = set.metadata?.find(({ field }) => field === 'docTypeCode');
  if (!place || (place.in !== undefined && place.in !== 'row')) return {};
  const [field, ...others] = locate(view, element, place.at);
  const value = field && 'value' in field ? String(field.value).trim() : '';
  return others.length === 0 && CODE.test(value) ? { typeCode: value } : {};
}

function partOf(view: PageView, set: RowSet, row: KeyedRow, name: string): HostComponent['part'] {
  const rule = (set.part ?? []).find(({ key, name: called, within }) => {
    if (key !== undefined && !fitsExactly(key, row.key)) return false;
    if (called !== undefined && !fits(called, name)) return false;
    return within === undefined || isWithin(view, row.element, within);
  });
  return rule?.part ?? 'component';
}

function isWithin(
  view: PageView,
  row: Element,
  place: NonNullable<NonNullable<RowSet['part']>[number]['within']>,
): boolean {
  for (let at: Element | undefined = row; at; at = view.parent(at)) {
    if (matchesAny(view, at, place)) return true;
  }
  return false;
}
