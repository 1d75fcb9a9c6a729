import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProject } from '../commands/paths';

/** Both targets that ship, as one policy each: what is written here is what browsers enforce, sign for sign. */
const POLICY = {
  kiosk:
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; " +
    "font-src 'self'; worker-src 'self'; connect-src 'self' blob:; manifest-src 'self'; base-uri 'none'; " +
    "form-action 'none'",
  extension:
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; " +
    "font-src 'self'; worker-src 'self'; connect-src 'self' blob: http: wss://127.0.0.1:8987; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'; object-src 'none'",
} as const;

/** Hosts that stand in the built files as words. Nothing asks them for anything. */
const WORDS: readonly string[] = [
  // Namespaces of XML, XMP and XFA.
  ...['www.w3.org', 'ns.adobe.com', 'purl.org', 'www.aiim.org', 'www.xfa.org', 'jspdf.default.namespaceuri'],
  // Namespaces of spreadsheets.
  'schemas.openxmlformats.org',
  // Namespaces of eSCL, and addresses that stand in sentences as examples.
  ...['www.pwg.org', 'schemas.hp.com', '192.168.1.20', 'tsa.example.gov.vn'],
  // Licences and authors in comments that have to stay.
  ...['opensource.org', 'github.com', 'www.fpdf.org', 'www.cs.cmu.edu', 'webpjs.appspot.com'],
  ...['www.yworks.com', 'www.phpied.com', 'www.myersdaily.org'],
  // Explanations in error messages of the bundler and of Workbox.
  ...['rolldown.rs', 'bit.ly'],
  // pdf.js and pdf-lib read addresses against these, and load neither.
  ...['example.com', 'foo.bar'],
  // What the practice lesson's imitation host, which is in the page, calls itself.
  'tap-huan.example',
];

/** This machine itself: where the page of scanners looks, on a press, for programs that share one. */
const OWN_MACHINE = '127.0.0.1';

const kiosk = inProject('dist', 'kiosk');
const extension = inProject('dist', 'extension');
const built = existsSync(join(kiosk, 'index.html')) && existsSync(join(extension, 'chooser.js'));

test('the policy of the kiosk is this one, sign for sign', () => {
  expect(policyOf(readFileSync(inProject('kiosk', 'index.html'), 'utf8'))).toEqual([POLICY.kiosk]);
});

test('the policy of the extension is this one, sign for sign', () => {
  const { content_security_policy: policy } = JSON.parse(
    readFileSync(inProject('manifest.json'), 'utf8'),
  ) as {
    content_security_policy: unknown;
  };

  expect(policy).toEqual({ extension_pages: POLICY.extension });
});

