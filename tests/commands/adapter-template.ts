/** The files of a new site adapter, by path from the project's folder. They work on the saved page that comes along. */
export function adapterTemplate(siteId: string): Readonly<Record<string, string>> {
  const fill = (text: string): string =>
    text.replaceAll('SITE_ID', siteId).replaceAll('siteName', `${camelCase(siteId)}Data`);
  return {
    [`extension/adapters/shipped/${siteId}.ts`]: fill(DATA),
    [`tests/adapters/${siteId}.test.ts`]: fill(TEST),
    [`tests/fixtures/sites/${siteId}/dossier.html`]: PAGE,
  };
}

/** `tinh-hoai-giang` → `tinhHoaiGiang`. */
export function camelCase(siteId: string): string {
  return siteId.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
}

const DATA = `import type { AdapterData } from '../../../shared/contracts/adapter-data';

/** What this system is called and where it runs. docs/adapters.md explains every field. */
export const siteName: AdapterData = {
  format: 1,
  id: 'SITE_ID',
  name: 'SITE_ID',
  version: 1,
  proof: 'unproven',
  hosts: ['motcua.example'],
  pages: [
    {
      kind: 'dossier',
      address: '/ho-so/*',
      rows: [
        {
          row: { css: '.paper-row' },
          key: [{ of: 'row', attribute: 'id' }],
          name: [{ at: { css: '.paper-name' } }],
          required: [{ asterisk: true }],
          control: { ways: [{ by: 'input', at: { role: 'file-field' } }] },
          list: { item: { css: '.paper-file' } },
        },
      ],
    },
  ],
  messages: { at: [{ role: 'alert' }] },
};
`;

const TEST = `import { expect, test } from 'vitest';
import { siteAdapterOf } from '../../extension/adapters/from-data';
import { lintAdapter } from '../../extension/adapters/lint';
import { isSound, selfCheck } from '../../extension/adapters/self-check';
import { siteName } from '../../extension/adapters/shipped/SITE_ID';
import { savedPage } from './saved-page';

const adapter = siteAdapterOf(siteName);
const document = savedPage('SITE_ID/dossier.html');
const url = new URL('https://motcua.example/ho-so/1');

test('nothing in the data is brittle', () => {
  expect(lintAdapter(siteName)).toEqual([]);
});

test('stays silent elsewhere on the site', () => {
  expect(adapter.detect(document, url)).toBe(true);
  expect(adapter.detect(document, new URL('https://motcua.example/tin-tuc'))).toBe(false);
});

test('reads the checklist', () => {
  expect(adapter.read(document, url)).toMatchObject({
    ok: true,
    value: {
      dossier: 'H40.12-261121-0007',
      components: [{ key: 'tp-1', name: 'Tờ khai', files: [{ name: 'to-khai.pdf' }] }, { key: 'tp-2' }],
    },
  });
});

test('recognises every place on the page', () => {
  expect(isSound(selfCheck(siteName, document, url))).toBe(true);
});

test('puts a file into the row of its own component', () => {
  const [input] = adapter.find(document, 'input tp-2');

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
