import { existsSync } from 'node:fs';
import { buildTargets } from '../commands/build';
import { inProject } from '../commands/paths';

/** The built extension: the folder that `EXTENSION` names, else `dist/extension`, built now where nobody has. */
export async function extensionFolder(): Promise<string> {
  const named = process.env['EXTENSION'];
  if (named) return named;
  const folder = inProject('dist', 'extension');
  const scripts = ['content', 'observer', 'chooser', 'link', 'steps'] as const;
  const files = ['panel/index.html', 'audit/index.html', ...scripts.map((script) => `${script}.js`)];
  const whole = files.every((file) => existsSync(`${folder}/${file}`));
  if (!whole) await buildTargets(['extension', ...scripts]);
  return folder;
}
