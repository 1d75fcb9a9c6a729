import * as v from 'valibot';
import {
  GUIDE_BEAT,
  GUIDE_HELLO,
  GuideHereSchema,
  GuideSaysSchema,
  MAX_PIECE_BYTES,
  type GuideSays,
  type KioskSays,
} from '../shared/contracts/guide';
import type { GuidePort, GuideTask } from './flow/filing/guide-port';
import type { Guide } from './flow/state';
import { guideBrief } from './guide-brief';

/** An extension that is there answers within this time, even where its service worker has to start first. */
const PRESENT_MS = 900;
/** Its page opens within this time. */
const OPEN_MS = 15_000;

/** The extension in guide mode, found by a greeting over the window. Where none is installed, nothing answers. */
export function extensionGuide(page: Window = window): GuidePort {
  return {
    async present() {
      const port = await greet(page);
      port?.close();
      return port !== undefined;
    },
    async lead(task, told, signal) {
      const port = signal.aborted ? undefined : await greet(page);
      if (!port) told({ is: 'failed', failure: { code: 'guide/absent' } });
      // The visit ended while it was greeted: nothing of it may be told any more.
      else if (signal.aborted) port.close();
      else await talk(port, task, told, signal);
    },
  };
}

/** Asks whether somebody is there. The answer counts only from this very window, with the number that was just made. */
function greet(page: Window): Promise<MessagePort | undefined> {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const { origin } = page.location;
  return new Promise((resolve) => {
    const end = (port?: MessagePort): void => {
      clearTimeout(timer);
      page.removeEventListener('message', hear);
      resolve(port);
    };
    const hear = (event: MessageEvent<unknown>): void => {
      if (event.source !== page || event.origin !== origin) return;
      const here = v.safeParse(GuideHereSchema, event.data);
      if (here.success && here.output.nonce === nonce) end(event.ports[0]);
    };
    const timer = setTimeout(end, PRESENT_MS);
    page.addEventListener('message', hear);
    page.postMessage({ cuaSo: GUIDE_HELLO, nonce }, origin);
  });
}

/**
 * Hands the files over and passes on what the guide tells. Resolves with the portal's confirmation, with a failure, or
 * with the signal; until the signal the guide goes on hearing that the session lives, so that its windows stay open.
 */
function talk(
  port: MessagePort,
  task: GuideTask,
  told: (guide: Guide) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
    const say = (message: KioskSays, transfer: Transferable[] = []): void =>
      port.postMessage(message, transfer);
    const pieces = piecesOf(task);
    let over = false;
    const tell = (guide: Guide): void => {
      if (over) return;
      told(guide);
      if (guide.is !== 'confirmed' && guide.is !== 'failed') return;
      over = true;
      resolve();
    };
    const next = async (): Promise<void> => {
      const piece = await pieces.next();
      if (!piece.done && !signal.aborted) say(piece.value, [piece.value.bytes]);
    };
    /** The disk gives a file no more: what the guide has so far is not the dossier. */
    const lost = (): void => {
      tell({ is: 'failed', failure: { code: 'storage/damaged' } });
      say({ say: 'end' });
      stop();
    };
    const stop = (): void => {
      clearTimeout(timer);
      port.close();
      resolve();
    };
    const hear = (message: GuideSays): void => {
      if (signal.aborted) return;
      switch (message.say) {
        case 'ready':
          clearTimeout(timer);
          say({ say: 'begin', brief: guideBrief(task, language) });
          next().catch(lost);
          return;
        case 'took':
          next().catch(lost);
          return;
        case 'ping':
          say({ say: 'alive' });
          return;
        case 'state':
          tell(message.guide);
          return;
        case 'gone':
          tell({ is: 'failed', failure: { code: 'guide/closed' } });
          stop();
      }
    };
    const timer = setTimeout(() => {
      tell({ is: 'failed', failure: { code: 'guide/absent' } });
      say({ say: 'end' });
      stop();
    }, OPEN_MS);
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = v.safeParse(GuideSaysSchema, data);
      if (message.success) hear(message.output);
    };
    signal.addEventListener('abort', () => {
      over = true;
      say({ say: 'end' });
      // A port that is closed at once takes what was said last with it.
      setTimeout(stop, GUIDE_BEAT.everyMs);
      resolve();
    });
    say({ say: 'open' });
  });
}

/** The files in pieces, read one at a time. */
async function* piecesOf({
  handover,
  files,
}: GuideTask): AsyncGenerator<Extract<KioskSays, { say: 'piece' }>> {
  for (const { id } of handover.components.flatMap((component) => component.files)) {
    const file = files.get(id);
    for (let at = 0; file && at < file.size; at += MAX_PIECE_BYTES)
      yield { say: 'piece', file: id, at, bytes: await file.slice(at, at + MAX_PIECE_BYTES).arrayBuffer() };
  }
}
