import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject, projectRoot } from '../commands/paths';
import { sourceFiles } from './source-files';

const code = sourceFiles(/\.(ts|tsx|css)$/);

test('no source file is above 250 lines', () => {
  const long = code.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path);

  expect(long).toEqual([]);
});

test('the top level holds the named folders and files and what tools insist on, nothing else', () => {
  const found = readdirSync(projectRoot).filter(
    (name) => !['.git', 'node_modules', 'dist', 'out', '.cache'].includes(name),
  );

  expect(found.sort()).toEqual(
    [
      ...['extension', 'kiosk', 'shared', 'workers', 'tests', 'docs', '.ci'],
      ...['manifest.json', 'vite.config.ts', 'package.json', 'README.md', 'README.vi.md', 'LICENSE'],
      ...['package-lock.json', 'tsconfig.json', 'tsconfig.base.json', 'eslint.config.js', 'vitest.config.ts'],
      ...['.gitignore', '.gitattributes', '.prettierrc.json', '.prettierignore'],
    ].sort(),
  );
});

test.each(['extension', 'kiosk', 'shared', 'workers', 'tests', 'docs'])(
  '%s explains itself on one screen',
  (folder) => {
    const path = inProject(folder, 'README.md');

    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThanOrEqual(60);
  },
);

test('a debt carries a date', () => {
  const undated = code
    .filter(({ text }) => /\b(TODO|FIXME|XXX)\b(?! \[\d{4}-\d{2}\])/.test(text))
    .map(({ path }) => path);

  expect(undated.filter((path) => !path.startsWith('tests/architecture/'))).toEqual([]);
});

test('named exports only, except where a tool insists', () => {
  const withDefault = code.filter(({ text }) => /^export default /m.test(text)).map(({ path }) => path);

  expect(withDefault).toEqual(['vite.config.ts', 'vitest.config.ts']);
});

test('nothing that ships imports a test', () => {
  const offenders = code
    .filter(({ path }) => !path.startsWith('tests/'))
    .filter(({ text }) => /from '(\.\.\/)+tests\//.test(text))
    .map(({ path }) => path);

  expect(offenders).toEqual([]);
});

test('no source names a third-party host', () => {
  const allowed =
    /^(127\.0\.0\.1|localhost|www\.w3\.org|ns\.adobe\.com|purl\.org|www\.aiim\.org|www\.pwg\.org|schemas\.hp\.com|schemas\.openxmlformats\.org|[a-z.-]*example(\.[a-z]+)?)/;
  const shipped = sourceFiles(/\.(ts|tsx|css|html)$/).filter(({ path }) =>
    /^(shared|workers|kiosk|extension)\//.test(path),
  );
  const hosts = shipped.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(/https?:\/\/([a-z0-9.-]+)/gi)]
      .map(([, host = '']) => host)
      .filter((host) => !allowed.test(host))
      .map((host) => `${path}: ${host}`),
  );

  expect(hosts.filter((line) => !line.startsWith('shared/catalogue/'))).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/ .*$/gm, '');
}
