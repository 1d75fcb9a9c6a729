import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { projectRoot } from '../commands/paths';

/** The same configuration without type information: the probes are not on disk. */
const eslint = new ESLint({
  cwd: projectRoot,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false } },
    },
  ],
});

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${projectRoot}/${filePath}` });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'parse');
}

const FORBIDDEN: readonly (readonly [string, string, string])[] = [
  ['kiosk/probe.ts', '../extension/adapters/index', 'the kiosk does not know the extension'],
  ['extension/probe.ts', '../kiosk/flow/advance', 'the extension does not know the kiosk'],
  ['shared/domain/probe.ts', '../../workers/index', 'shared imports nothing above it'],
  ['shared/domain/probe.ts', '../storage/records', 'the domain stands on its own'],
  ['shared/contracts/probe.ts', '../report/report-of', 'nothing else in shared knows the report'],
  ['workers/probe.ts', '../kiosk/flow/advance', 'workers know only shared'],
  ['kiosk/probe.ts', '../workers/worker-host', 'workers are entered by their doors'],
  ['extension/panel/probe.ts', '../content/run-steps', 'the panel talks to the page by messages'],
  ['extension/capture/probe.ts', '../panel/settings', 'panel and devices use it, not the other way'],
  ['extension/panel/probe.ts', '../devices/flow/find', 'nothing is built on it'],
  ['extension/content/probe.ts', '../../shared/storage/database', 'the content script has no storage'],
  ['extension/adapters/probe.ts', '../content/run-steps', 'an adapter does not act on the page'],
  ['kiosk/screens/probe.ts', '../flow/effects', 'a screen has no effects'],
];

test.each(FORBIDDEN)('%s importing %s is refused: %s', async (from, to) => {
  const rules = await rulesBroken(from, `import * as other from '${to}';\nexport const seen = other;\n`);

  expect(rules).toContain('import-x/no-restricted-paths');
});

test.each([
  ['kiosk/probe.ts', '../workers/index'],
  ['extension/panel/probe.ts', '../../workers/pdf-pages'],
  ['extension/content/probe.ts', '../../shared/contracts/messages'],
])('%s may import %s', async (from, to) => {
  const rules = await rulesBroken(from, `import * as other from '${to}';\nexport const seen = other;\n`);

  expect(rules).not.toContain('import-x/no-restricted-paths');
});

const HOUSE_RULES: readonly (readonly [string, string, string, string])[] = [
  [
    'idb outside storage',
    'kiosk/probe.ts',
    "import { openDB } from 'idb';\nexport const db = openDB;",
    'no-restricted-imports',
  ],
  [
    'an empty catch',
    'shared/domain/probe.ts',
    'export function f(g: () => void) { try { g(); } catch {} }',
    'no-restricted-syntax',
  ],
  ['a default export', 'shared/domain/probe.ts', 'export default 1;', 'no-restricted-syntax'],
  ['any', 'shared/domain/probe.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['the console', 'extension/panel/probe.ts', "console.log('x');", 'no-console'],
  ['localStorage', 'kiosk/probe.ts', "localStorage.setItem('a', 'b');", 'no-restricted-globals'],
];

test.each(HOUSE_RULES)('%s is refused', async (_name, path, code, rule) => {
  expect(await rulesBroken(path, code)).toContain(rule);
});
