import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { inProject } from '../../commands/paths';

/**
 * Builds the extension as it ships (manifest, background, content script, observer), with the site client on a bare
 * page in place of the panel's screens. Answers its folder.
 * @param content a content script that knows other pages, in place of the one that ships
 */
export async function buildHarness(content?: string): Promise<string> {
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
  for (const mode of ['content', 'observer', 'chooser']) {
    await build({ configFile: inProject('vite.config.ts'), mode, build: { outDir, emptyOutDir: false } });
  }
  if (content !== undefined) await buildContent(content, outDir);
  const manifest = JSON.parse(readFileSync(inProject('manifest.json'), 'utf8')) as Record<string, unknown>;
  // Without icons, an administrator's settings and options, which are files of their own, and with the bare page where
  // the panel would be; undefined values are left out by JSON.
  const bare = {
    ...manifest,
    ...{ icons: undefined, storage: undefined, options_page: undefined, action: {} },
    side_panel: { default_path: 'index.html' },
  };
  writeFileSync(join(outDir, 'manifest.json'), JSON.stringify(bare));
  return outDir;
}

async function buildContent(entry: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'chrome148',
      lib: { entry, formats: ['iife'], name: 'content', fileName: () => 'content.js' },
    },
  });
}
