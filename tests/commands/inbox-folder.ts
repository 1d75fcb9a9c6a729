import { lstat, readdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { emptyOfHalves, keepWhole } from './keep-whole';
import { OWN_HOST, sendFile, type Route } from './static-server';

/** What the inbox takes, in bytes. */
export interface InboxLimits {
  readonly packageBytes: number;
  /** Of a call for help. */
  readonly callBytes: number;
  /** Of everything that lies there. */
  readonly totalBytes: number;
}

/** A dossier has 200 MB at most (shared/domain/limits.ts); sealing adds little. */
const LIMITS: InboxLimits = { packageBytes: 220_000_000, callBytes: 4_096, totalBytes: 4_000_000_000 };
const PACKAGE = /^[A-Za-z\d][\w-]{0,79}\.cuaso$/;
const CALL = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.json$/;

/** A file of the inbox; its folder as a whole where `name` is empty. */
interface Place {
  readonly help: boolean;
  readonly folder: string;
  readonly name: string;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly place: Place;
}

/** Who asks: the kiosk's page, the counter's extension, or a program that is no browser. */
type Asker = 'kiosk' | 'counter' | 'tool';

/**
 * The counter's inbox at `/inbox/`, kept in a folder. The kiosk puts in and takes nothing out; the counter's extension
 * lists, fetches and deletes. Packages are sealed, so there is no secret between the two. Nobody ever sees half a
 * package. nginx does the same (docs/handover.md).
 */
export function inboxFolder(folder: string, limits: InboxLimits = LIMITS): Route {
  const help = join(folder, 'help');
  let prepared: Promise<unknown> | undefined;
  return async (request, response, path) => {
    const [, inHelp, name] = /^\/inbox\/(help\/)?(.*)$/.exec(path) ?? [];
    if (name === undefined) return false;
    const place: Place = { help: inHelp !== undefined, folder: inHelp === undefined ? folder : help, name };
    response.setHeader('Cache-Control', 'no-store');
    const status = refusalOf(request, place);
    // Not `Promise.all`: one lies in the other.
    if (status === undefined) await (prepared ??= emptyOfHalves(folder).then(() => emptyOfHalves(help)));
    const answer = status ?? (await answerOf({ request, response, place }, folder, limits));
    if (answer !== 'sent') response.writeHead(answer).end();
    return true;
  };
}

function refusalOf({ method = '', headers }: IncomingMessage, { help, name }: Place): number | undefined {
  if (!OWN_HOST.test(headers.host ?? '')) return 403;
  const may: Readonly<Record<string, readonly Asker[]>> = {
    PUT: ['kiosk', 'tool'],
    GET: ['counter', 'tool'],
    DELETE: help ? ['counter', 'tool', 'kiosk'] : ['counter', 'tool'],
  };
  const asker = askerOf(headers);
  if (!may[method]) return 405;
  if (!asker || !may[method].includes(asker)) return 403;
  if (name === '') return method === 'GET' ? undefined : 405;
  return (help ? CALL : PACKAGE).test(name) ? undefined : 404;
}

/** Pages elsewhere are nobody: what a browser says of them in these two headers no page can change. */
function askerOf({ origin, ...headers }: IncomingMessage['headers']): Asker | undefined {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin') return 'kiosk';
  if (origin !== undefined) return /^chrome-extension:\/\/[a-p]{32}$/.test(origin) ? 'counter' : undefined;
  if (site === 'none') return 'counter';
  return site === undefined ? 'tool' : undefined;
}

async function answerOf(asked: Asked, inbox: string, limits: InboxLimits): Promise<number | 'sent'> {
  const { request, response, place } = asked;
  const path = join(place.folder, place.name);
  switch (request.method) {
    case 'PUT':
      return put(asked, inbox, limits);
    case 'DELETE':
      return rm(path).then(
        () => 204,
        () => 404,
      );
    default:
      if (place.name !== '' && !(await lstat(path)).isFile()) return 404;
      if (place.name !== '') await sendFile(path, response);
      else response.writeHead(200, { 'Content-Type': 'application/json' }).end(await listed(place.folder));
      return 'sent';
  }
}

async function put({ request, place }: Asked, inbox: string, limits: InboxLimits): Promise<number> {
  const most = place.help ? limits.callBytes : limits.packageBytes;
  const bytes = Number(request.headers['content-length'] ?? Number.NaN);
  // Without a length nobody could say whether all of it came.
  if (!Number.isSafeInteger(bytes)) return 411;
  if (bytes > most) return 413;
  if ((await bytesIn(inbox)) + (await bytesIn(join(inbox, 'help'))) + bytes > limits.totalBytes) return 507;
  return keepWhole(request, place.folder, place.name);
}

async function bytesIn(folder: string): Promise<number> {
  const facts = await factsIn(folder, await readdir(folder));
  return facts.reduce((sum, { size = 0 }) => sum + size, 0);
}

/** As nginx's `autoindex_format json`: names with a dot in front are left out. */
async function listed(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  return JSON.stringify(await factsIn(folder, names));
}

async function factsIn(folder: string, names: readonly string[]) {
  const facts = names.map(async (name) => {
    // Fetched and deleted meanwhile: then it is not there.
    const found = await lstat(join(folder, name)).catch(() => undefined);
    if (!found) return undefined;
    const mtime = found.mtime.toUTCString();
    return found.isDirectory()
      ? { name, type: 'directory', mtime }
      : { name, type: 'file', mtime, size: found.size };
  });
  return (await Promise.all(facts)).filter((each) => each !== undefined);
}
