import {
  CONTENT_PORT,
  type ContentMessageName,
  type ContentMessages,
  type ContentNews,
  type ContentReply,
  type ContentRequest,
} from '../../../shared/contracts/messages';
import type { Failure } from '../../../shared/domain/failure';
import { fail, type Result } from '../../../shared/domain/result';
import { parseReply } from './reply-schema';
import { whyUnreachable } from './run-in-page';
import { within } from './within';

/** A live line to the content script of one frame's document. It breaks when the frame navigates or closes. */
export interface Connection {
  readonly alive: boolean;
  /** The content script's answer; 'page/changed' or 'page/closed' when the line breaks first. */
  ask<Name extends ContentMessageName>(
    name: Name,
    input: ContentMessages[Name]['in'],
    limitMs: number,
  ): Promise<ContentMessages[Name]['out']>;
  close(): void;
}

/**
 * Opens a line to the content script in one document of a tab.
 * @param onNews called when the page says something else than it was recognised for
 */
export function connect(tabId: number, documentId: string, onNews: () => void = () => undefined): Connection {
  const port = chrome.tabs.connect(tabId, { name: CONTENT_PORT, documentId });
  const waiting = new Map<number, (reply: ContentReply['out']) => void>();
  let alive = true;
  let count = 0;

  const end = (failure: Failure): void => {
    for (const settle of waiting.values()) settle(fail(failure));
    waiting.clear();
  };
  port.onMessage.addListener((reply: ContentReply | ContentNews) => {
    if (!('id' in reply)) {
      onNews();
      return;
    }
    waiting.get(reply.id)?.(reply.out);
    waiting.delete(reply.id);
  });
  port.onDisconnect.addListener(() => {
    alive = false;
    void whyUnreachable(tabId, { code: 'page/changed' }).then(end);
  });

  return {
    get alive() {
      return alive;
    },
    async ask(name, input, limitMs) {
      if (!alive) return fail(await whyUnreachable(tabId, { code: 'page/changed' }));
      const id = ++count;
      const reply = new Promise<ContentReply['out']>((resolve) => waiting.set(id, resolve));
      port.postMessage({ id, name, in: input } satisfies ContentRequest);
      const answer = await within(reply as Promise<Result<unknown>>, limitMs);
      waiting.delete(id);
      return parseReply(name, answer);
    },
    close() {
      alive = false;
      port.disconnect();
      end({ code: 'cancelled' });
    },
  };
}
