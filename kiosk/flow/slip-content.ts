import type {
  SlipMark,
  SlipRequest,
  SlipResume,
  SlipRow,
  SlipSection,
} from '../../shared/contracts/slip-worker';
import { slashedDay, vietnameseDay } from '../../shared/domain/dates';
import type { Procedure } from '../../shared/domain/procedure';
import { shownResumeCode } from '../../shared/domain/resume-code';
import { portalWord, type Outcome, type PortalWord, type Visit } from '../../shared/domain/visit';
import type { DeviceSettings } from '../../shared/storage/device-shelf';
import { kioskText } from '../../shared/text/kiosk';
import { kioskSlipText } from '../../shared/text/kiosk-slip';
import { slipSheetText as text } from '../../shared/text/slip-sheet';
import type { Draft } from './draft';
import { isInPerson, outcomeOf, papersOf, type Paper, type PaperStatus } from './papers';
import type { ResumeNote } from './resume/resume-events';

/** Where, when and for what a slip is made. */
export interface SlipPlace {
  readonly device: Pick<DeviceSettings, 'office' | 'contact' | 'hotline'>;
  /** The slip's code: `2026-11-22/007`. */
  readonly number: string;
  /** The machine's own time. */
  readonly at: Date;
  readonly outcome?: Outcome | undefined;
  /** The dossier may have been filed on the portal already. */
  readonly portal?: PortalWord | undefined;
  /** Where the visit is kept for later: the code by which it is taken up. */
  readonly resume?: ResumeNote | undefined;
}

/** The hotline of public services, where the office names no other. */
export const HOTLINE = '1022';

/** Most papers that are named below the table. */
const MAX_NAMED = 4;

const MARKS: Record<PaperStatus, SlipMark> = {
  missing: 'missing',
  reading: 'missing',
  review: 'review',
  ready: 'ready',
  bring: 'bring',
  reuse: 'none',
};

/**
 * What stands on the slip: the checklist, how far it is, and what is left to do. In Vietnamese whatever the citizen
 * reads, because an officer reads it; without any personal data.
 */
export function slipContent(draft: Draft, place: SlipPlace): SlipRequest {
  const { device, number, at, outcome, resume } = place;
  const { procedure } = draft;
  return {
    language: 'vi',
    office: device.office,
    title: text.title,
    warning: `${text.notReceipt}\n${text.state(slipState(draft, outcome))}`,
    facts: [
      { label: text.number, value: number },
      { label: text.time, value: localTime(at) },
      { label: text.procedure, value: procedure.name },
      ...(procedure.code ? [{ label: text.code, value: procedure.code }] : []),
    ],
    ...(resume && { resume: resumeBox(resume) }),
    head: { paper: text.paper, needed: text.needed, state: text.prepared },
    rows: draft.procedure.components.length > 0 ? papersOf(draft).map(row) : [unlisted()],
    sections: sectionsOf(draft, place),
    footer: text.hotline(device.hotline ?? HOTLINE),
    slip: number,
    at: at.toISOString(),
  };
}

/** What a slip says of where the papers went, and may have gone. */
export function whereabouts(visit: Visit): Pick<SlipPlace, 'outcome' | 'portal'> {
  return { outcome: visit.outcome, portal: portalWord(visit) };
}

/** How the dossier stands, as the slip says it. 'Đã nộp' only with the portal's own code. */
export function slipState(draft: Draft, outcome: Outcome | undefined): string {
  const dossier = outcome?.way === 'portal' ? outcome.dossier : '';
  return kioskSlipText('vi').state[outcomeOf(draft, outcome)](dossier);
}

/** Required papers that an officer will not find whole, as the slip names them. */
export function lackingPapers(draft: Draft): readonly string[] {
  return papersOf(draft).flatMap(({ component: { name }, required, status }) => {
    if (status === 'review') return [text.toReview(name)];
    return required && (status === 'missing' || status === 'reading') ? [name] : [];
  });
}

/** A day of the machine's own calendar: `2026-11-21`. */
export function localDay(at: Date): string {
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** A slip's number as it is written: `007`. */
export function slipNumber(count: number): string {
  return String(count).padStart(3, '0');
}

function sectionsOf(draft: Draft, { device, outcome, portal, resume }: SlipPlace): readonly SlipSection[] {
  const lacking = lackingPapers(draft);
  const listed = draft.procedure.components.length > 0 && !isInPerson(draft);
  const { contact } = device;
  return [
    ...(portal ? [{ title: text.portalTitle, lines: [text.portal[portal]] }] : []),
    ...(listed ? [{ title: text.missing, lines: [lackingLine(lacking)] }] : []),
    {
      title: text.steps,
      lines: numbered(resume ? text.resume.steps : kioskSlipText('vi').steps[outcomeOf(draft, outcome)]),
    },
    { title: text.fee, lines: feeLines(draft.procedure) },
    ...(contact ? [{ title: text.ask, lines: [text.contact(contact.name, contact.phone)] }] : []),
  ];
}

function resumeBox({ code, day }: ResumeNote): SlipResume {
  const { title, until } = text.resume;
  return { title, shown: shownResumeCode(code), code, lines: [until(slashedDay(day))] };
}

function numbered(steps: readonly string[]): readonly string[] {
  return steps.map((step, index) => `${String(index + 1)}. ${step}`);
}

/** Few are named once more; many stand in the table. */
function lackingLine(lacking: readonly string[]): string {
  if (lacking.length === 0) return text.nothingMissing;
  return lacking.length > MAX_NAMED ? text.missingMany(lacking.length) : lacking.join('; ');
}

/** What it costs, as the catalogue has it. How to pay is said wherever something may have to be paid. */
function feeLines({ fees }: Procedure): readonly string[] {
  if (!fees || fees.value.length === 0) return [text.askFee, text.payOnline];
  const lines = fees.value.map(({ dong, per, scope }) => {
    const amount = dong === 0 ? text.free : text.amount(dong, per);
    return `${amount}${scope ? text.scope(scope) : ''}`;
  });
  return fees.value.every(({ dong }) => dong === 0) ? lines : [...lines, text.payOnline];
}

function row({ component, status, pages }: Paper): SlipRow {
  const words = kioskText('vi');
  const state = words.status[status === 'reading' ? 'missing' : status];
  return {
    mark: MARKS[status],
    name: component.name,
    needed: words.common.originalsAndCopies(component.originals, component.copies).replace(', ', '\n'),
    state: pages > 0 ? text.withPages(state, pages) : state,
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
