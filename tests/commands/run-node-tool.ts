import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject, projectRoot } from './paths';

/**
 * Runs a tool of node_modules by its package's `bin`, without a shell, so that it runs alike on Windows, macOS and
 * Linux. Resolves to its exit code.
 */
export function runNodeTool(
  tool: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const folder = inProject('node_modules', ...(PACKAGES[tool] ?? [tool]));
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) throw new Error(`'${tool}' is not installed: run npm ci`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const path = typeof bin === 'string' ? bin : bin[tool];
  if (!path) throw new Error(`'${manifest}' names no command '${tool}'`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(dirname(manifest), path), ...args], {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Commands whose package has another name. */
const PACKAGES: Record<string, readonly string[]> = { tsc: ['typescript'] };
