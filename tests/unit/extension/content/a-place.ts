import type { SiteAdapter } from '../../../../extension/adapters/adapter';
import type { Place } from '../../../../extension/content/host-reader';
import type { PageFetch } from '../../../../extension/content/page-probe';
import { watchSaves } from '../../../../extension/content/unsaved';

export const ADDRESS = 'https://motcua.example/ho-so/5';

/** The page of the test's own document under a made-up address. */
export function aPlace(
  adapters: readonly SiteAdapter[],
  fetchPage: PageFetch = () => Promise.reject(new TypeError('no network in this test')),
  url: () => URL = () => new URL(ADDRESS),
): Place {
  return {
    document,
    url,
    fetch: fetchPage,
    adapters,
    shadowOf: ({ shadowRoot }) => shadowRoot,
    unsaved: watchSaves(document),
  };
}

/** Answers every request with the next of these. */
export function answering(
  ...answers: readonly (Response | Error)[]
): PageFetch & { readonly asked: string[] } {
  const asked: string[] = [];
  const left = [...answers];
  const fetchPage = (input: string): Promise<Response> => {
    asked.push(input);
    const next = left.shift() ?? new TypeError('nothing left to answer');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
  return Object.assign(fetchPage, { asked });
}

/** A JSON answer. */
export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}
