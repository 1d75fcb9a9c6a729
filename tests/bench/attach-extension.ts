import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { inProject } from '../commands/paths';

const source = inProject('tests', 'bench');

/**
 * Builds the extension with the bench's driver in place of the panel's screens. With `adapters`, the content script
 * knows the test pages; without, it is the one that ships. Answers the folder.
 */
export async function buildAttachExtension(adapters: boolean): Promise<string> {
  const outDir = join(mkdtempSync(join(tmpdir(), 'cua-so-attach-')), 'extension');
  const plain = { configFile: false, root: source, base: './', logLevel: 'warn' } as const;
  const output = { outDir, target: 'chrome148', modulePreload: { polyfill: false } } as const;
  await build({
    ...plain,
    build: {
      ...output,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          driver: join(source, 'attach-driver.html'),
          background: inProject('extension', 'background', 'main.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  for (const mode of adapters ? ['observer', 'chooser'] : ['observer', 'chooser', 'content']) {
    await build({ configFile: inProject('vite.config.ts'), mode, build: { outDir, emptyOutDir: false } });
  }
  if (adapters) await buildScript('content', 'attach-content.ts');
  await buildScript('same', 'attach-same.ts');
  const manifest = JSON.parse(readFileSync(inProject('manifest.json'), 'utf8')) as Record<string, unknown>;
  // Without icons, an administrator's settings and panel; undefined values are left out by JSON.
  const bare = {
    ...manifest,
    icons: undefined,
    storage: undefined,
    action: {},
    side_panel: { default_path: 'attach-driver.html' },
  };
  writeFileSync(join(outDir, 'manifest.json'), JSON.stringify(bare));
  return outDir;

  async function buildScript(name: string, entry: string): Promise<void> {
    await build({
      ...plain,
      build: {
        ...output,
        emptyOutDir: false,
        lib: {
          entry: join(source, entry),
          formats: ['iife'],
          name: `cuaSo_${name}`,
          fileName: () => `${name}.js`,
        },
      },
    });
  }
}
