import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { wasmKernels } from './tests/commands/compile-kernels.ts';
import { licenceTexts } from './tests/commands/licence-texts.ts';
import { withoutUnusedParts } from './tests/commands/without-unused-parts.ts';

/*
 * One file, one function a target: `vite build --mode <target>`; `npm run build` builds them all.
 *
 *   kiosk      the citizen's PWA                               dist/kiosk
 *   extension  panel, practice, scanners, guide, background    dist/extension
 *   content    what runs in the foreign page, as one IIFE      dist/extension/content.js
 *   observer   what listens in the page's own world, as IIFE   dist/extension/observer.js
 *   chooser    what keeps its file chooser shut, as IIFE       dist/extension/chooser.js
 *   link, steps: the guide's, on kiosk and portal, as IIFEs    dist/extension/link.js, steps.js
 *   onestop    the training host's pages                       dist/onestop
 *   widgets    upload pages on real widgets, for tests         dist/widgets
 *
 * The last five of the extension are not modules: content scripts cannot be, and one self-contained file needs no
 * web_accessible_resources.
 */
const root = import.meta.dirname;

/** A build prints what is wrong, not how long its plugins took. */
const quiet = { checks: { pluginTimings: false } };

function kiosk(): UserConfig {
  return {
    root: `${root}/kiosk`,
    base: './',
    define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version()) },
    build: {
      ...common('kiosk'),
      rolldownOptions: {
        ...quiet,
        input: {
          index: `${root}/kiosk/index.html`,
          workers: `${root}/workers/index.ts`,
          ocr: `${root}/workers/ocr.ts`,
        },
        // The doors keep their names and exports: the command line imports the very files that ship.
        preserveEntrySignatures: 'exports-only',
        output: {
          entryFileNames: (chunk) =>
            ['workers', 'ocr'].includes(chunk.name) ? '[name].js' : 'assets/[name]-[hash].js',
        },
      },
    },
    worker: workers(),
    plugins: [
      preact(),
      withoutUnusedParts(),
      licenceTexts(),
      openPolicyWhileDeveloping(),
      VitePWA({
        registerType: 'prompt',
        injectRegister: false,
        workbox: {
          globPatterns: ['**/*.{js,mjs,css,html,svg,png,ttf,pfb,woff2,wasm,gz}'],
          maximumFileSizeToCacheInBytes: 8_000_000,
          navigateFallback: 'index.html',
          // The first visit works offline at once, too: later parts of it come from the cache, not from the server.
          clientsClaim: true,
        },
        manifest: {
          name: 'Cửa Số – Chuẩn bị hồ sơ',
          short_name: 'Cửa Số',
          description: 'Chuẩn bị hồ sơ tại Bộ phận Một cửa',
          lang: 'vi',
          display: 'fullscreen',
          background_color: '#f3f5f8',
          theme_color: '#0b5cad',
          icons: [
            { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
            { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
            { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
            { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          ],
        },
      }),
    ],
  };
}

function extension(): UserConfig {
  return {
    root: `${root}/extension`,
    base: './',
    build: {
      ...common('extension'),
      rolldownOptions: {
        ...quiet,
        input: {
          panel: `${root}/extension/panel/index.html`,
          training: `${root}/extension/training/index.html`,
          devices: `${root}/extension/devices/index.html`,
          handover: `${root}/extension/handover/index.html`,
          audit: `${root}/extension/audit/index.html`,
          backlog: `${root}/extension/backlog/index.html`,
          signing: `${root}/extension/signing/index.html`,
          camera: `${root}/extension/camera/index.html`,
          guide: `${root}/extension/guide/index.html`,
          setup: `${root}/extension/guide/setup/index.html`,
          background: `${root}/extension/background/main.ts`,
        },
        output: {
          entryFileNames: (chunk) =>
            chunk.name === 'background' ? 'background.js' : 'assets/[name]-[hash].js',
        },
      },
    },
    worker: workers(),
    plugins: [preact(), withoutUnusedParts(), licenceTexts(), copyManifest()],
  };
}

function contentScript(name: string, entry = name): UserConfig {
  return {
    root: `${root}/extension`,
    publicDir: false,
    build: {
      ...common('extension'),
      emptyOutDir: false,
      lib: {
        entry: `${root}/extension/content/${entry}.ts`,
        formats: ['iife'],
        name: `cuaSo_${name}`,
        fileName: () => `${name}.js`,
      },
    },
  };
}

function onestop(): UserConfig {
  return { root: `${root}/tests/onestop/pages`, base: '/', build: common('onestop') };
}

function widgets(): UserConfig {
  return {
    root: `${root}/tests/widgets/pages`,
    base: '/',
    // Some widgets are as old as the systems that use them: star hacks in CSS, and `eval` for JSON.
    build: {
      ...common('widgets'),
      cssMinify: false,
      rolldownOptions: { checks: { ...quiet.checks, eval: false } },
    },
    // Uppy's packages bring a copy of Preact 10 each; its components need one and the same.
    resolve: {
      alias: [
        { find: /^preact(\/.*)?$/, replacement: `${root}/node_modules/@uppy/core/node_modules/preact$1` },
      ],
    },
  };
}

function common(folder: string): NonNullable<UserConfig['build']> {
  return {
    outDir: `${root}/dist/${folder}`,
    emptyOutDir: true,
    target: 'chrome148',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: quiet,
  };
}

/** Workers are built as modules, each on its own, with the same plugins for foreign packages. */
function workers(): NonNullable<UserConfig['worker']> {
  return {
    format: 'es',
    plugins: () => [withoutUnusedParts(), wasmKernels()],
    rolldownOptions: quiet,
  };
}

/** The development server writes styles and scripts into the page: its pages go without the policy that ships. */
function openPolicyWhileDeveloping(): Plugin {
  return {
    name: 'open-policy-while-developing',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}

/** Puts the manifest, with the version of package.json, beside the built files. */
function copyManifest(): Plugin {
  return {
    name: 'copy-manifest',
    generateBundle() {
      const manifest = JSON.parse(readFileSync(`${root}/manifest.json`, 'utf8')) as Record<string, unknown>;
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.json',
        source: JSON.stringify({ ...manifest, version: version() }, null, 2),
      });
    },
  };
}

/** Of package.json. */
function version(): string {
  return (JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }).version;
}

const targets: Record<string, () => UserConfig> = {
  kiosk,
  extension,
  content: () => contentScript('content', 'main'),
  observer: () => contentScript('observer'),
  chooser: () => contentScript('chooser', 'chooser-hook'),
  link: () => contentScript('link', 'guide-link'),
  steps: () => contentScript('steps', 'guide-steps'),
  onestop,
  widgets,
};

export default defineConfig(({ mode }) => {
  const target = targets[mode];
  if (!target) throw new Error(`unknown mode '${mode}'; one of: ${Object.keys(targets).join(', ')}`);
  return { logLevel: 'warn', ...target() };
});
