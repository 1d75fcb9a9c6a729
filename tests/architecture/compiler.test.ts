import { dirname } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { inProject } from '../commands/paths';

/** Diagnostic codes that the compiler gives to one extra file in a project. */
function codesOf(project: string, fileName: string, text: string): number[] {
  const configPath = inProject(project, 'tsconfig.json');
  const { options, projectReferences } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configPath, (path) => ts.sys.readFile(path)).config,
    ts.sys,
    dirname(configPath),
  );
  const probe = inProject(project, fileName);
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  const exists = host.fileExists.bind(host);
  const source = host.getSourceFile.bind(host);
  host.readFile = (path) => (path === probe ? text : read(path));
  host.fileExists = (path) => path === probe || exists(path);
  host.getSourceFile = (path, version) =>
    path === probe ? ts.createSourceFile(path, text, version) : source(path, version);

  const program = ts.createProgram({
    rootNames: [probe],
    options,
    host,
    ...(projectReferences && { projectReferences }),
  });
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getSemanticDiagnostics(program.getSourceFile(probe)),
  ].map(({ code }) => code);
}

test('a worker cannot reach the document', () => {
  expect(codesOf('workers', 'probe.ts', 'export const title = document.title;')).toContain(2584);
});

test('shared code cannot reach the browser extension interface', () => {
  expect(codesOf('shared', 'probe.ts', 'export const id = chrome.runtime.id;')).toContain(2304);
});

test('the kiosk cannot reach the browser extension interface', () => {
  expect(codesOf('kiosk', 'probe.ts', 'export const id = chrome.runtime.id;')).toContain(2304);
});

test.each([
  [
    'kiosk',
    "import type { SiteAdapter } from '../extension/adapters/adapter';\nexport type A = SiteAdapter;",
  ],
  ['workers', "import type { Handlers } from '../extension/content/main';\nexport type A = Handlers;"],
  ['shared', "import { preparePage } from '../workers/index';\nexport const a = preparePage;"],
])('%s cannot import across its border, not even a type', (project, text) => {
  expect(codesOf(project, 'probe.ts', text)).toContain(6307);
});
