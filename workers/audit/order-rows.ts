import type { AuditDossierRow, AuditTally, DossierOrder } from '../../shared/contracts/audit';

/** By what a tally counts. */
export type TallyKey = 'officer' | 'procedure' | 'unit' | 'component';

type Compare = (a: AuditDossierRow, b: AuditDossierRow) => number;

const ORDERS: Readonly<Record<Exclude<DossierOrder, 'code'>, Compare>> = {
  open: (a, b) => b.open.length - a.open.length,
  received: (a, b) => byText(a.receivedOn, b.receivedOn),
  unit: (a, b) => byText(a.unit, b.unit),
};

/** Sorts rows that stand in the order of their codes; equals keep it. */
export function ordered(rows: readonly AuditDossierRow[], order: DossierOrder): readonly AuditDossierRow[] {
  return order === 'code' ? rows : rows.toSorted(ORDERS[order]);
}

/** Counts dossiers and open papers, most open papers first. A component's key is `procedure/component`. */
export function tally(rows: Iterable<AuditDossierRow>, by: TallyKey): readonly AuditTally[] {
  const counts = new Map<string, { dossiers: number; openPapers: number }>();
  const count = (key: string, openPapers: number): void => {
    const at = counts.get(key);
    if (!at) counts.set(key, { dossiers: 1, openPapers });
    else {
      at.dossiers++;
      at.openPapers += openPapers;
    }
  };
  for (const row of rows) {
    if (by === 'component') for (const code of row.open) count(`${row.procedure}/${code}`, 1);
    else if (row[by] !== undefined) count(row[by], row.open.length);
  }
  return [...counts]
    .map(([key, at]) => ({ key, ...at }))
    .sort((a, b) => b.openPapers - a.openPapers || byText(a.key, b.key));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
