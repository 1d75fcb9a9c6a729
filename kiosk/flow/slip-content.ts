import type { SlipMark, SlipRequest, SlipRow } from '../../shared/contracts/slip-worker';
import { vietnameseDay } from '../../shared/domain/dates';
import { kioskText } from '../../shared/text/kiosk';
import type { Draft } from './draft';
import { papersOf, type Paper, type PaperStatus } from './papers';

/** Where and when a slip is made. `at`: the machine's own time. */
export interface SlipPlace {
  readonly office: string;
  readonly number: string;
  readonly at: Date;
}

const MARKS: Record<PaperStatus, SlipMark> = {
  missing: 'missing',
  reading: 'missing',
  review: 'review',
  ready: 'ready',
  bring: 'bring',
  reuse: 'none',
};

/**
 * What stands on the slip: the checklist and how far it is. In Vietnamese whatever the citizen reads, because an
 * officer reads it; without any personal data, because the draft has none.
 */
export function slipContent(draft: Draft, { office, number, at }: SlipPlace): SlipRequest {
  const text = kioskText('vi').sheet;
  const { procedure } = draft;
  return {
    language: 'vi',
    office,
    title: text.title,
    warning: text.warning,
    facts: [
      { label: text.number, value: number },
      { label: text.time, value: localTime(at) },
      { label: text.procedure, value: procedure.name },
      ...(procedure.code ? [{ label: text.code, value: procedure.code }] : []),
    ],
    head: { paper: text.paper, needed: text.needed, state: text.state },
    rows: draft.procedure.components.length > 0 ? papersOf(draft).map(row) : [unlisted()],
    notes: text.notes,
    footer: text.hotline,
    slip: `${localDay(at)}/${number}`,
    at: at.toISOString(),
  };
}

/** A day of the machine's own calendar: `2026-11-21`. */
export function localDay(at: Date): string {
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** A slip's number as it is written: `007`. */
export function slipNumber(count: number): string {
  return String(count).padStart(3, '0');
}

function row({ component, status, pages }: Paper): SlipRow {
  const text = kioskText('vi');
  const state = text.status[status === 'reading' ? 'missing' : status];
  return {
    mark: MARKS[status],
    name: component.name,
    needed: text.common.originalsAndCopies(component.originals, component.copies).replace(', ', '\n'),
    state: pages > 0 ? text.sheet.withPages(state, pages) : state,
  };
}

/** An empty table would read as "no papers needed". */
function unlisted(): SlipRow {
  const { unlisted: what, unlistedNext: next } = kioskText('vi').checklist;
  return { mark: 'none', name: `${what} ${next}`, needed: '', state: '' };
}

function localTime(at: Date): string {
  return `${two(at.getHours())}:${two(at.getMinutes())} ngày ${vietnameseDay(at)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
