import type { FileListPlace } from '../../../shared/contracts/adapter-rows';
import { hasRole } from '../from-data/roles';
import type { PageView } from '../from-data/view';
import { brittleId } from '../lint/brittle';
import type { SeenRow } from './name-slots';
import type { PageNode } from './page-nodes';
import { inside } from './shapes';

/**
 * Where rows list their files, when something in each of them can be nothing else: a part whose id says so, alike in
 * all rows, or the one list beside the control. Otherwise the interpreter reads the whole row.
 */
export function listOf(
  view: PageView,
  nodes: readonly PageNode[],
  rows: readonly SeenRow[],
): FileListPlace | undefined {
  const beside = rows.map(({ row, control }) =>
    inside(nodes, row).filter(
      ({ element }) => !view.contains(element, control) && !view.contains(control, element),
    ),
  );
  const prefixes = beside.map((parts) => parts.flatMap(({ element }) => prefixOf(element) ?? []));
  const own = prefixes[0]?.find((prefix) =>
    prefixes.every((all) => all.filter((other) => other.startsWith(prefix)).length === 1),
  );
  if (own !== undefined) return { at: { id: `${own}*` } };
  // Widgets have lists of their own, of what they sent: what is called a list of files counts before.
  const lists = beside.map((parts) => parts.filter(({ element }) => hasRole(element, 'list')));
  return lists.every((found) => found.length === 1) ? { at: { role: 'list' } } : undefined;
}

/** `danh-sach-tep-3` → `danh-sach-tep-`, when words in it speak of a list or of files. */
function prefixOf({ id }: Element): string | undefined {
  const [prefix = ''] = /^.{0,60}?(?=\d{1,3}$)/u.exec(id) ?? [];
  const telling = /(?:^|[-_])(?:ds|danh-?sach|list|files?|tep)(?:[-_]|$)/iu.test(prefix);
  return telling && brittleId(`${prefix}*`) === undefined ? prefix : undefined;
}
