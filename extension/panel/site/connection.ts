import {
  CONTENT_PORT,
  type ContentMessageName,
  type ContentMessages,
  type ContentReply,
  type ContentRequest,
} from '../../../shared/contracts/messages';
import type { Failure } from '../../../shared/domain/failure';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { adapters } from '../../adapters';
import { originPatterns } from './origin-patterns';
import { readPageFacts } from './page-facts';
import { parseReply } from './reply-schema';
import { within } from './within';

/** A live line to the content script of one document. It breaks when the tab navigates or closes. */
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
 * Puts the content script into the tab's page (harmless when it is there), opens a port to it and hands it what only
 * the page's own world knows.
 */
export async function openConnection(
  tabId: number,
  origin: string,
  limitMs: number,
): Promise<Result<Connection>> {
  const target = { tabId };
  const injected = await within(
    runInPage(tabId, origin, () => chrome.scripting.executeScript({ target, files: ['content.js'] })),
    limitMs,
  );
  if (!injected.ok) return injected;
  const connection = connect(tabId);
  const told = await tellFacts(connection, tabId, origin, limitMs);
  if (told.ok) return ok(connection);
  connection.close();
  return told;
}

/** Reads anew what only the page's own world knows and tells the content script: a new login changes it. */
export async function tellFacts(
  connection: Connection,
  tabId: number,
  origin: string,
  limitMs: number,
): Promise<Result<null>> {
  const paths = [...new Set(adapters.flatMap((adapter) => adapter.probe?.facts ?? []))];
  const read = await within(
    runInPage(tabId, origin, () =>
      chrome.scripting.executeScript({
        target: { tabId },
        world: 'MAIN',
        func: readPageFacts,
        args: [paths],
      }),
    ),
    limitMs,
  );
  if (!read.ok) return read;
  return connection.ask('page/facts', { facts: read.value[0]?.result ?? {} }, limitMs);
}

/** Runs one of our files, or a function of ours, in the page; what prevents it comes back as a failure. */
export async function runInPage<T>(
  tabId: number,
  origin: string,
  run: () => Promise<T>,
): Promise<Result<Awaited<T>>> {
  try {
    return ok(await run());
  } catch {
    // Chromium tells the reason in English prose only: whether the tab still exists decides.
    return fail(await whyUnreachable(tabId, await whyShut(tabId, origin)));
  }
}

function connect(tabId: number): Connection {
  const port = chrome.tabs.connect(tabId, { name: CONTENT_PORT, frameId: 0 });
  const waiting = new Map<number, (reply: ContentReply['out']) => void>();
  let alive = true;
  let count = 0;

  const end = (failure: Failure): void => {
    for (const settle of waiting.values()) settle(fail(failure));
    waiting.clear();
  };
  port.onMessage.addListener((reply: ContentReply) => {
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

/**
 * Why a tab takes no script: the site is not granted, the tab has gone to another one, or it shows the browser's own
 * page because the site cannot be reached. An address is told only of sites that were granted.
 */
async function whyShut(tabId: number, origin: string): Promise<Failure> {
  const origins = originPatterns(origin);
  if (origins.length === 0 || !(await chrome.permissions.contains({ origins }))) {
    return { code: 'page/permission-missing', origin };
  }
  const { url } = await chrome.tabs.get(tabId).catch(() => ({ url: undefined }));
  const isThere = url !== undefined && URL.canParse(url) && new URL(url).origin === origin;
  return { code: isThere ? 'attach/network' : 'page/not-recognised' };
}

async function whyUnreachable(tabId: number, otherwise: Failure): Promise<Failure> {
  const tab = await chrome.tabs.get(tabId).catch(() => undefined);
  return tab ? otherwise : { code: 'page/closed' };
}
