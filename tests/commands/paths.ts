import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder the command was called from. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A path inside the project. */
export function inProject(...parts: readonly string[]): string {
  return [projectRoot.replace(/[\\/]$/, ''), ...parts].join('/');
}
