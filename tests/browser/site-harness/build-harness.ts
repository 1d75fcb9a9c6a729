import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { inProject } from '../../commands/paths';

/**
 * Builds the extension as it ships (manifest, background, content script, observer), with the site client on a bare
 * page in place of the panel's screens. Answers its folder.
 */
export async function buildHarness(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-extension-'));
  const outDir = join(folder, 'extension');
  const source = inProject('tests', 'browser', 'site-harness');
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome148',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          harness: join(source, 'index.html'),
          background: inProject('extension', 'background', 'main.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  for (const mode of ['content', 'observer']) {
    await build({ configFile: inProject('vite.config.ts'), mode, build: { outDir, emptyOutDir: false } });
  }
  const manifest = JSON.parse(readFileSync(inProject('manifest.json'), 'utf8')) as Record<string, unknown>;
  // Without icons, and with the bare page where the panel would be; undefined values are left out by JSON.
  const bare = { ...manifest, icons: undefined, action: {}, side_panel: { default_path: 'index.html' } };
  writeFileSync(join(outDir, 'manifest.json'), JSON.stringify(bare));
  return outDir;
}
