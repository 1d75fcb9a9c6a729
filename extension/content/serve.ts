import {
  CONTENT_PORT,
  type AnyContentRequest,
  type ContentNews,
  type ContentReply,
  type Handlers,
} from '../../shared/contracts/messages';
import { fail } from '../../shared/domain/result';
import { handlersFor } from './handlers';
import type { Place } from './host-reader';
import { parseRequest, requestId } from './message-schema';

/** The content script at work in one document. */
export interface Presence {
  /** False once it has left, or the extension was updated or removed: then this copy can talk to nobody. */
  alive(): boolean;
  leave(): void;
}

/** Listens for the extension's own panel, and leaves when the last panel has gone. */
export function serve(place: Place): Presence {
  const ports = new Map<chrome.runtime.Port, AbortController>();
  let here = true;

  const arrive = (port: chrome.runtime.Port): void => {
    if (port.name !== CONTENT_PORT) return;
    if (!isOurs(port.sender)) {
      port.disconnect();
      return;
    }
    const left = new AbortController();
    ports.set(port, left);
    const handlers = handlersFor(place, left.signal, () => post(port, { news: 'page/other' }));
    port.onMessage.addListener((message: unknown) => void answer(port, handlers, message));
    port.onDisconnect.addListener(() => {
      left.abort();
      ports.delete(port);
      if (ports.size === 0) presence.leave();
    });
  };

  const presence: Presence = {
    alive: () => here && isConnected(),
    leave() {
      here = false;
      for (const [port, left] of ports) {
        left.abort();
        port.disconnect();
      }
      ports.clear();
      if (isConnected()) chrome.runtime.onConnect.removeListener(arrive);
    },
  };
  chrome.runtime.onConnect.addListener(arrive);
  return presence;
}

/** Chromium takes the id away when the extension is updated or removed under a page that is still open. */
function isConnected(): boolean {
  return (chrome as Partial<typeof chrome>).runtime?.id !== undefined;
}

/** Only pages of this very extension may ask: not the page around us, no other extension, no content script. */
function isOurs(sender: chrome.runtime.MessageSender | undefined): boolean {
  return sender?.id === chrome.runtime.id && (sender.url ?? '').startsWith(chrome.runtime.getURL(''));
}

async function answer(port: chrome.runtime.Port, handlers: Handlers, message: unknown): Promise<void> {
  const request = parseRequest(message);
  const id = requestId(message);
  if (id === undefined) return;
  const out = request
    ? await handle(handlers, request)
    : fail({ code: 'defect', where: 'content/messages', message: 'unknown or broken message' });
  if (post(port, { id, out })) return;
  // Either the answer cannot be copied, and then the panel must not wait for it, or the panel has gone.
  post(port, { id, out: fail({ code: 'defect', where: 'content/messages', message: 'answer not sent' }) });
}

function post(port: chrome.runtime.Port, reply: ContentReply | ContentNews): boolean {
  try {
    port.postMessage(reply);
    return true;
  } catch {
    // Chromium tells "cannot be copied" and "nobody there" apart in English prose only: the caller tries both.
    return false;
  }
}

async function handle(handlers: Handlers, request: AnyContentRequest): Promise<ContentReply['out']> {
  // TypeScript cannot see that a request's name and input belong together once the handler is looked up.
  const handler = handlers[request.name] as (input: unknown) => Promise<ContentReply['out']>;
  try {
    return await handler(request.in);
  } catch (error) {
    const text = error instanceof Error ? error.message : 'unknown';
    return fail({ code: 'defect', where: `content/${request.name}`, message: text });
  }
}
