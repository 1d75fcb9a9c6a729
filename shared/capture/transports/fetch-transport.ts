import type { Failure } from '../../domain/failure';
import { fail, ok, type Result } from '../../domain/result';
import type { ScannerAnswer, ScannerRequest, ScannerTransport } from '../transport';
import { fetchedAnswer } from './fetched-answer';
import { isForbidden, networkTrouble, type NetworkQuestions } from './network-trouble';
import { Patience } from './patience';
import { Turns } from './turns';

/** What a scanner is reached by over the network. */
export interface FetchWay extends NetworkQuestions {
  /** Base of its eSCL service, as `scannerAddress` gives it; in the kiosk a path of its own server: `/scan/may-1`. */
  readonly address: string;
  readonly fetch?: typeof fetch;
}

/** What a reverse proxy says of a device that is switched off. */
const NOBODY_BEHIND = [502, 504];

/** Speaks with a scanner by fetch: from the extension, or through the kiosk's own server. */
export function fetchTransport(way: FetchWay): ScannerTransport {
  const doFetch = way.fetch ?? fetch;
  const own = way.address.startsWith('/');
  const base = own ? new URL(way.address, location.origin) : new URL(way.address);
  const root = base.pathname.replace(/\/+$/, '');
  const turns = new Turns();
  const closed = new AbortController();

  async function request(wanted: ScannerRequest): Promise<Result<ScannerAnswer>> {
    const url = addressOf(base.origin, wanted.path);
    // Behind a proxy everything else is another device, or the kiosk itself.
    if (!url || (own && !url.pathname.startsWith(`${root}/`))) return fail({ code: 'scan/broken-answer' });
    const endTurn = await turns.take(wanted.signal);
    if (!endTurn) return fail({ code: 'cancelled' });
    const patience = new Patience(wanted.limitMs, [wanted.signal, closed.signal]);
    patience.signal.addEventListener('abort', endTurn);
    const finish = (): void => {
      patience.end();
      endTurn();
    };
    try {
      // Nothing goes to a host that nobody allowed, not even to hear that it may not be read.
      if (!own && (await isForbidden(base.origin, way))) {
        finish();
        return fail({ code: 'scan/permission-missing', origin: base.origin });
      }
      const response = await doFetch(url, { ...settingsOf(wanted), signal: patience.signal });
      patience.renew();
      const answer = fetchedAnswer(response, patience, finish);
      if (!own || !NOBODY_BEHIND.includes(response.status)) return ok(answer);
      await answer.drop();
      return fail({ code: 'scan/unreachable', limitMs: wanted.limitMs });
    } catch {
      finish();
      return fail(await trouble(wanted.limitMs, patience));
    }
  }

  function trouble(limitMs: number, { signal, ranOut }: Patience): Failure | Promise<Failure> {
    if (signal.aborted && !ranOut) return { code: 'cancelled' };
    return own ? { code: 'scan/unreachable', limitMs } : networkTrouble(base.origin, limitMs, way);
  }

  function close(): Promise<void> {
    closed.abort();
    return Promise.resolve();
  }

  return { root, request, close };
}

function settingsOf({ method, headers, body }: ScannerRequest): RequestInit {
  return {
    method,
    ...(headers && { headers }),
    ...(body !== undefined && { body }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    // A scanner that sends us elsewhere is not followed: that address was not allowed by anybody.
    redirect: 'manual',
  };
}

/** Put together as text, so that no path can lead to another host. */
function addressOf(origin: string, path: string): URL | undefined {
  return path.startsWith('/') && URL.canParse(origin + path) ? new URL(origin + path) : undefined;
}