describe.skipIf(!built)('what is built (skipped before a build)', () => {
  test('the kiosk carries its policy, before anything that it governs', () => {
    const html = readFileSync(join(kiosk, 'index.html'), 'utf8');

    expect(policyOf(html)).toEqual([POLICY.kiosk]);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<script|<link/));
  });

  test('the extension asks for exactly this', () => {
    const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as object;

    expect(manifest).toMatchObject({
      content_security_policy: { extension_pages: POLICY.extension },
      permissions: ['activeTab', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
      incognito: 'not_allowed',
    });
    expect(Object.keys(manifest).sort()).toEqual(
      [
        ...['action', 'background', 'commands', 'content_security_policy', 'description', 'icons'],
        ...['incognito', 'manifest_version', 'message_serialization', 'minimum_chrome_version', 'name'],
        ...['optional_host_permissions', 'options_page', 'permissions', 'side_panel', 'storage', 'version'],
      ].sort(),
    );
  });

  test.each([
    ['kiosk', kiosk],
    ['extension', extension],
  ])('the %s names no host but as a word', (_target, folder) => {
    const hosts = textsIn(folder).flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/([\w-]+(?:\.[\w-]+)+)/gi)]
        .map(([, host = '']) => host.toLowerCase())
        .filter((host) => !WORDS.includes(host) && host !== OWN_MACHINE)
        .map((host) => `${path}: ${host}`),
    );

    expect([...new Set(hosts)]).toEqual([]);
  });

  test.each([
    ['kiosk', kiosk],
    ['extension', extension],
  ])('the %s makes no code of text and ships no source map', (_target, folder) => {
    const offenders = textsIn(folder)
      .filter(({ text }) => /(?<![\w.$])eval\(|\bnew Function\(|[#@] sourceMappingURL=/.test(text))
      .map(({ path }) => path);

    expect(offenders).toEqual([]);
    expect(filesIn(folder).filter((path) => path.endsWith('.map'))).toEqual([]);
  });

  test.each([
    ['kiosk', join(kiosk, 'index.html')],
    ['extension', join(extension, 'panel', 'index.html')],
  ])('the page of the %s has no script or style in it, and asks for its own files only', (_target, path) => {
    const html = readFileSync(path, 'utf8');

    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:|<iframe|<object|<base/i);
    expect(
      [...html.matchAll(/<script\b([^>]*)>([^<]*)</g)].every(
        ([, tag = '', code]) => /\ssrc=/.test(tag) && code === '',
      ),
    ).toBe(true);
    const asked = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((address) => !/^\.{1,2}\//.test(address))).toEqual([]);
  });

  test('what runs in a foreign page reaches neither storage nor the rest of the extension', () => {
    const content = readFileSync(join(extension, 'content.js'), 'utf8');
    const observer = readFileSync(join(extension, 'observer.js'), 'utf8');
    const chooser = readFileSync(join(extension, 'chooser.js'), 'utf8');

    expect(content).toMatch(/chrome\.runtime/);
    expect(content).not.toMatch(
      /chrome\.(?!runtime\b|dom\.openOrClosedShadowRoot\b)\w|indexedDB|localStorage|sessionStorage|sendBeacon|WebSocket/,
    );
    for (const script of ['link.js', 'steps.js'])
      expect(readFileSync(join(extension, script), 'utf8')).not.toMatch(
        /chrome\.(?!runtime\b|dom\.openOrClosedShadowRoot\b)\w|indexedDB|localStorage|sessionStorage|sendBeacon|WebSocket|\bfetch\(/,
      );
    expect(observer).toMatch(/cua-so:observe/);
    // It listens to the page's beacons by name and sends none.
    expect(observer).not.toMatch(/\bchrome\b|indexedDB|localStorage|sessionStorage|\.sendBeacon\b|WebSocket/);
    expect(chooser).toMatch(/cua-so:arm/);
    expect(chooser).not.toMatch(
      /\bchrome\b|indexedDB|localStorage|sessionStorage|sendBeacon|WebSocket|\bfetch\b/,
    );
  });

  test.each([
    ['kiosk', kiosk],
    ['extension', extension],
  ])('the %s carries the licence texts of its parts', (_name, folder) => {
    const texts = readFileSync(join(folder, 'third-party-licences.txt'), 'utf8');

    for (const part of ['@cantoo/pdf-lib', 'utif2', 'pdfjs-dist', 'valibot'])
      expect(texts).toContain(`${part}\n`);
    expect(texts).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
    expect(texts).toContain('SIL OPEN FONT LICENSE');
  });

  test('the kiosk keeps its own files for offline use and nothing else', () => {
    const worker = readFileSync(join(kiosk, 'sw.js'), 'utf8');
    const kept = [...worker.matchAll(/\burl:"([^"]+)"/g)].map(([, address = '']) => address);

    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter((address) => !existsSync(join(kiosk, address)))).toEqual([]);
    // The one route is the start page; a route for anything else would keep what passes through.
    expect(worker.match(/registerRoute\(/g)).toHaveLength(1);
    expect(worker).toMatch(/registerRoute\(new \w+\.NavigationRoute\(/);
  });
});

function policyOf(html: string): readonly string[] {
  const found = html.matchAll(/<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/g);
  return [...found].map(([, policy = '']) => policy);
}

function textsIn(folder: string): { readonly path: string; readonly text: string }[] {
  return filesIn(folder)
    .filter((path) => /\.(?:m?js|css|html|json|webmanifest|svg)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}
