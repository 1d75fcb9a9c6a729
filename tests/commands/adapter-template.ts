/** The files of a new site adapter, by path from the project's folder. They work on the saved page that comes along. */
export function adapterTemplate(siteId: string): Readonly<Record<string, string>> {
  const name = camelCase(siteId);
  return {
    [`extension/adapters/${siteId}/selectors.ts`]: SELECTORS,
    [`extension/adapters/${siteId}/index.ts`]: ADAPTER.replaceAll('SITE_ID', siteId).replaceAll(
      'siteName',
      name,
    ),
    [`tests/adapters/${siteId}.test.ts`]: TEST.replaceAll('SITE_ID', siteId).replaceAll('siteName', name),
    [`tests/fixtures/sites/${siteId}/dossier.html`]: PAGE,
  };
}

/** `tinh-hoai-giang` → `tinhHoaiGiang`. */
export function camelCase(siteId: string): string {
  return siteId.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
}

const SELECTORS = `/** Every selector of the dossier page, named; nothing else in this file. */
export const selectors = {
  row: '.paper-row',
  name: '.paper-name',
  fileInput: '.paper-row input[type="file"]',
  listedFile: '.paper-file',
  message: '[role="alert"]',
} as const;
`;

const ADAPTER = `import type { HostComponent, Step } from '../../../shared/contracts/messages';
import { DEFAULT_MAX_FILE_BYTES } from '../../../shared/domain/limits';
import { fail, ok, type Result } from '../../../shared/domain/result';
import type { Checklist, PlanRequest, SiteAdapter } from '../adapter';
import { judgeMessage } from '../judge-message';
import { judgeResponse } from '../judge-response';
import { dossierOfPage, procedureOfPage } from '../page-codes';
import { pageText, tidy } from '../page-text';
import { selectors } from './selectors';

/** What this system is called and where it runs. */
export const siteName: SiteAdapter = {
  id: 'SITE_ID',
  name: 'SITE_ID',
  messages: selectors.message,
  detect: (document, url) =>
    url.pathname.startsWith('/ho-so/') && document.querySelector(selectors.fileInput) !== null,
  read,
  plan,
  find,
  judge: judgeResponse,
  judgeMessage,
  bestGrade: () => 'accepted',
};

function read(document: Document): Result<Checklist> {
  const dossier = dossierOfPage(document);
  if (!dossier) return fail({ code: 'page/not-recognised' });
  const procedure = procedureOfPage(document);
  const components = [...document.querySelectorAll(selectors.row)].map(componentOf);
  return ok({ dossier, ...(procedure ? { procedure } : {}), components });
}

function componentOf(row: Element): HostComponent {
  const name = row.querySelector(selectors.name);
  return {
    key: row.id,
    name: name ? tidy(pageText(name)) : '',
    required: false,
    multiple: row.querySelector(selectors.fileInput)?.hasAttribute('multiple') ?? false,
    part: 'component',
    maxBytes: DEFAULT_MAX_FILE_BYTES,
    extensions: ['pdf'],
    files: [...row.querySelectorAll(selectors.listedFile)].map((file) => ({ name: tidy(pageText(file)) })),
  };
}

function plan(document: Document, _url: URL, request: PlanRequest): Result<readonly Step[]> {
  const { component, file, replaces } = request;
  const to = \`input \${component.key}\`;
  if (replaces !== undefined || find(document, to).length === 0) {
    return fail({ code: 'page/target-missing', target: component.name });
  }
  return ok([{ do: 'attach', to, label: \`Đưa tệp "\${file.name}" vào "\${component.name}"\` }]);
}

function find(document: Document, target: string): readonly Element[] {
  const key = target.replace(/^input /u, '');
  return [...document.querySelectorAll(selectors.fileInput)].filter(
    (input) => input.closest(selectors.row)?.id === key,
  );
}
`;

const TEST = `import { expect, test } from 'vitest';
import { siteName } from '../../extension/adapters/SITE_ID';
import { selectors } from '../../extension/adapters/SITE_ID/selectors';
import { savedPage } from './saved-page';

const document = savedPage('SITE_ID/dossier.html');
const url = new URL('https://motcua.example/ho-so/1');

/** How often each selector matches on the saved page. */
const matches: Record<keyof typeof selectors, number> = {
  row: 2,
  name: 2,
  fileInput: 2,
  listedFile: 1,
  message: 1,
};

test.each(Object.entries(matches))('selector %s matches %i times', (name, count) => {
  expect(document.querySelectorAll(selectors[name as keyof typeof selectors])).toHaveLength(count);
});

test('stays silent elsewhere on the site', () => {
  expect(siteName.detect(document, url)).toBe(true);
  expect(siteName.detect(document, new URL('https://motcua.example/tin-tuc'))).toBe(false);
});

test('reads the checklist', () => {
  expect(siteName.read(document, url)).toMatchObject({
    ok: true,
    value: {
      dossier: 'H40.12-261121-0007',
      components: [{ key: 'tp-1', name: 'Tờ khai', files: [{ name: 'to-khai.pdf' }] }, { key: 'tp-2' }],
    },
  });
});

test('puts a file into the row of its own component', () => {
  const [input] = siteName.find(document, 'input tp-2');

  expect(input?.closest('.paper-row')?.id).toBe('tp-2');
});
`;

const PAGE = `<!doctype html>
<!-- Replace by a saved page of the site without any personal data. Say here when and where it was saved. -->
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>Hồ sơ H40.12-261121-0007</title>
  </head>
  <body>
    <div class="paper-row" id="tp-1">
      <span class="paper-name">Tờ khai</span>
      <span class="paper-file">to-khai.pdf</span>
      <input type="file" />
    </div>
    <div class="paper-row" id="tp-2">
      <span class="paper-name">Giấy tờ tùy thân</span>
      <input type="file" />
    </div>
    <div role="alert"></div>
  </body>
</html>
`;
