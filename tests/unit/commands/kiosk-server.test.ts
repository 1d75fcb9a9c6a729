import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KIOSK_HEADERS, serveKiosk } from '../../commands/kiosk-server';
import { inProject } from '../../commands/paths';

const page = readFileSync(inProject('kiosk', 'index.html'), 'utf8');
const guide = readFileSync(inProject('docs', 'kiosk-admin.md'), 'utf8');

test("the server's policy is the page's own, and lets nobody frame it", () => {
  const [, own] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];

  expect(KIOSK_HEADERS['Content-Security-Policy']).toBe(`${String(own)}; frame-ancestors 'none'`);
  expect(own).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:/);
});

test('the guide for administrators gives the same headers to nginx', () => {
  for (const [name, value] of Object.entries(KIOSK_HEADERS)) {
    expect(guide).toContain(`add_header ${name} "${value}" always;`);
  }
});

test('pages are kept nowhere, a missing asset is not remembered, and a missing configuration is no fault', async () => {
  const server = await serveKiosk(inProject('kiosk'), 0, () => Promise.resolve(false));
  try {
    const kept = async (path: string) => {
      const answer = await fetch(`${server.url}${path}`);
      return [answer.status, answer.headers.get('cache-control')];
    };

    expect(await kept('/')).toEqual([200, 'no-store']);
    expect(await kept('/assets/gone.js')).toEqual([404, null]);
    expect(await kept('/kiosk-config.json')).toEqual([204, 'no-cache']);
  } finally {
    await server.close();
  }
});
