import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { sendFile } from '../commands/static-server';
import { inProject } from '../commands/paths';

/** `WIDGETS` names another build than the one that ships with the project's. */
const FOLDER = process.env['WIDGETS'] ?? inProject('dist', 'widgets');
const SHELL = join(FOLDER, 'index.html');
let pages: Promise<void> | undefined;

/** The built shell, read anew so that a rebuilt page shows without a restart. Built first where nobody has yet. */
export async function shell(): Promise<string> {
  pages ??= ensurePages();
  await pages;
  return readFile(SHELL, 'utf8');
}

async function ensurePages(): Promise<void> {
  if (existsSync(SHELL)) return;
  // Loaded only when needed: the builder brings all of Vite with it.
  const { buildTargets } = await import('../commands/build');
  await buildTargets(['widgets']);
}

/** Sends a built script, style sheet or picture. Answers true when the address was one of theirs. */
export async function serveBuilt(response: ServerResponse, path: string): Promise<boolean> {
  if (!/^\/assets\/[\w.-]+$/.test(path)) return false;
  await sendFile(join(FOLDER, path.slice(1)), response);
  return true;
}
