import type { Effect, Event } from './events';
import { makeDocuments } from './make-documents';
import { makeSlip } from './make-slip';
import type { PageText } from '../../shared/domain/page-text';
import type { Means } from './means';
import { pageReader, type PageReader } from './page-reader';
import type { PageStore } from './page-store';
import { readFile } from './read-file';
import { scanPaper } from './scan-paper';
import type { State } from './state';

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
      case 'make-slip': {
        session.reader.stop();
        session.making = new AbortController();
        const task = work(session.making.signal);
        void makeSlip(task, effect).then(() => makeDocuments(task, effect));
        return;
      }
      case 'stop-making':
        session.making.abort();
        return;
      case 'print':
        means.print();
        return;
      case 'wipe':
        endSession(session);
        means.endWork();
        session = newSession(means, read, send);
        void wipe(work(session.making.signal));
    }
  }
  return { run, rest: () => session.reader.goOn() };
}

function newSession(means: Means, read: Work['read'], send: Work['send']): Session {
  const [store, texts] = [means.openStore(), new Map<string, PageText>()];
  return {
    ...{ store, texts },
    reader: pageReader({ means, store, texts, read, send }),
    readings: new Map(),
    queue: Promise.resolve(),
    making: new AbortController(),
  };
}

/** The key first: what is on the disk after this line is noise, whether or not its deletion succeeds. */
function endSession({ store, texts, reader, readings, making }: Session): void {
  store.close();
  reader.stop();
  texts.clear();
  readings.forEach((reading) => reading.abort());
  making.abort();
}

async function wipe({ means, send }: Work): Promise<void> {
  const erased = await means.erase();
  if (erased.ok) send({ is: 'wiped' });
}
