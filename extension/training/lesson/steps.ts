import type { LessonStep } from '../../../shared/text/training';
import type { PracticePart } from '../host/practice-dossier';
import type { PracticeFault } from '../host/practice-host';
import type { LessonFacts, PartFacts } from './facts';

/** A practice paper that the officer can take: one sheet, two sheets, or one that is too blurred to read. */
export type PaperKind = 'sheet' | 'two-sheets' | 'blurred';

/** One step of the lesson: what the host does wrong in it, what can be taken, and what has to be seen, in order. */
export interface StepPlan {
  /** The paper that the step is about: what an earlier step left of it on the host goes when the step begins. */
  readonly part?: PracticePart;
  readonly fault: PracticeFault;
  readonly papers: readonly PaperKind[];
  /** The host holds an older file in this paper. */
  readonly seeded: boolean;
  /** What the officer has to bring about; each has a sentence in `shared/text/training.ts`. */
  readonly goals: readonly ((facts: LessonFacts) => boolean)[];
}

const proven = ({ state, busy }: PartFacts): boolean => state === 'verified' && !busy;
const isProven =
  (part: PracticePart) =>
  (facts: LessonFacts): boolean =>
    proven(facts.part(part));

const refusedWith =
  (part: PracticePart, status: number) =>
  (facts: LessonFacts): boolean => {
    const { failure } = facts.part(part);
    return failure?.code === 'attach/refused' && failure.status === status;
  };

const NORMAL = { fault: 'none', papers: [], seeded: false } as const;

/** The ten steps. Each stands on its own: one that is begun anew, or first after a pause, needs nothing of the others. */
export const STEP_PLANS: Readonly<Record<LessonStep, StepPlan>> = {
  open: { ...NORMAL, goals: [({ open }) => open] },
  paper: {
    ...NORMAL,
    part: 'TP01',
    papers: ['sheet'],
    goals: [({ part }) => part('TP01').pages > 0 && !part('TP01').busy],
  },
  blurred: {
    ...NORMAL,
    part: 'TP02',
    papers: ['blurred', 'sheet'],
    goals: [
      ({ part }) => part('TP02').refusedPages > 0,
      ({ open, part }) => open && part('TP02').refusedPages === 0,
      ({ part }) => isGood(part('TP02')),
    ],
  },
  attach: { ...NORMAL, part: 'TP01', papers: ['sheet'], goals: [isProven('TP01')] },
  proof: {
    ...NORMAL,
    part: 'TP02',
    fault: 'truncated-bytes',
    papers: ['sheet'],
    goals: [({ part }) => part('TP02').failure?.code === 'attach/differs', isProven('TP02')],
  },
  'too-large': {
    ...NORMAL,
    part: 'TP03',
    fault: 'status-413',
    papers: ['two-sheets'],
    goals: [refusedWith('TP03', 413), ({ part }) => part('TP03').pages === 1, isProven('TP03')],
  },
  refused: {
    ...NORMAL,
    part: 'TP04',
    fault: 'success-false',
    papers: ['sheet'],
    goals: [refusedWith('TP04', 200), isProven('TP04')],
  },
  session: {
    ...NORMAL,
    part: 'TP05',
    fault: 'session-ended',
    papers: ['sheet'],
    goals: [
      ({ part, signedIn }) => !signedIn && part('TP05').failure?.code === 'attach/session-ended',
      ({ signedIn }) => signedIn,
      isProven('TP05'),
    ],
  },
  replace: {
    ...NORMAL,
    part: 'TP06',
    seeded: true,
    papers: ['sheet'],
    goals: [({ part }) => part('TP06').asksReplace, isProven('TP06')],
  },
  report: { ...NORMAL, goals: [({ reports }) => reports > 0] },
};

function isGood({ pages, refusedPages, busy }: PartFacts): boolean {
  return pages > 0 && refusedPages === 0 && !busy;
}
