import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siteAdapterOf } from '../../../extension/adapters/from-data';
import type { AdapterData } from '../../../shared/contracts/adapter-data';
import { newAdapter } from '../../commands/new-adapter';
import { inProject } from '../../commands/paths';
import { savedPage } from '../../adapters/saved-page';

let root: string;

beforeEach(() => {
  // Inside the project, so that packages are found; in a folder that nobody keeps.
  mkdirSync(inProject('.cache'), { recursive: true });
  root = mkdtempSync(inProject('.cache', 'new-adapter-'));
  for (const folder of ['extension/adapters', 'shared/domain', 'shared/contracts']) {
    cpSync(inProject(folder), join(root, folder), { recursive: true });
  }
  cpSync(inProject('tests/adapters/saved-page.ts'), join(root, 'tests/adapters/saved-page.ts'));
  cpSync(inProject('tests/commands/paths.ts'), join(root, 'tests/commands/paths.ts'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('what is scaffolded compiles under the rules of the house', () => {
  const written = newAdapter('tinh-hoai-giang', root).filter((path) => path.endsWith('.ts'));
  const base = ts.readConfigFile(inProject('tsconfig.base.json'), (path) => readFileSync(path, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(base.config, ts.sys, root);
  const program = ts.createProgram(
    written.map((path) => join(root, path)),
    {
      ...options,
      composite: false,
      emitDeclarationOnly: false,
      declaration: false,
      noEmit: true,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: ['node'],
    },
  );

  // Only what was written: the rest of the project has a check of its own.
  const complaints = written
    .map((path) => program.getSourceFile(join(root, path)))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ messageText }) => messageText);
  expect(complaints).toEqual([]);
}, 90_000);

test('the new adapter reads the page that comes with it', async () => {
  newAdapter('tinh-hoai-giang', root);
  const module = (await import(join(root, 'extension/adapters/shipped/tinh-hoai-giang.ts'))) as {
    readonly tinhHoaiGiangData: AdapterData;
  };
  const page = join(root, 'tests/fixtures/sites/tinh-hoai-giang/dossier.html');
  const adapter = siteAdapterOf(module.tinhHoaiGiangData);

  expect(adapter.read(savedPage(page), new URL('https://motcua.example/ho-so/1'))).toMatchObject({
    ok: true,
    value: { components: [{ key: 'tp-1', files: [{ name: 'to-khai.pdf' }] }, { key: 'tp-2' }] },
  });
});

test('it stands in the list before the profiles that take any page', () => {
  newAdapter('tinh-hoai-giang', root);
  newAdapter('bo-nganh-2', root);

  const list = readFileSync(join(root, 'extension/adapters/shipped/index.ts'), 'utf8');
  expect(list).toContain("import { tinhHoaiGiangData } from './tinh-hoai-giang';");
  expect(list).toMatch(/tinhHoaiGiangData,\n\s+boNganh2Data,\n\s+genericDialogData,/);
});

test.each(['', 'Hoài Giang', 'hoai_giang', '../x', 'a--b'])("'%s' is refused as an id", (id) => {
  expect(() => newAdapter(id, root)).toThrow(/is no site id/);
});

test('an adapter that is there is not written over', () => {
  expect(() => newAdapter('opencps', root)).toThrow(/already/);
});
