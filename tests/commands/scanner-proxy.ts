import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as askSafely } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { OWN_HOST, type Route } from './static-server';

/** Bases of eSCL services by the id that stands in the kiosk's paths. */
export type ScannerTargets = ReadonlyMap<string, URL>;

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];
/** A ticket has two kilobytes. */
const MAX_REQUEST_BYTES = 65_536;
/** Longer than a device may think about a page. */
const SILENCE_MS = 150_000;
const SENT_ON = ['content-type', 'content-length', 'accept'] as const;
const GIVEN_BACK = ['content-type', 'content-length', 'content-location', 'retry-after', 'server'] as const;

/** Reads `may-1=http://192.168.1.20/eSCL may-2=…`. Throws a sentence for what is no scanner. */
export function scannerTargets(text: string): ScannerTargets {
  return new Map(
    text
      .split(/[\s,]+/)
      .filter((entry) => entry !== '')
      .map((entry) => {
        const [, id = '', address = ''] = /^([a-z\d][a-z\d-]{0,39})=(https?:\/\/.+)$/i.exec(entry) ?? [];
        if (!URL.canParse(address))
          throw new Error(`"${entry}" names no scanner: write may-1=http://192.168.1.20/eSCL`);
        return [id, new URL(address)];
      }),
  );
}

/**
 * Leads `/scan/<id>/…` to the scanner of that id and nowhere else: the page has one origin to talk to, and the scanner
 * never learns which page asked.
 */
export function scannerProxy(targets: ScannerTargets): Route {
  return async (request, response, path) => {
    if (!path.startsWith('/scan/')) return false;
    const [, id = '', rest = ''] = /^\/scan\/([^/]+)(\/.+)$/.exec(path) ?? [];
    const target = targets.get(id);
    const refusal = refusalOf(request, target !== undefined && !/%2f|%5c|\\|\/\//i.test(rest));
    if (refusal !== undefined || !target) response.writeHead(refusal ?? 404).end();
    else await forward(request, response, { target, id, rest });
    return true;
  };
}

function refusalOf({ method = '', headers }: IncomingMessage, known: boolean): number | undefined {
  // A page elsewhere could send a ticket without reading the answer: paper would be drawn in.
  if ((headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') return 403;
  if (!OWN_HOST.test(headers.host ?? '')) return 403;
  if (!known) return 404;
  if (!METHODS.includes(method)) return 405;
  const bytes = Number(headers['content-length'] ?? 0);
  return bytes > MAX_REQUEST_BYTES || headers['transfer-encoding'] !== undefined ? 413 : undefined;
}

interface Way {
  readonly target: URL;
  readonly id: string;
  readonly rest: string;
}

async function forward(request: IncomingMessage, response: ServerResponse, way: Way): Promise<void> {
  const answer = await answerOf(request, response, way);
  if (typeof answer === 'number') {
    response.writeHead(answer).end();
    return;
  }
  const location = ownPath(answer.headers.location, way);
  response.writeHead(answer.statusCode ?? 502, {
    ...picked(answer, GIVEN_BACK),
    ...(location !== undefined && { location }),
  });
  await pipeline(answer, response);
}

/** The scanner's answer, or 502 where nobody is there and 504 where nothing comes. */
function answerOf(
  request: IncomingMessage,
  response: ServerResponse,
  { target, rest }: Way,
): Promise<IncomingMessage | number> {
  return new Promise((resolve) => {
    const send = target.protocol === 'https:' ? askSafely : ask;
    const url = new URL(rootOf(target) + rest, target.origin);
    const headers = picked(request, SENT_ON);
    const asked = send(url, { method: request.method ?? 'GET', headers, timeout: SILENCE_MS }, resolve);
    asked.on('timeout', () => {
      resolve(504);
      asked.destroy();
    });
    asked.on('error', () => resolve(502));
    response.on('close', () => asked.destroy());
    request.pipe(asked);
  });
}

function picked({ headers }: IncomingMessage, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

/** The path that leads back here. Devices name hosts that nobody reaches; what lies outside the service is left out. */
function ownPath(location: string | undefined, { target, id }: Way): string | undefined {
  const root = `${rootOf(target)}/`;
  const path = location?.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '');
  return path?.startsWith(root) ? `/scan/${id}/${path.slice(root.length)}` : undefined;
}

function rootOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '');
}
