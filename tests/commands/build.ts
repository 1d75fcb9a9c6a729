import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inProject } from './paths';

/** Order matters: the two content scripts are put into the folder that `extension` empties. */
export const TARGETS = ['kiosk', 'extension', 'content', 'observer', 'onestop'] as const;
export type Target = (typeof TARGETS)[number];

/** Builds the named targets, all where none is named. At 'warn' nothing goes to stdout. */
export async function buildTargets(
  targets: readonly Target[] = TARGETS,
  logLevel: 'info' | 'warn' = 'warn',
): Promise<void> {
  for (const mode of targets) {
    await build({ configFile: inProject('vite.config.ts'), mode, logLevel });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const named = process.argv.slice(2).filter((name): name is Target => TARGETS.includes(name as Target));
  await buildTargets(named.length > 0 ? named : TARGETS);
  console.log(`built: ${(named.length > 0 ? named : TARGETS).join(', ')} → dist/`);
}
