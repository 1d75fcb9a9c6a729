// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serve, type Presence } from '../../../../extension/content/serve';
import { CONTENT_PORT, type ContentReply } from '../../../../shared/contracts/messages';
import { aPlace } from './a-place';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const OWN = `chrome-extension://${ID}/`;

type Listener<T> = (value: T) => void;

/** One end of a port, as Chromium would hand it to the content script. */
interface Line {
  readonly port: chrome.runtime.Port;
  readonly replies: ContentReply[];
  readonly open: () => boolean;
  say(message: unknown): void;
}

let arrivals: Set<Listener<chrome.runtime.Port>>;
let presence: Presence;

beforeEach(() => {
  arrivals = new Set();
  vi.stubGlobal('chrome', {
    runtime: {
      id: ID,
      getURL: (path: string) => `${OWN}${path}`,
      onConnect: {
        addListener: (listener: Listener<chrome.runtime.Port>) => arrivals.add(listener),
        removeListener: (listener: Listener<chrome.runtime.Port>) => arrivals.delete(listener),
      },
    },
  });
  document.body.innerHTML = '<p>Tin tức</p>';
  presence = serve(aPlace([]));
});
afterEach(() => {
  presence.leave();
  vi.unstubAllGlobals();
});

const facts = { id: 1, name: 'page/facts', in: { facts: {} } };

test('a page of this extension is answered', async () => {
  const line = connect({ id: ID, url: `${OWN}panel/index.html?tab=5` });
  line.say(facts);

  await vi.waitFor(() => expect(line.replies).toEqual([{ id: 1, out: { ok: true, value: null } }]));
});

test.each<[string, chrome.runtime.MessageSender | undefined]>([
  ['another extension', { id: 'p'.repeat(32), url: `chrome-extension://${'p'.repeat(32)}/panel/index.html` }],
  ['another extension under our address', { id: 'p'.repeat(32), url: `${OWN}panel/index.html` }],
  ['a content script of ours, whose process the page shares', { id: ID, url: 'https://motcua.example/' }],
  ['an address that begins like ours', { id: ID, url: `chrome-extension://${ID}.evil.example/` }],
  ['a sender without an address', { id: ID }],
  ['a sender without a name', { url: `${OWN}panel/index.html` }],
  ['nobody', undefined],
])('%s is turned away', async (_who, sender) => {
  const line = connect(sender);
  line.say(facts);
  await Promise.resolve();

  expect([line.open(), line.replies]).toEqual([false, []]);
});

test('a port of another name is left alone', async () => {
  const line = connect({ id: ID, url: OWN }, 'cua-so/other');
  line.say(facts);
  await Promise.resolve();

  expect([line.open(), line.replies]).toEqual([true, []]);
});

test.each([
  ['an unknown question', { id: 7, name: 'page/submit', in: {} }],
  ['a name that every object has', { id: 7, name: 'toString', in: {} }],
  ['a question with too much in it', { id: 7, name: 'page/recognise', in: { url: 'x' } }],
])('%s is answered as a defect and runs nothing', async (_what, message) => {
  const line = connect({ id: ID, url: OWN });
  line.say(message);

  await vi.waitFor(() => expect(line.replies).toHaveLength(1));
  expect(line.replies[0]).toMatchObject({ id: 7, out: { failure: { code: 'defect' } } });
});

test('an answer that cannot be copied is told, so that nobody waits for it', async () => {
  const line = connect({ id: ID, url: OWN }, CONTENT_PORT, (reply) => reply.out.ok);
  line.say(facts);

  await vi.waitFor(() => expect(line.replies).toHaveLength(1));
  expect(line.replies[0]).toMatchObject({ id: 1, out: { failure: { code: 'defect' } } });
});

function connect(
  sender: chrome.runtime.MessageSender | undefined,
  name: string = CONTENT_PORT,
  refuses: (reply: ContentReply) => boolean = () => false,
): Line {
  const hears = new Set<Listener<unknown>>();
  const replies: ContentReply[] = [];
  let open = true;
  const port = {
    name,
    sender,
    onMessage: { addListener: (listener: Listener<unknown>) => hears.add(listener) },
    onDisconnect: { addListener: () => undefined },
    postMessage: (reply: ContentReply) => {
      if (refuses(reply)) throw new DOMException('could not be cloned', 'DataCloneError');
      replies.push(reply);
    },
    disconnect: () => (open = false),
  } as unknown as chrome.runtime.Port;
  for (const arrive of arrivals) arrive(port);
  return {
    port,
    replies,
    open: () => open,
    say: (message) => hears.forEach((hear) => hear(message)),
  };
}
