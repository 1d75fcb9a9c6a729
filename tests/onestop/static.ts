import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { inProject } from '../commands/paths';
import { sendBytes } from './respond';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The built pages: the folder that `ONESTOP` names, else `dist/onestop`. */
const folder = process.env['ONESTOP'] ?? inProject('dist', 'onestop');

let pages: Promise<void> | undefined;

/** The built shell, read anew so that a rebuilt page shows without a restart. Built first where nobody has yet. */
export async function shell(): Promise<string> {
  pages ??= ensurePages();
  await pages;
  return readFile(join(folder, 'index.html'), 'utf8');
}

async function ensurePages(): Promise<void> {
  if (existsSync(join(folder, 'index.html'))) return;
  // Loaded only when needed: the builder brings all of Vite with it.
  const { buildTargets } = await import('../commands/build');
  await buildTargets(['onestop']);
}

/** Sends a built script, style sheet or picture. Answers true when there is one. */
export async function serveStatic(response: ServerResponse, path: string): Promise<boolean> {
  const type = TYPES[extname(path)];
  const inside = normalize(path).replaceAll('\\', '/');
  if (type === undefined || inside.includes('..')) return false;
  try {
    sendBytes(response, type, await readFile(join(folder, inside)));
    return true;
  } catch {
    // Not a built file: the caller says 404.
    return false;
  }
}
