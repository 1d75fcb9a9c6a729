import { fail, ok, type Result } from '../../shared/domain/result';
import type { Probe, ProbeRequest } from '../adapters/adapter';

/** Longest that one small request may take. */
export const REQUEST_MS = 12_000;
/** Longest that fetching a whole document back may take. */
export const BYTES_MS = 110_000;

/** Fetches as the page itself would: its session, its origin, reading only. */
export type PageFetch = (input: string, init: RequestInit) => Promise<Response>;

/** Runs an adapter's description of requests, one after another, handing it each answer's JSON. */
export async function runProbe<T>(probe: Probe<T>, origin: string, fetchPage: PageFetch): Promise<Result<T>> {
  let step = probe.next();
  while (!step.done) {
    const answer = await get(step.value, origin, fetchPage, REQUEST_MS, 'application/json');
    if (!answer.ok) return answer;
    const json = await readJson(answer.value);
    if (!json.ok) return json;
    step = probe.next(json.value);
  }
  return step.value;
}

/** The bytes of a listed file. 'attach/unproven' when the host does not give them. */
export async function fetchBytes(
  request: ProbeRequest,
  origin: string,
  fetchPage: PageFetch,
): Promise<Result<Blob>> {
  const answer = await get(request, origin, fetchPage, BYTES_MS, '*/*');
  return answer.ok ? bytesIn(answer.value) : answer;
}

/** The bytes of an answer, unless it is a page in their place. */
export async function bytesIn(answer: Response): Promise<Result<Blob>> {
  const { redirected, status, headers } = answer;
  // The sign-in page in place of the bytes would look like a file that the host has damaged.
  if (redirected && isHtml(headers)) return fail({ code: 'attach/session-ended', status });
  try {
    const bytes = await answer.blob();
    // So would a page that shows the file instead of giving it: some hosts call real bytes HTML, so both must fit.
    const page = isHtml(headers) && /^[\uFEFF\s]*</u.test(await bytes.slice(0, 256).text());
    return page ? fail({ code: 'attach/unproven' }) : ok(bytes);
  } catch (error) {
    return fail(failureOf(error, BYTES_MS));
  }
}

/** The page's own address as the server writes it now. Undefined when the server does not write it as HTML. */
export async function fetchDocument(url: URL, fetchPage: PageFetch): Promise<Result<Document | undefined>> {
  const request = { path: `${url.pathname}${url.search}`, headers: {} };
  const answer = await get(request, url.origin, fetchPage, REQUEST_MS, 'text/html');
  if (!answer.ok) return answer;
  const { redirected, status, headers } = answer.value;
  if (redirected && new URL(answer.value.url).pathname !== url.pathname) {
    return fail({ code: 'attach/session-ended', status });
  }
  if (!isHtml(headers)) return ok(undefined);
  try {
    return ok(new DOMParser().parseFromString(await answer.value.text(), 'text/html'));
  } catch (error) {
    return fail(failureOf(error, REQUEST_MS));
  }
}

async function get(
  request: ProbeRequest,
  origin: string,
  fetchPage: PageFetch,
  limitMs: number,
  accept: string,
): Promise<Result<Response>> {
  const response = await ask(request, origin, fetchPage, limitMs, accept);
  if (!response.ok || response.value.ok) return response;
  return fail({ code: 'attach/unproven' });
}

/** The answer, whatever it says; 'attach/session-ended' where it is that nobody is signed in. */
export async function ask(
  request: ProbeRequest,
  origin: string,
  fetchPage: PageFetch,
  limitMs: number,
  accept: string,
): Promise<Result<Response>> {
  const url = URL.canParse(request.path, origin) ? new URL(request.path, origin) : undefined;
  // Another origin would get the officer's request, or answer in the host's name. What a page keeps under `blob:` has
  // its origin, and is the page's own.
  if (url?.origin !== origin || !/^https?:$/u.test(url.protocol)) return fail({ code: 'attach/unproven' });
  const asked = (redirect: RequestRedirect): Promise<Response> =>
    fetchPage(url.href, {
      method: 'GET',
      headers: { Accept: accept, ...request.headers },
      mode: 'same-origin',
      credentials: 'same-origin',
      cache: 'no-store',
      redirect,
      signal: AbortSignal.timeout(limitMs),
    });
  try {
    const response = await asked('follow');
    const { status } = response;
    if (status === 401 || status === 403) return fail({ code: 'attach/session-ended', status });
    return ok(response);
  } catch (error) {
    const failure = failureOf(error, limitMs);
    if (failure.code !== 'attach/network' || !(await leadsAway(asked))) return fail(failure);
    // Files may lie with another system; where answers are due, only a sign-in is.
    return fail(
      accept === '*/*' ? { code: 'attach/unproven' } : { code: 'attach/session-ended', status: FOUND },
    );
  }
}

/** The browser does not tell a redirect to another origin from a broken line, nor which of its numbers it had. */
const FOUND = 302;

async function leadsAway(asked: (redirect: RequestRedirect) => Promise<Response>): Promise<boolean> {
  try {
    return (await asked('manual')).type === 'opaqueredirect';
  } catch {
    // The line is broken.
    return false;
  }
}

function isHtml(headers: Headers): boolean {
  return /text\/html/i.test(headers.get('content-type') ?? '');
}

/**
 * The JSON of an answer; undefined where it is none. Hosts whose session has ended often send their sign-in page, with
 * 200, where JSON is due.
 */
export async function readJson(response: Response): Promise<Result<unknown>> {
  if (isHtml(response.headers)) {
    return fail({ code: 'attach/session-ended', status: response.status });
  }
  try {
    return ok(JSON.parse(await response.text()) as unknown);
  } catch (error) {
    return error instanceof SyntaxError ? ok(undefined) : fail(failureOf(error, REQUEST_MS));
  }
}

function failureOf(
  error: unknown,
  limitMs: number,
): { code: 'page/no-answer'; limitMs: number } | { code: 'attach/network' } {
  const late = error instanceof DOMException && error.name === 'TimeoutError';
  return late ? { code: 'page/no-answer', limitMs } : { code: 'attach/network' };
}
