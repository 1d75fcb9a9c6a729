import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inProject, projectRoot } from '../commands/paths';

interface PackageFile {
  readonly name: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Installed {
  readonly folder: string;
  readonly file: PackageFile;
}

/** Rows of docs/licences.md that name a package, not a file in one: `| \`name\` | licence |`. */
const rows = new Map(
  [
    ...readFileSync(inProject('docs', 'licences.md'), 'utf8').matchAll(
      /^\| `(?![^`]*\.(?:wasm|ttf|pfb|gz)`)([@a-z][^`]*)` +\| ([^|]+?) +\|/gm,
    ),
  ].map(([, name = '', licence = '']) => [name, licence] as const),
);

const runtime = allInstalled(readPackage(projectRoot));

test('every package that the product depends on is listed with its licence', () => {
  const listed = runtime.map(({ file }) => `${file.name}: ${rows.get(file.name) ?? 'not listed'}`);

  expect(listed).toEqual(runtime.map(({ file }) => `${file.name}: ${file.license ?? 'no licence'}`));
});

test('nothing is listed that is not installed, or under another licence', () => {
  const wrong = [...rows].filter(([name, licence]) => {
    const found = find(name, projectRoot);
    return found?.file.license !== licence;
  });

  expect(wrong).toEqual([]);
});

test('no package forbids what a public office does with it', () => {
  // Of licences that are offered side by side one that suits is enough.
  const copyleft = runtime.filter(({ file }) =>
    (file.license ?? 'UNLICENSED')
      .split(' OR ')
      .every((choice) => /\b(A?GPL|SSPL|BUSL|UNLICENSED)/.test(choice)),
  );

  expect(copyleft.map(({ file }) => file.name)).toEqual([]);
});

test('the one library under LGPL is explained', () => {
  const weak = runtime.filter(({ file }) => file.license?.startsWith('LGPL'));

  expect(weak.map(({ file }) => file.name)).toEqual(['libheif-js']);
  expect(readFileSync(inProject('docs', 'licences.md'), 'utf8')).toContain('## libheif (LGPL-3.0)');
});

/** Runtime dependencies with all that they bring, by name. Builds for other machines are not installed here. */
function allInstalled(root: PackageFile): Installed[] {
  const found = new Map<string, Installed>();
  const walk = (names: readonly string[], from: string): void => {
    for (const name of names.filter((each) => !each.startsWith('@napi-rs/canvas-'))) {
      const installed = find(name, from);
      if (!installed || found.has(installed.folder)) continue;
      found.set(installed.folder, installed);
      const { dependencies = {}, optionalDependencies = {} } = installed.file;
      walk([...Object.keys(dependencies), ...Object.keys(optionalDependencies)], installed.folder);
    }
  };
  walk(Object.keys(root.dependencies ?? {}), projectRoot);
  return [...found.values()].sort((a, b) => a.file.name.localeCompare(b.file.name));
}

/** A package as Node finds it: beside the asking one first, then further out. */
function find(name: string, from: string): Installed | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) return { folder: place, file: readPackage(place) };
    if (dirname(folder) === folder) return undefined;
  }
}

function readPackage(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
}
