import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { openDoorPage, type DoorPage } from '../../commands/digitise/door-page';
import { inProject } from '../../commands/paths';

/** A page of Chromium with the audit's engine, built as it ships, in its workers. `inputs`: files for `audit-driver.ts`. */
export async function openAuditDoor(inputs: readonly string[]): Promise<DoorPage> {
  const folder = mkdtempSync(join(tmpdir(), 'cua-so-audit-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome148',
      rolldownOptions: {
        input: { audit: inProject('workers', 'audit.ts') },
        preserveEntrySignatures: 'exports-only',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const page = await openDoorPage({
    folder,
    driver: inProject('tests', 'browser', 'pages', 'audit-driver.ts'),
    inputs,
  });
  return {
    ...page,
    close: async () => {
      await page.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
