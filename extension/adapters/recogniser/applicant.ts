import type { PageNode } from './page-nodes';
import { plain } from './words';

const LABEL =
  /^(?:ho (?:va )?ten )?(?:nguoi nop(?: ho so)?|chu ho so|nguoi yeu cau|nguoi dang ky|to chuc, ?ca nhan(?: nop)?|applicant)\s?:?\s?/u;
/** Most texts of a page begin otherwise and need not be folded. */
const BEGINS = /^(?:h[oọ]|ng[uư]|ch[uủ]|t[oổ]|app)/iu;
const MAX_NAME = 80;

/** Whom the page names as the one who handed the dossier in: what stands behind, or right after, such a label. */
export function applicantOf(nodes: readonly PageNode[]): string | undefined {
  for (const node of nodes) {
    if (!BEGINS.test(node.own)) continue;
    const words = plain(node.own);
    const label = node.own.length <= 2 * MAX_NAME ? LABEL.exec(words)?.[0] : undefined;
    if (label === undefined) continue;
    const rest = /[:：]\s*(.+)$/u.exec(node.own)?.[1];
    const next = nodes[node.index + node.size + 1];
    const name =
      rest ?? (words.length === label.length && next?.depth === node.depth ? next.text : undefined);
    if (name !== undefined && name !== '' && name.length <= MAX_NAME) return name;
  }
  return undefined;
}
