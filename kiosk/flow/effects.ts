import type { Effect, Event } from './events';
import { makeDocuments } from './make-documents';
import { makeSlip } from './make-slip';
import { filingRunner, type FilingRunner } from './filing/filing-runner';
import { helpRunner } from './help/help-runner';
import type { PageText } from '../../shared/domain/page-text';
import type { Trace } from '../../shared/domain/trace';
import type { Means } from './means';
import { pageReader, type PageReader } from './page-reader';
import { printSlip } from './print-slip';
import type { PageStore } from './page-store';
import { readFile } from './read-file';
import { resumeRunner, type ResumeRunner } from './resume/resume-runner';
import { scanPaper } from './scan-paper';
import type { State } from './state';
import { eraseAndCheck } from './wipe/wipe';

/** What an effect works with; the store is that of the session in which it was asked for. */
export interface Work {
  readonly means: Means;
  readonly store: PageStore;
  /** What was read on pages, by item: in memory only, like the key. */
  readonly texts: Map<string, PageText>;
  readonly signal: AbortSignal;
  readonly read: () => State;
  readonly send: (event: Event) => void;
}

/** One citizen's session: its sealed store and everything that still runs for it. */
interface Session {
  readonly store: PageStore;
  readonly texts: Map<string, PageText>;
  readonly reader: PageReader;
  readonly readings: Map<number, AbortController>;
  /** Files are read one after the other: one page's memory at a time. */
  queue: Promise<void>;
  making: AbortController;
  readonly filing: FilingRunner;
  readonly resume: ResumeRunner;
}

/** Does what the flow asks for. */
export interface EffectRunner {
  readonly run: (effect: Effect) => void;
  /** Everything that was asked for is begun: what can wait for a quiet moment may begin, too. */
  readonly rest: () => void;
}

/**
 * Does what the flow asks for; the only part of the kiosk that works on files, storage and the device. What still
 * runs for a wiped session has a closed store and job numbers that nobody knows any more: its answers change nothing.
 */
export function effectRunner(means: Means, read: () => State, send: (event: Event) => void): EffectRunner {
  let session = newSession(means, read, send);
  const help = helpRunner(means, send);

  const work = (signal: AbortSignal): Work => {
    const { store, texts } = session;
    return { means, store, texts, signal, read, send };
  };

  function run(effect: Effect): void {
    switch (effect.do) {
      case 'read-file': {
        session.reader.stop();
        const stop = new AbortController();
        session.readings.set(effect.job, stop);
        const task = work(stop.signal);
        session.queue = session.queue.then(() => readFile(task, effect));
        return;
      }
      case 'scan': {
        session.reader.stop();
        const stop = new AbortController();
        session.readings.set(effect.job, stop);
        const own = session;
        void scanPaper(work(stop.signal), effect, () => own.queue);
        return;
      }
      case 'stop-reading':
        session.readings.get(effect.job)?.abort();
        session.readings.delete(effect.job);
        return;
      case 'forget-items':
        void session.store.forget(effect.ids);
        effect.ids.forEach((id) => session.texts.delete(id));
        return;
      case 'make-documents':
        session.reader.stop();
        session.making = new AbortController();
        void makeDocuments(work(session.making.signal), effect);
        return;
      case 'make-slip':
        session.making = new AbortController();
        void makeSlip(work(session.making.signal), effect);
        return;
      case 'stop-making':
        session.making.abort();
        return;
      case 'print':
        void printSlip(means, effect, send);
        return;
      case 'wipe':
        endSession(session);
        session = newSession(means, read, send);
        void wipe(means, effect.drop).then((traces) => send({ is: 'wiped', traces }));
        return;
      case 'park':
      case 'take-up':
        session.making = new AbortController();
        session.resume.run(work(session.making.signal), effect);
        return;
      case 'drop-parked':
        void means.parked.drop(effect.id);
        return;
      case 'look-for-guide':
      case 'send-package':
      case 'leave-package':
      case 'guide-portal':
      case 'stop-filing':
      case 'keep-rating':
        session.filing.run(effect);
        return;
      case 'call-help':
      case 'end-help':
        help.run(effect);
    }
  }
  return { run, rest: () => session.reader.goOn() };
}

/** What was kept of the visit for later goes first, where its citizen wants it gone. */
async function wipe(means: Means, drop: string | undefined): Promise<readonly Trace[]> {
  const dropped = drop === undefined || (await means.parked.drop(drop)).ok;
  const traces = await eraseAndCheck(means);
  return dropped || traces.length > 0 ? traces : ['databases'];
}

function newSession(means: Means, read: Work['read'], send: Work['send']): Session {
  const [store, texts] = [means.openStore(), new Map<string, PageText>()];
  return {
    ...{ store, texts },
    reader: pageReader({ means, store, texts, read, send }),
    readings: new Map(),
    queue: Promise.resolve(),
    making: new AbortController(),
    filing: filingRunner(means, send),
    resume: resumeRunner(),
  };
}

/** The key first: what is on the disk after this line is noise, whether or not its deletion succeeds. */
function endSession({ store, texts, reader, readings, making, filing, resume }: Session): void {
  store.close();
  filing.stop();
  resume.stop();
  reader.stop();
  texts.clear();
  readings.forEach((reading) => reading.abort());
  making.abort();
}
