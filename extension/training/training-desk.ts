import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { trainingText } from '../../shared/text/training';
import { createPanel, type Panel } from '../panel/flow/panel';
import type { PanelPorts } from '../panel/flow/ports';
import { PRACTICE_ORIGIN, PRACTICE_PARTS, type PracticePart } from './host/practice-dossier';
import { practiceHost, type PracticeHost } from './host/practice-host';
import { factsOf } from './lesson/facts';
import {
  again,
  isStepDone,
  next,
  observe,
  progressFrom,
  skip,
  stepOf,
  type LessonProgress,
} from './lesson/progress';
import { STEP_PLANS, type PaperKind } from './lesson/steps';

/** What the lesson needs of the world. */
export interface TrainingPorts {
  /** Work, clock and settings of the real panel; the vault is one of the lesson's own. */
  readonly panel: Pick<PanelPorts, 'work' | 'clock' | 'settings' | 'vault' | 'saveFile'>;
  /** The files of one practice paper. `number` makes each another one. */
  papers(kind: PaperKind, title: string, number: number): Promise<readonly File[]>;
  loadProgress(): Promise<unknown>;
  saveProgress(progress: LessonProgress): Promise<void>;
  /** Opens the lesson's page anew, with nothing left of this time. */
  reload(): void;
}

/** The lesson: the real panel beside the practice host, what has been reached, and what can be done. */
export interface TrainingDesk {
  readonly panel: Panel;
  readonly host: PracticeHost;
  readonly progress: ReadonlySignal<LessonProgress>;
  readonly stepDone: ReadonlySignal<boolean>;
  /** The lesson itself is at work: papers are made, or a step is laid out. */
  readonly busy: ReadonlySignal<boolean>;
  start(): Promise<void>;
  openDossier(): Promise<void>;
  showList(): Promise<void>;
  takePaper(kind: PaperKind): Promise<void>;
  next(): Promise<void>;
  skip(): Promise<void>;
  /** This step from its beginning: what was taken in it goes, here and on the practice host. */
  again(): Promise<void>;
  restart(): Promise<void>;
}

/** A lesson on the given world. */
export function trainingDesk(ports: TrainingPorts): TrainingDesk {
  const host = practiceHost(ports.panel.clock);
  const real = createPanel({
    ...ports.panel,
    ...{ origin: PRACTICE_ORIGIN, site: host.site },
    async openPage() {
      host.openDossier();
      await real.recognise();
    },
    tab: () => Promise.resolve({ title: words().host.tab, inFront: true }),
    showTab: () => Promise.resolve(),
  });
  const reports = signal(0);
  const panel: Panel = {
    ...real,
    async evidence() {
      const log = await real.evidence();
      if (log.ok) reports.value += 1;
      return log;
    },
  };
  const progress = signal<LessonProgress>(progressFrom(undefined));
  const busy = signal(false);
  let papers = 0;

  const words = () => trainingText(real.language.peek());

  function keep(changed: LessonProgress): void {
    progress.value = changed;
    void ports.saveProgress(changed);
  }

  /** Lays a step out on the host. What was taken in an earlier step stays, unless the step begins `anew`. */
  async function lay(at: LessonProgress, anew: boolean): Promise<void> {
    const step = stepOf(at);
    if (step === undefined) return;
    const { part, fault, seeded } = STEP_PLANS[step];
    host.behave();
    reports.value = 0;
    if (part && anew) await emptyPart(part);
    if (part) host.clear(part);
    if (part) host.misbehave(part, fault);
    if (part && seeded) host.seed(part, 'ban-nop-lan-truoc.pdf', oldFile());
    if (step === 'open') host.showList();
    else host.openDossier();
    await real.recognise();
  }

  async function emptyPart(part: PracticePart): Promise<void> {
    const shown = real.state.peek();
    const found = shown.at === 'checklist' && shown.components.find(({ host: { key } }) => key === part);
    for (const { id } of found ? found.items : []) await real.dossier()?.remove(part, id);
  }

  /** One thing at a time: a second press finds the first at work. */
  async function alone(work: () => Promise<void>): Promise<void> {
    if (busy.peek()) return;
    busy.value = true;
    try {
      await work();
    } finally {
      busy.value = false;
    }
  }

  const goTo = (change: (from: LessonProgress) => LessonProgress, anew = false): Promise<void> =>
    alone(async () => {
      // What is still on its way may be what this step waits for.
      await real.dossier()?.idle();
      const changed = change(progress.peek());
      if (changed === progress.peek()) return;
      await lay(changed, anew);
      keep(changed);
    });

  return {
    ...{ panel, host, progress, busy },
    stepDone: computed(() => isStepDone(progress.value)),

    async start() {
      progress.value = progressFrom(await ports.loadProgress());
      await real.start();
      await alone(() => lay(progress.peek(), false));
      effect(() => {
        const reached = observe(progress.value, factsOf(real.state.value, host.view.value, reports.value));
        if (reached !== progress.peek()) keep(reached);
      });
    },

    async openDossier() {
      host.openDossier();
      await real.recognise();
    },

    async showList() {
      host.showList();
      await real.recognise();
    },

    takePaper: (kind) =>
      alone(async () => {
        const step = stepOf(progress.peek());
        const acts = real.dossier();
        if (step === undefined || !acts) return;
        const { part } = STEP_PLANS[step];
        if (!part) return;
        papers += 1;
        const title = PRACTICE_PARTS.find(({ key }) => key === part)?.name ?? '';
        const files = await ports.papers(kind, title.replace(/ \(.*\)$/, '').toUpperCase(), papers);
        await acts.addFiles(part, files);
      }),

    next: () => goTo(next),
    skip: () => goTo(skip),
    again: () => goTo(again, true),

    async restart() {
      await ports.saveProgress(progressFrom(undefined));
      ports.reload();
    },
  };
}

/** What somebody attached last time: no PDF anybody can open, only something that is there. */
function oldFile(): Blob {
  return new Blob(['%PDF-1.4\n% ban nop lan truoc, chi de tap huan\n%%EOF\n'], { type: 'application/pdf' });
}
