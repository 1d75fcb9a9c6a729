import { createWriteStream, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { sendFile, serveFolder, type StaticServer } from '../static-server';

/** The policy that kiosk and extension ship with; every answer carries it, so that workers obey it too. */
const POLICY = [
  ...["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'"],
  ...["connect-src 'self'", "img-src 'self' blob: data:", "style-src 'self'", "font-src 'self'"],
].join('; ');

const HEADERS = { 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' };

/** What a door server gives and takes. */
export interface DoorOptions {
  /** The built kiosk, which holds the door `/workers.js`. */
  readonly folder: string;
  /** TypeScript module that runs in the page, served as `/driver.js`. */
  readonly driver?: string;
  /** Files readable as `/inputs/0`, `/inputs/1`… */
  readonly inputs?: readonly string[];
  /** Where a body posted to `/output` is written; 507 where that fails. */
  readonly output?: string;
}

/** Serves the shipped workers on the loopback address, with an empty page `/` to run them from. */
export function serveDoor(options: DoorOptions): Promise<StaticServer> {
  return serveFolder(options.folder, 0, {
    headers: HEADERS,
    route: (request, response, path) => answer(options, request, response, path),
  });
}

async function answer(
  { driver, inputs = [], output }: DoorOptions,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const [, index] = /^\/inputs\/(\d+)$/.exec(path) ?? [];
  const input = inputs[Number(index)];
  if (request.method === 'POST' && path === '/output' && output !== undefined) {
    response.writeHead((await written(request, output)) ? 204 : 507).end();
  } else if (path === '/') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end('<!doctype html><html lang="vi"><title>Cửa Số</title></html>');
  } else if (path === '/driver.js' && driver !== undefined) {
    response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
    response.end(javascript(driver));
  } else if (input !== undefined) await sendFile(input, response);
  else return false;
  return true;
}

/** Whole or not at all: what lay there before stays until the last byte is on the disk. */
async function written(request: IncomingMessage, output: string): Promise<boolean> {
  const aside = `${output}.partial`;
  try {
    await pipeline(request, createWriteStream(aside));
    await rename(aside, output);
    return true;
  } catch {
    // The folder is write-protected, the disk is full, the stick is gone.
    await rm(aside, { force: true }).catch(() => undefined);
    return false;
  }
}

function javascript(path: string): string {
  const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2023 };
  return transpileModule(readFileSync(path, 'utf8'), { compilerOptions }).outputText;
}
