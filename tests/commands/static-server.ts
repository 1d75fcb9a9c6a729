import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface StaticServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** Stops listening and drops every connection, also those that wait for an answer. */
  close(): Promise<void>;
}

/** What a server does besides handing out files. */
export interface ServeExtras {
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Asked before the folder. */
  readonly route?: Route;
}

/** Answers the requests that are its own, and whether one was. `path`: of the address, as it was written. */
export type Route = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

/** What a request is answered with. Whatever it rejects with, the server goes on. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

/** What Node listens on here; another name is a foreign page that was led to this machine. */
export const OWN_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

const HEADERS = {
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * Serves a built folder on the loopback address, as any plain web server would; `port` 0 takes a free one.
 * The pages carry their own content security policy. Rejects when the port is taken.
 */
export function serveFolder(folder: string, port = 0, extras: ServeExtras = {}): Promise<StaticServer> {
  return serve(async (request, response) => {
    for (const [name, value] of Object.entries({ ...HEADERS, ...extras.headers }))
      response.setHeader(name, value);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (await extras.route?.(request, response, pathname)) return;
    const path = normalize(
      join(folder, decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)),
    );
    if (path.startsWith(normalize(folder) + sep)) await sendFile(path, response);
    else response.writeHead(403).end();
  }, port);
}

/** Several routes as one: the first whose request it is answers. */
export function oneOf(...routes: readonly Route[]): Route {
  return async (request, response, path) => {
    for (const route of routes) if (await route(request, response, path)) return true;
    return false;
  };
}

/** Sends a file of any size; rejects where it is gone or cannot be read. */
export async function sendFile(path: string, response: ServerResponse): Promise<void> {
  const file = await stat(path);
  if (!file.isFile()) throw new Error('not a file');
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': file.size,
  });
  await pipeline(createReadStream(path), response);
}

/** Listens on the loopback address. What `answer` could not answer is not found. Rejects when the port is taken. */
export async function serve(answer: Answer, port = 0): Promise<StaticServer> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      // An answer that broke off in the middle: the browser must not take it for whole.
      if (response.headersSent) response.destroy();
      else {
        // What is not there yet may be there tomorrow.
        response.removeHeader('Cache-Control');
        response.writeHead(404).end();
      }
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
