import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

// Vite reads this with its configuration: it imports nothing of ours, so that a loader without a resolver can, too.
const ROOT = `${import.meta.dirname}/../..`;

/** Puts the licence texts of the packages that docs/licences.md lists as shipped beside the built files. */
export function licenceTexts(): Plugin {
  return {
    name: 'licence-texts',
    generateBundle() {
      const [, shipped = ''] = readFileSync(`${ROOT}/docs/licences.md`, 'utf8').split(
        '## Packages in the built files',
      );
      const names = [...(shipped.split('\n## ')[0] ?? '').matchAll(/^\| `([^`]+)`/gm)].map(
        ([, name = '']) => name,
      );
      const source = names.map((name) => `${name}\n\n${licenceOf(name)}`).join(`\n\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'third-party-licences.txt', source });
    },
  };
}

/**
 * Every licence file of an installed package, or ours for one that states its licence and carries no text. Throws where
 * there is neither: then the build has to say what to do.
 */
function licenceOf(name: string): string {
  const ours = `${ROOT}/docs/licence-texts/${name}.txt`;
  if (existsSync(ours)) return readFileSync(ours, 'utf8').trim();
  const folder = `${ROOT}/node_modules/${name}`;
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => /^(licen[cs]e|copying|notice)/i.test(entry.name))
    // Some keep those of what they have taken in from others in a folder.
    .flatMap((entry) => (entry.isDirectory() ? inside(folder, entry.name) : [entry.name]));
  if (files.length === 0) throw new Error(`${name} carries no licence file`);
  return files.map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim()).join('\n\n');
}

function inside(folder: string, name: string): readonly string[] {
  return readdirSync(`${folder}/${name}`).map((file) => `${name}/${file}`);
}
