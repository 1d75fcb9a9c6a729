import type { HelpCall } from '../../shared/contracts/handover';
import { fail, ok, type Result } from '../../shared/domain/result';
import { callIds, helpCallOf, isPackageName, waitingFiles, type WaitingFile } from './inbox-shapes';

/** The counter's side of the inbox on a kiosk's own server. Nothing but sealed packages and calls for help lies there. */
export interface Inbox {
  /** The newest first. */
  list(): Promise<Result<readonly WaitingFile[]>>;
  /** The first bytes of a package: enough for what stands on its outside. */
  head(name: string): Promise<Result<Blob>>;
  /** A whole package, until the signal ends it. 'inbox/no-such-slip' where it is gone. */
  take(name: string, over?: AbortSignal): Promise<Result<Blob>>;
  /** One that is gone already counts as removed. */
  remove(name: string): Promise<Result<void>>;
  /** Calls for an officer, the oldest first. */
  calls(): Promise<Result<readonly HelpCall[]>>;
  /** Somebody has gone there. */
  answer(call: string): Promise<Result<void>>;
}

/** Largest package that a kiosk makes, with room to spare. */
const MAX_PACKAGE_BYTES = 230_000_000;
const MAX_LIST_BYTES = 8_000_000;
const MAX_CALL_BYTES = 4_000;
const HEAD_BYTES = 2_048;
/** A list comes at once from a machine beside the counter. */
const LIST_LIMIT_MS = 5_000;
/** The largest package over a slow wireless network (3 Mbit/s); the officer may go back sooner. */
const PACKAGE_LIMIT_MS = 600_000;
/** Calls that are shown at a time. */
const MOST_CALLS = 5;

/** The inbox at an address that was allowed. `ask` is another fetch in tests. */
export function inboxAt(address: string, ask: typeof fetch = fetch): Inbox {
  const folder = `${address}/inbox/`;

  async function request(
    url: string,
    limitMs: number,
    { signal: over, ...wish }: Pick<RequestInit, 'method' | 'headers' | 'signal'> = {},
  ): Promise<Result<Response>> {
    try {
      const response = await ask(url, {
        ...wish,
        ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error' },
        signal: AbortSignal.any([AbortSignal.timeout(limitMs), ...(over ? [over] : [])]),
      });
      return ok(response);
    } catch {
      return fail({ code: 'inbox/unreachable' });
    }
  }

  /** At most so many bytes of the answer's body; `whole`: more of them is a refusal, else the rest is left. */
  async function read(
    url: string,
    limitMs: number,
    most: number,
    whole: boolean,
    signal?: AbortSignal,
  ): Promise<Result<Blob>> {
    const asked = await request(url, limitMs, {
      ...(whole ? {} : { headers: { Range: `bytes=0-${most - 1}` } }),
      ...(signal && { signal }),
    });
    if (!asked.ok) return asked;
    const { status, body } = asked.value;
    if (status !== 200 && status !== 206) {
      await body?.cancel().catch(() => undefined);
      return fail(status === 404 ? { code: 'inbox/no-such-slip' } : { code: 'inbox/refused', status });
    }
    return readBody(asked.value, most, whole);
  }

  async function json(url: string): Promise<Result<unknown>> {
    const text = await read(url, LIST_LIMIT_MS, MAX_LIST_BYTES, true);
    if (!text.ok) return text;
    try {
      return ok(JSON.parse(await text.value.text()));
    } catch {
      // Something answers at that address, and it is no kiosk.
      return fail({ code: 'inbox/refused', status: 200 });
    }
  }

  async function remove(url: string): Promise<Result<void>> {
    const asked = await request(url, LIST_LIMIT_MS, { method: 'DELETE' });
    if (!asked.ok) return asked;
    const { status } = asked.value;
    return (status >= 200 && status < 300) || status === 404
      ? ok(undefined)
      : fail({ code: 'inbox/refused', status });
  }

  async function call(id: string): Promise<readonly HelpCall[]> {
    const text = await read(`${folder}help/${id}.json`, LIST_LIMIT_MS, MAX_CALL_BYTES, true);
    const found = text.ok ? helpCallOf(id, await text.value.text()) : undefined;
    return found ? [found] : [];
  }

  return {
    async list() {
      const answer = await json(folder);
      if (!answer.ok) return answer.failure.code === 'inbox/no-such-slip' ? notThere : answer;
      const files = waitingFiles(answer.value);
      return files ? ok(files) : fail({ code: 'inbox/refused', status: 200 });
    },
    head: (name) => ofPackage(name, (url) => read(url, LIST_LIMIT_MS, HEAD_BYTES, false)),
    take: (name, over) =>
      ofPackage(name, (url) => read(url, PACKAGE_LIMIT_MS, MAX_PACKAGE_BYTES, true, over)),
    remove: (name) => ofPackage(name, remove),
    async calls() {
      const list = await json(`${folder}help/`);
      if (!list.ok) return list;
      const calls = await Promise.all(callIds(list.value).slice(0, MOST_CALLS).map(call));
      return ok(calls.flat().sort((one, other) => Date.parse(one.at) - Date.parse(other.at)));
    },
    answer: (id) => remove(`${folder}help/${encodeURIComponent(id)}.json`),
  };

  function ofPackage<T>(name: string, act: (url: string) => Promise<Result<T>>): Promise<Result<T>> {
    return isPackageName(name) ? act(folder + name) : Promise.resolve(fail({ code: 'inbox/no-such-slip' }));
  }
}

/** The server is there and has no such folder. */
const notThere = fail({ code: 'inbox/refused', status: 404 });

async function readBody(response: Response, most: number, whole: boolean): Promise<Result<Blob>> {
  if (whole && Number(response.headers.get('content-length') ?? 0) > most)
    return fail({ code: 'inbox/refused', status: 413 });
  const { body } = response;
  const reader = body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    while (reader && size < most + (whole ? 1 : 0)) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      size += value.length;
    }
  } catch {
    return fail({ code: 'inbox/unreachable' });
  }
  await reader?.cancel().catch(() => undefined);
  if (whole && size > most) return fail({ code: 'inbox/refused', status: 413 });
  return ok(new Blob(parts).slice(0, most));
}
