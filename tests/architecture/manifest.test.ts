import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROGRAM_ADDRESS } from '../../extension/signing/vgca/call-program';
import { inProject } from '../commands/paths';
import { sourceFiles } from './source-files';

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly icons: Readonly<Record<string, string>>;
  readonly content_security_policy: { readonly extension_pages: string };
}

const text = readFileSync(inProject('manifest.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const source = sourceFiles(/extension\/(?!public).*\.tsx?$/)
  .map((file) => file.text)
  .join('\n');

/** Why each permission is asked for, and the call in our code that would not work without it. */
const permissions: Record<string, { readonly why: string; readonly use: RegExp }> = {
  activeTab: {
    why: 'the address of the tab whose toolbar button was pressed, so that its site can be asked for',
    use: /chrome\.action\.onClicked\.addListener/,
  },
  scripting: {
    why: 'puts content.js, observer.js and chooser.js into a site that the officer granted',
    use: /chrome\.scripting\.executeScript/,
  },
  sidePanel: { why: 'opens the panel beside the page', use: /chrome\.sidePanel\.open/ },
  storage: {
    why: 'settings of the device, and the key of this browser session, which must not reach the disk',
    use: /chrome\.storage\.(?:session|local)/,
  },
  unlimitedStorage: {
    why: 'pages of unfinished dossiers must not be evicted',
    use: /openCuaSoDatabase\(/,
  },
};

/** What each file that may ask for an address asks for. */
const ASKS: Readonly<Record<string, string>> = {
  'shared/capture/transports/fetch-transport.ts': 'a scanner that was allowed, or a path of the own server',
  'extension/handover/inbox-client.ts': 'the inbox of a kiosk that was allowed',
  'extension/signing/vgca/call-program.ts': 'the signing program of this machine, at its one address',
  'extension/signing/vgca/program.ts': 'gives it the browser’s socket',
  'extension/panel/office.ts': 'runs in the tab of an office, which was allowed, for its own address',
  'workers/sheet/code-reader.ts': 'its WebAssembly',
  'workers/slip/qr-modules.ts': 'its WebAssembly',
  'workers/image/libheif.ts': 'its WebAssembly',
  'workers/font-file.ts': 'a font of the product',
  'workers/sign/signature-font.ts': 'a font of the product',
  'workers/sign/sign.worker.ts': 'hands the thread’s way to the network to request-time-stamp.ts',
  'workers/sign/cms/request-time-stamp.ts': 'the time-stamp service that the office named, with a hash',
  'workers/ocr/engine.ts': 'engine and data of the product',
  'workers/pdf/viewer-assets.ts': 'tables and fonts of the product',
  'workers/pdf/viewer.ts': 'hands viewer-assets.ts to pdf.js',
};

test.each(manifest.permissions)('the permission %s is needed by our code', (name) => {
  const reason = permissions[name];

  expect(reason?.why).toBeTruthy();
  expect(source).toMatch(reason?.use ?? /nothing can match this/);
});

test('no permission is asked for but those with a reason', () => {
  expect([...manifest.permissions].sort()).toEqual(Object.keys(permissions).sort());
});

test.each(['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable'])(
  'the manifest has no %s',
  (key) => {
    expect(Object.keys(manifest)).not.toContain(key);
  },
);

test('sites are granted one by one and none in advance', () => {
  expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  expect(text).not.toContain('<all_urls>');
});

describe('the content security policy', () => {
  const policy = manifest.content_security_policy.extension_pages;
  const directives = new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values] as const;
    }),
  );

  test('allows nothing that it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  test('runs our own files and WebAssembly, no other code', () => {
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.replace(PROGRAM_ADDRESS, '')).not.toMatch(
      /'unsafe-eval'|'unsafe-inline'|'strict-dynamic'|https:|wss?:|\/\/|\*/,
    );
  });

  test('reaches scanners and kiosks at addresses that nobody knows in advance, the signing program, and nothing else', () => {
    expect(directives.get('connect-src')).toEqual(["'self'", 'blob:', 'http:', PROGRAM_ADDRESS]);
    expect(directives.get('form-action')).toEqual(["'none'"]);
    expect(directives.get('img-src')).toEqual(["'self'", 'blob:']);
  });

  test('the practice lesson has no network at all', () => {
    expect(readFileSync(inProject('extension', 'training', 'index.html'), 'utf8')).toContain(
      `<meta http-equiv="Content-Security-Policy" content="connect-src 'self' blob:" />`,
    );
  });
});

test('no code but the transport of scanners asks the network for anything but files of the product', () => {
  const asking = sourceFiles(/\.tsx?$/)
    .filter(({ path }) => /^(?:shared|workers|extension\/(?!content\/))/.test(path))
    .filter(({ text }) => /\bfetch\(|[?=] fetch;|XMLHttpRequest|WebSocket|sendBeacon|EventSource/.test(text))
    .map(({ path }) => path);

  expect(asking.filter((path) => !Object.hasOwn(ASKS, path))).toEqual([]);
});

const built = inProject('dist', 'extension', 'manifest.json');

test.skipIf(!existsSync(built))('what is built asks for no more than this (skipped before a build)', () => {
  const shipped = JSON.parse(readFileSync(built, 'utf8')) as Manifest;

  expect(shipped.permissions).toEqual(manifest.permissions);
  expect(shipped.content_security_policy).toEqual(manifest.content_security_policy);
  expect(Object.keys(shipped)).not.toContain('host_permissions');
});

test('every icon is there', () => {
  for (const path of Object.values(manifest.icons)) {
    expect(existsSync(inProject('extension', 'public', path))).toBe(true);
  }
});
