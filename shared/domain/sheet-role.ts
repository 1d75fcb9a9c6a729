import type { PilePart, PileRules, PileSheet, SheetAside } from './pile';

/** How sure a page has to be blank to be left out by itself. */
const SURELY_BLANK = 0.8;

/** What a part is to be that a sheet announces. */
export interface Opening {
  readonly begunBy: PilePart['begunBy'];
  readonly component?: string;
}

/** What a sheet is for the pile before a person said anything. */
export interface SheetRole {
  /** Why it is left out; absent: it is a page. */
  readonly aside?: SheetAside['why'];
  readonly opens?: Opening;
  /** A cover sheet that names something which this dossier does not have. */
  readonly stranger?: true;
}

/** What was found on the sheet at `index`, with what its other side in a duplex scan makes of it. */
export function sheetRole(sheets: readonly PileSheet[], index: number, rules: PileRules): SheetRole {
  const sheet = sheets[index];
  if (!sheet) return {};
  const own = orders(sheet, rules);
  if (own) return own;
  if (!sheet.marks.blank) return {};
  const other = otherSide(sheets, index);
  const printed = other && orders(other, rules)?.aside;
  // The empty side of a printed sheet goes with it, however well its print shines through.
  if (printed) return { aside: printed };
  if (!isBlank(sheet)) return {};
  const whole = sheet.side === undefined || (other !== undefined && isBlank(other));
  return { aside: 'blank', ...(rules.blankParts && whole ? { opens: { begunBy: 'blank' } } : {}) };
}

function orders({ marks: { code, separator } }: PileSheet, rules: PileRules): SheetRole | undefined {
  if (code?.kind === 'slip') return { aside: 'slip', opens: { begunBy: 'slip' } };
  if (code?.kind === 'cover') {
    const { component } = code;
    return fits(code, rules)
      ? { aside: 'cover', opens: { begunBy: 'cover', component } }
      : { aside: 'cover', opens: { begunBy: 'cover' }, stranger: true };
  }
  return separator ? { aside: 'separator', opens: { begunBy: 'separator' } } : undefined;
}

/** A cover sheet that was printed before the procedure was known fits every one that has its component. */
function fits(
  cover: { readonly procedure: string; readonly component: string },
  { components, procedure }: PileRules,
): boolean {
  return (
    components.includes(cover.component) &&
    (procedure === undefined || cover.procedure === '' || cover.procedure === procedure)
  );
}

function isBlank({ marks }: PileSheet): boolean {
  return (marks.blank?.certainty ?? 0) >= SURELY_BLANK;
}

function otherSide(sheets: readonly PileSheet[], index: number): PileSheet | undefined {
  const [sheet, before, behind] = [sheets[index], sheets[index - 1], sheets[index + 1]];
  if (sheet?.side === 'back') return before?.side === 'front' ? before : undefined;
  return sheet?.side === 'front' && behind?.side === 'back' ? behind : undefined;
}
