import { signal, type ReadonlySignal } from '@preact/signals';
import type { GuideBrief, GuideProgress } from '../../../shared/contracts/guide';
import type { RecognisedPage } from '../../../shared/contracts/messages';
import { SURE_PROPOSAL } from '../../../shared/contracts/proposal';
import { recogniseProcedureCode } from '../../../shared/domain/codes';
import { fail } from '../../../shared/domain/result';
import type { ClockPort, SitePort } from '../../panel/flow/ports';
import { advanceGuide } from './advance';
import { attachFile } from './attach-file';
import type { GuideEffect, GuideEvent } from './events';
import { freshGuide, progressOf, type GuideState } from './state';

/** What the guide does outside, so that a test can hand in its own. */
export interface GuidePorts {
  /** Opens the portal; the attach engine on its page. Undefined where that cannot be. */
  readonly openPortal: (brief: GuideBrief) => Promise<SitePort | undefined>;
  readonly type: (text: string) => Promise<boolean>;
  readonly file: (id: string) => Blob | undefined;
  readonly dropFiles: () => void;
  readonly tell: (progress: GuideProgress) => void;
  readonly close: () => void;
  readonly sha256Hex: (bytes: Blob) => Promise<string>;
  readonly clock: ClockPort;
}

export interface GuideDesk {
  readonly state: ReadonlySignal<GuideState>;
  readonly send: (event: GuideEvent) => void;
  /** The session is over: nothing that still runs changes anything. */
  readonly end: () => void;
}

/** Nobody is asked whether they are still there before this long; well before the kiosk asks for itself. */
const QUIET_MS = 40_000;
/** Signs of life are passed on no more often than this. */
const LIFE_MS = 5_000;

/** Runs the guide: state, and what it asks to be done. */
export function guideDesk(ports: GuidePorts): GuideDesk {
  const state = signal<GuideState>(freshGuide);
  const over = new AbortController();
  let site: SitePort | undefined;
  let page: RecognisedPage | undefined;
  let told = '';
  let toldAt = 0;
  let lifeAt = ports.clock.now();

  /** The kiosk hears of each change, and now and then of life: it must not wipe what somebody is at work on. */
  const tell = (): void => {
    const progress = progressOf(state.peek());
    const words = JSON.stringify(progress);
    const now = ports.clock.now();
    if (words === told && (now - toldAt < LIFE_MS || lifeAt <= toldAt)) return;
    [told, toldAt] = [words, now];
    ports.tell(progress);
  };

  function send(event: GuideEvent): void {
    if (over.signal.aborted) return;
    if (event.is !== 'quiet') lifeAt = ports.clock.now();
    const [next, effects] = advanceGuide(state.peek(), event);
    state.value = next;
    tell();
    for (const effect of effects) void run(effect);
  }

  async function run(effect: GuideEffect): Promise<void> {
    switch (effect.do) {
      case 'open-portal':
        site = await ports.openPortal(effect.brief);
        if (!site) send({ is: 'task-refused' });
        return;
      case 'find-rows':
        return findRows();
      case 'attach':
        return attach(effect.files);
      case 'type':
        send({ is: 'typed', kind: effect.kind, took: await ports.type(effect.text) });
        return;
      case 'drop-files':
        ports.dropFiles();
        return;
      case 'close':
        ports.close();
    }
  }

  async function findRows(): Promise<void> {
    const found = site ? await site.recognise() : fail({ code: 'page/closed' });
    if (!found.ok) {
      send({ is: 'rows-missing', failure: found.failure });
      return;
    }
    page = found.value;
    const rows = page.components.filter(({ part }) => part !== 'result');
    send({ is: 'rows-found', rows, sure: !isProposed(page) });
  }

  async function attach(files: Extract<GuideEffect, { do: 'attach' }>['files']): Promise<void> {
    // The person has named each row: that is their word on what the page was taken for.
    if (page && isProposed(page)) await site?.agree();
    for (const { id, row: key } of files) {
      const row = page?.components.find((component) => component.key === key);
      const file = fileOf(state.peek(), id);
      const bytes = ports.file(id);
      if (!site || !page || !row || !file || !bytes || over.signal.aborted) break;
      send({ is: 'file-moved', file: id, state: { is: 'attaching' } });
      const { clock, sha256Hex } = ports;
      const end = await attachFile({ site, clock, sha256Hex, page, row, file, bytes, signal: over.signal });
      send({ is: 'file-moved', file: id, state: end });
    }
    send({ is: 'attach-over' });
  }

  const watch = setInterval(() => {
    const { work, over: end, quiet } = state.peek();
    if (work) lifeAt = ports.clock.now();
    if (!end && !quiet && ports.clock.now() - lifeAt > QUIET_MS) send({ is: 'quiet' });
    tell();
  }, 1_000);

  return {
    state,
    send,
    end: () => {
      clearInterval(watch);
      over.abort();
      page = undefined;
      state.value = freshGuide;
    },
  };
}

/** The national code of the procedure, as portals have it in their addresses. */
export function procedureCode({ procedure }: GuideBrief): string | undefined {
  return recogniseProcedureCode(procedure.code ?? '')?.national;
}

function isProposed({ proposal }: RecognisedPage): boolean {
  return proposal !== undefined && proposal.confidence < SURE_PROPOSAL;
}

function fileOf({ papers }: GuideState, id: string) {
  return papers.flatMap((paper) => paper.files).find((file) => file.id === id);
}
