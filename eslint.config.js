import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** A direction that imports may not take, with the sentence that says where to go instead. */
const zones = [
  {
    target: './shared',
    from: ['./workers', './kiosk', './extension', './tests'],
    message: 'shared imports nothing above it.',
  },
  { target: './workers', from: ['./kiosk', './extension', './tests'], message: 'workers know only shared.' },
  {
    target: './kiosk',
    from: ['./extension', './tests'],
    message: 'kiosk and extension meet only in shared.',
  },
  {
    target: './extension',
    from: ['./kiosk', './tests'],
    message: 'kiosk and extension meet only in shared.',
  },
  {
    target: ['./kiosk', './extension'],
    from: './workers',
    except: [
      ...['./index.ts', './pdf-pages.ts', './slip.ts', './ocr.ts', './sheet.ts', './card.ts'],
      ...['./audit.ts', './report.ts', './sign.ts'],
    ],
    message:
      'Use the doors: workers/index.ts, workers/pdf-pages.ts, workers/slip.ts, workers/ocr.ts, workers/sheet.ts, workers/card.ts, workers/audit.ts, workers/report.ts, workers/sign.ts.',
  },
  {
    target: './shared/domain',
    from: [
      './shared/contracts',
      './shared/storage',
      './shared/package',
      './shared/text',
      './shared/catalogue',
      './shared/ui',
    ],
    message:
      'The domain stands on its own: contracts, storage, text and catalogue look at it, not the other way.',
  },
  {
    target: './shared/contracts',
    from: ['./shared/storage', './shared/package', './shared/text', './shared/catalogue', './shared/ui'],
    message: 'Contracts use the domain only.',
  },
  {
    target: './shared/ui',
    from: ['./shared/storage', './shared/catalogue'],
    message: 'The kit knows nothing of the product.',
  },
  {
    target: './shared/capture',
    from: ['./shared/storage', './shared/catalogue', './shared/text', './shared/ui'],
    message: 'Capture brings pages in from devices: it uses the domain and the contracts only.',
  },
  {
    target: ['./shared/domain', './shared/contracts', './shared/storage', './shared/text', './shared/ui'],
    from: './shared/capture',
    message: 'Capture is used by kiosk and extension; nothing else in shared knows it.',
  },
  {
    target: ['./shared/domain', './shared/contracts', './shared/storage', './shared/text', './shared/ui'],
    from: './shared/report',
    message: 'The report is made of domain, catalogue and text; nothing else in shared knows it.',
  },
  {
    target: './extension/adapters',
    from: [
      './extension/panel',
      './extension/content',
      './extension/background',
      './workers',
      './shared/storage',
      './shared/text',
    ],
    message: 'An adapter reads a page and returns plain data: it uses shared/domain and shared/contracts.',
  },
  {
    target: './extension/content',
    from: ['./extension/panel', './extension/background', './workers', './shared/storage', './shared/text'],
    message: 'The content script has no screens, no storage, no workers.',
  },
  {
    target: './extension/background',
    from: ['./extension/panel', './extension/content', './workers', './shared/storage'],
    message: 'The background registers listeners and routes, nothing else.',
  },
  {
    target: './extension/panel',
    from: ['./extension/content', './extension/background'],
    message: 'The panel talks to the page by messages.',
  },
  {
    target: './extension/capture',
    from: [
      './extension/panel',
      './extension/devices',
      './extension/content',
      './extension/background',
      './workers',
      './shared/storage',
      './shared/text',
    ],
    message: 'What scanning needs of the browser: panel and devices use it, not the other way.',
  },
  {
    target: [
      './extension/panel',
      './extension/capture',
      './extension/content',
      './extension/adapters',
      './extension/background',
    ],
    from: './extension/devices',
    message: 'The page of scanners is opened by its address; nothing is built on it.',
  },
  {
    target: ['./extension/panel', './extension/content', './extension/adapters', './extension/background'],
    from: './extension/training',
    message: 'The lesson uses the panel; real work knows nothing of the lesson.',
  },
  {
    target: ['./extension/panel', './extension/content', './extension/adapters', './extension/background'],
    from: './extension/audit',
    message: 'The supervisor’s page is opened by its address; nothing is built on it.',
  },
  {
    target: './kiosk/screens',
    from: ['./kiosk/flow/effects.ts', './kiosk/offline', './workers', './shared/storage'],
    message: 'A screen is a picture of one state: props in, events out.',
  },
  {
    target: './kiosk/ui',
    from: ['./kiosk/flow', './kiosk/screens', './kiosk/offline', './workers', './shared/storage'],
    message: 'kiosk/ui knows nothing of the product.',
  },
];

const syntax = [
  {
    selector: 'TSEnumDeclaration',
    message: 'Write a union of strings: it is plain data on every side of a boundary.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one name everywhere.' },
  {
    selector: 'CatchClause > BlockStatement[body.length=0]',
    message: 'Say in the block why nothing has to be done, or return a Failure.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist',
      'out',
      '.cache',
      'node_modules',
      'tests/fixtures/sites',
      'tests/architecture/violations',
      // One line that keeps utif2's own types, and with them all of Node's, out of the workers.
      'workers/image/utif.js',
      // AssemblyScript: its compiler knows its types.
      'workers/image/kernels/assembly',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.config.ts', 'eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['*/tsconfig.json', 'shared/ui/tsconfig.json', 'shared/capture/tsconfig.json'],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'no-restricted-syntax': ['error', ...syntax],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['{shared,workers,kiosk,extension}/**/*.{ts,tsx}'],
    ignores: ['shared/storage/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'idb',
              message: 'IndexedDB is spoken to in shared/storage only.',
              allowTypeImports: true,
            },
          ],
        },
      ],
    },
  },
  {
    files: ['{shared,workers,kiosk,extension}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'localStorage', message: 'It is written to disk in the clear: use shared/storage.' },
        { name: 'sessionStorage', message: 'It is written to disk in the clear: use shared/storage.' },
      ],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  { files: ['tests/{commands,bench,onestop}/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['*.config.ts', 'eslint.config.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { 'no-restricted-syntax': 'off' },
  },
);
