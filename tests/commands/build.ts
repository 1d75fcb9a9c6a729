import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inProject } from './paths';

/** Order matters: the five content scripts are put into the folder that `extension` empties. */
export const TARGETS = [
  ...(['kiosk', 'extension', 'content', 'observer', 'chooser', 'link', 'steps', 'onestop'] as const),
] as const;
/** Built only where it is named: nobody but a few tests needs it. */
const ON_DEMAND = ['widgets'] as const;
export type Target = (typeof TARGETS | typeof ON_DEMAND)[number];

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
  const known: readonly string[] = [...TARGETS, ...ON_DEMAND];
  const named = process.argv.slice(2).filter((name): name is Target => known.includes(name));
  await buildTargets(named.length > 0 ? named : TARGETS);
  console.log(`built: ${(named.length > 0 ? named : TARGETS).join(', ')} → dist/`);
}
