import type { ComponentLedger, DossierLedger } from './ledger';

/**
 * What the catalogue knows of a procedure's papers on a day (ISO date): each component's code, and whether it is always
 * required. Undefined or empty where it does not know.
 */
export type RequiredOf = (procedure: string, date: string) => ReadonlyMap<string, boolean> | undefined;

/** Which of a dossier's papers are required, and whether anybody knows. */
export interface RequiredPapers {
  readonly known: boolean;
  /** Codes that the catalogue requires and of which no line tells. */
  readonly untold: readonly string[];
  of(component: ComponentLedger): boolean | undefined;
}

const NOTHING: readonly string[] = [];

/**
 * The host's own checklist says which papers are required: as a check saw it last, else as a counter wrote it down. Only
 * where neither told of any paper, and a counter worked on the dossier with codes that the catalogue has, the catalogue
 * is asked.
 */
export function requiredPapers(
  ledger: DossierLedger,
  procedure: string,
  receivedOn: string,
  requiredOf: RequiredOf | undefined,
): RequiredPapers {
  const papers = ledger.components.filter((component) => !isResult(component));
  if (papers.some(({ host, asked }) => host ?? asked)) return { known: true, untold: NOTHING, of: stated };
  const catalogue = ledger.logged ? requiredOf?.(procedure, receivedOn) : undefined;
  if (!catalogue || catalogue.size === 0 || !papers.every(({ code }) => catalogue.has(code)))
    return { known: false, untold: NOTHING, of: stated };
  const told = new Set(papers.map(({ code }) => code));
  const untold = [...catalogue].flatMap(([code, required]) => (required && !told.has(code) ? [code] : []));
  return { known: true, untold, of: (component) => stated(component) ?? catalogue.get(component.code) };
}

/** Whether a component is what the office gives back: as the host says, or by its code. */
export function isResult({ code, host, asked }: ComponentLedger): boolean {
  return (host ?? asked)?.part === 'result' || code.startsWith('KQ');
}

function stated(component: ComponentLedger): boolean | undefined {
  return isResult(component) ? false : (component.host ?? component.asked)?.required;
}
