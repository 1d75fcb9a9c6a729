import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildTargets } from '../build';
import { inProject } from '../paths';

/** What the kiosk's workers are built from. */
const SOURCES = ['kiosk', 'workers', 'shared', 'vite.config.ts', 'package-lock.json'];

/** The built kiosk as its sources are now: built where it is missing or older than they are. Says so on stderr. */
export async function freshKiosk(): Promise<string> {
  const named = process.env['CUA_SO_KIOSK'];
  if (named) return named;
  const folder = inProject('dist', 'kiosk');
  if (
    isStale(
      join(folder, 'workers.js'),
      SOURCES.map((source) => inProject(source)),
    )
  ) {
    console.error('dist/kiosk thiếu hoặc cũ, đang dựng lại… / missing or older than its sources, building…');
    await buildTargets(['kiosk'], 'warn');
  }
  return folder;
}

/** Whether the built file is missing, or anything in the sources (files or folders) was written after it. */
export function isStale(built: string, sources: readonly string[]): boolean {
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  return sources.some((source) => newest(source) > mtimeMs);
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}
