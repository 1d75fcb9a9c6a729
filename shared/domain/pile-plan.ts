import type { KindSuggestion, PilePart, PilePlan, PileRules, PileSheet, SheetAside, SheetCode } from './pile';
import { sheetRole, type Opening, type SheetRole } from './sheet-role';

/**
 * Divides a pile. Every sheet is in exactly one part or aside, in the order of the pile. What a person decided wins;
 * then the last printed sheet before a page decides; a blank page parts only where nothing else did. A component that
 * comes again directly behind itself goes on.
 */
export function planPile(sheets: readonly PileSheet[], rules: PileRules): PilePlan {
  const parts: GrowingPart[] = [];
  const aside: SheetAside[] = [];
  let coming: Opening | undefined;
  sheets.forEach((sheet, index) => {
    const role = sheetRole(sheets, index, rules);
    const why = reasonAside(sheet, role);
    const opening = openingOf(sheet, role, why !== undefined);
    if (why !== undefined) {
      aside.push({ id: sheet.id, why });
      if (opening && !(opening.begunBy === 'blank' && coming)) coming = opening;
      return;
    }
    if (sheet.place?.begins === false) coming = undefined;
    put(sheet, opening ?? coming, parts);
    coming = undefined;
  });
  const { slip, strangers } = printedNames(sheets, rules);
  return {
    parts: parts.map((part) => finished(part, rules)),
    aside,
    ...(slip === undefined ? {} : { slip }),
    strangers,
  };
}

interface GrowingPart extends Opening {
  readonly sheets: PileSheet[];
}

function reasonAside({ place }: PileSheet, { aside }: SheetRole): SheetAside['why'] | undefined {
  if (place?.aside === false) return undefined;
  return aside ?? (place?.aside ? 'person' : undefined);
}

/**
 * What this very sheet opens. A blank page that a person put back is a page like any other. Where a person parts the
 * pile a cover sheet before it says nothing: its own pages may have gone into the dossier already.
 */
function openingOf({ place }: PileSheet, { opens }: SheetRole, aside: boolean): Opening | undefined {
  if (place?.begins === false) return undefined;
  const printed = opens?.begunBy === 'blank' && !aside ? undefined : opens;
  if (!place?.begins && place?.component === undefined) return printed;
  const component = place.component ?? printed?.component;
  return { begunBy: 'person', ...(component === undefined ? {} : { component }) };
}

function put(sheet: PileSheet, opening: Opening | undefined, parts: GrowingPart[]): void {
  const last = parts.at(-1);
  if (!last) {
    parts.push({
      ...(!opening || opening.begunBy === 'blank' ? { begunBy: 'start' } : opening),
      sheets: [sheet],
    });
  } else if (opening && !goesOn(last, opening)) {
    parts.push({ ...opening, sheets: [sheet] });
  } else {
    last.sheets.push(sheet);
  }
}

function goesOn(last: Opening, next: Opening): boolean {
  return next.begunBy !== 'person' && next.component !== undefined && next.component === last.component;
}

function finished({ begunBy, component, sheets }: GrowingPart, rules: PileRules): PilePart {
  const suggestion = component === undefined ? suggestionOf(sheets, rules) : undefined;
  return {
    ...(component === undefined ? {} : { component }),
    ...(suggestion ? { suggestion } : {}),
    sheets: sheets.map(({ id }) => id),
    begunBy,
  };
}

/** That of the first page of which anything is said: a title stands in front. */
function suggestionOf(sheets: readonly PileSheet[], { components }: PileRules): KindSuggestion | undefined {
  return sheets.find(({ suggestion }) => suggestion && components.includes(suggestion.component))?.suggestion;
}

/** The pile's slip, and what was printed for something else: covers that do not fit, and every other slip. */
function printedNames(
  sheets: readonly PileSheet[],
  rules: PileRules,
): { readonly slip: string | undefined; readonly strangers: readonly SheetCode[] } {
  const codes = sheets.flatMap(({ marks }) => marks.code ?? []);
  const slip = codes.find((code) => code.kind === 'slip')?.slip;
  const strangers = new Map<string, SheetCode>();
  sheets.forEach(({ marks: { code } }, index) => {
    const strange = code?.kind === 'slip' ? code.slip !== slip : sheetRole(sheets, index, rules).stranger;
    if (code && strange) strangers.set(JSON.stringify(code), code);
  });
  return { slip, strangers: [...strangers.values()] };
}
