import type { WidgetId } from '../widgets/truth';
import type { DrivenAttach } from './attach-driver';
import type { FailingRow } from './attach-failing';
import type { HeldOutRow } from './held-out';
import { isRight, needsForAttaching, type ProposalMarks } from './attach-proposal';

/** What came of attaching on one page. */
export interface AttachMarks {
  readonly end: DrivenAttach;
  /** The host holds exactly these bytes there, once. */
  readonly exact: boolean;
  /** Something came to a component that nobody meant. */
  readonly elsewhere: boolean;
  readonly falseGreen: boolean;
  readonly twice: boolean;
  readonly seconds: number;
}

export interface WidgetRow extends AttachMarks {
  readonly id: WidgetId;
  readonly proposal: ProposalMarks;
}

/* To the error stream: with --json nothing but JSON goes to the other. */

/** One line a page: by its adapter on the left, without one on the right. */
export function printWidgets(rows: readonly WidgetRow[]): void {
  console.error(
    `\n  ${'page'.padEnd(15)} ${'exact'.padEnd(6)} ${'way'.padEnd(8)} ${'state'.padEnd(36)} ${'s'.padStart(5)}  without adapter`,
  );
  for (const { id, end, exact, elsewhere, falseGreen, twice, seconds, proposal } of rows) {
    const faults = [elsewhere && 'ELSEWHERE', falseGreen && 'FALSE GREEN', twice && 'TWICE'].filter(Boolean);
    console.error(
      `  ${id.padEnd(15)} ${yes(exact).padEnd(6)} ${(end.way ?? '–').padEnd(8)} ${stateOf(end).padEnd(36)} ` +
        `${seconds.toFixed(1).padStart(5)}  ${judged(proposal)} ${faults.join(' ')}`,
    );
  }
}

/** One line a page that the recogniser was not made from. */
export function printHeldOut(rows: readonly HeldOutRow[]): void {
  console.error('\n  held out');
  for (const { id, marks, confidence, handRight } of rows) {
    const flaw = handRight ? '' : ' (not all of it can be described by hand)';
    console.error(`  ${id.padEnd(15)} ${confidence.toFixed(2)}  ${judged(marks)}${flaw}`);
  }
}

function judged(marks: ProposalMarks): string {
  const each = Object.entries(marks).map(([name, right]) => (right ? name : `–${name}`));
  const verdict = isRight(marks) ? 'right' : needsForAttaching(marks) ? 'usable' : 'WRONG';
  return `${verdict} ${each.join(' ')}`;
}

/** One line a failing server: what was said at first, and after it had recovered. */
export function printFailing(rows: readonly FailingRow[]): void {
  if (rows.length > 0) console.error('\n  failing servers');
  for (const { page, kind, first, again, falseGreen, twice, recovered } of rows) {
    const faults = [falseGreen && 'FALSE GREEN', twice && 'TWICE', !recovered && 'NOT RECOVERED'];
    console.error(
      `  ${page.padEnd(15)} ${kind.padEnd(17)} ${stateOf(first).padEnd(36)} then ${stateOf(again).padEnd(36)} ${faults.filter(Boolean).join(' ')}`,
    );
  }
}

function stateOf({ state, grade, failure, held }: DrivenAttach): string {
  return [state, grade, failure, held && 'held'].filter(Boolean).join(' ');
}

function yes(fact: boolean): string {
  return fact ? 'yes' : 'NO';
}
