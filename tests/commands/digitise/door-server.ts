import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/** The policy that kiosk and extension ship with; every answer carries it, so that workers obey it too. */
const POLICY = [
  ...["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'"],
  ...["connect-src 'self'", "img-src 'self' blob: data:", "style-src 'self'", "font-src 'self'"],
].join('; ');

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** What a door server gives and takes. */
export interface DoorOptions {
  /** The built kiosk, which holds the door `/workers.js`. */
  readonly folder: string;
  /** TypeScript module that runs in the page, served as `/driver.js`. */
  readonly driver?: string;
  /** Files readable as `/inputs/0`, `/inputs/1`… */
  readonly inputs?: readonly string[];
  /** Where a body posted to `/output` is written. */
  readonly output?: string;
}

export interface DoorServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the shipped workers on the loopback address, with an empty page `/` to run them from. */
export async function serveDoor(options: DoorOptions): Promise<DoorServer> {
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    answer(options, request, response).catch(() => {
      // The file is gone or cannot be read: the page sees a failed request and says so.
      if (!response.headersSent) response.writeHead(404);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
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

async function answer(
  options: DoorOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'POST' && pathname === '/output' && options.output !== undefined) {
    await pipeline(request, createWriteStream(options.output));
    response.writeHead(204).end();
    return;
  }
  if (pathname === '/') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end('<!doctype html><html lang="vi"><title>Cửa Số</title></html>');
    return;
  }
  if (pathname === '/driver.js' && options.driver !== undefined) {
    response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
    response.end(javascript(options.driver));
    return;
  }
  await sendFile(fileFor(options, pathname), response);
}

function fileFor({ folder, inputs = [] }: DoorOptions, pathname: string): string {
  const [, index] = /^\/inputs\/(\d+)$/.exec(pathname) ?? [];
  const path =
    index === undefined ? normalize(join(folder, decodeURIComponent(pathname))) : inputs[Number(index)];
  const allowed = path !== undefined && (index !== undefined || path.startsWith(normalize(folder) + sep));
  if (!allowed) throw new Error('not served');
  return path;
}

async function sendFile(path: string, response: ServerResponse): Promise<void> {
  const { size } = await stat(path);
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-store',
  });
  await pipeline(createReadStream(path), response);
}

function javascript(path: string): string {
  const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2023 };
  return transpileModule(readFileSync(path, 'utf8'), { compilerOptions }).outputText;
}
