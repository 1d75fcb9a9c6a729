import { likeliestComponent } from '../../../shared/domain/component-similarity';
import { without } from '../../../shared/domain/without';
import type { GuidePaper, PortalRow } from './state';

/**
 * Finds the row of each paper: the one of the likeliest name. Two papers that want one row, and papers that are like
 * none, are left for the person to say.
 */
export function pairPapers(papers: readonly GuidePaper[], rows: readonly PortalRow[]): readonly GuidePaper[] {
  const wished = papers.map((paper) => likeliestRow(paper, rows)?.key);
  return papers.map((paper, index) => {
    // What the person has said stays, as long as the page has that row.
    if (typeof paper.row === 'object') return paper;
    if (paper.row !== undefined && rows.some(({ key }) => key === paper.row)) return paper;
    const open = without(paper, 'row');
    const row = wished[index];
    const isAlone = row !== undefined && wished.filter((one) => one === row).length === 1;
    return isAlone ? { ...open, row } : open;
  });
}

function likeliestRow({ name }: GuidePaper, rows: readonly PortalRow[]): PortalRow | undefined {
  return likeliestComponent(name, rows, (row) => row.name)?.candidate;
}
