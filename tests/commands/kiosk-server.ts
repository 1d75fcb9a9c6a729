import { oneOf, serveFolder, type Route, type StaticServer } from './static-server';

/** The headers of docs/kiosk-admin.md: what the page's own policy says, and what only a server can say. */
export const KIOSK_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; font-src 'self'; worker-src 'self'; connect-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Permissions-Policy':
    'camera=(self), usb=(self), microphone=(), geolocation=(), display-capture=(), serial=(), hid=(), bluetooth=(), payment=(), publickey-credentials-get=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Serves the built kiosk as an office's server does; `route` answers what is no file. */
export function serveKiosk(folder: string, port: number, route: Route): Promise<StaticServer> {
  return serveFolder(folder, port, { headers: KIOSK_HEADERS, route: oneOf(cacheRules, route) });
}

/** Pages are kept nowhere, named assets for ever; and no configuration file is no fault. */
const cacheRules: Route = (_request, response, path) => {
  if (path === '/' || path.endsWith('.html')) response.setHeader('Cache-Control', 'no-store');
  if (path.startsWith('/assets/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  if (path !== '/kiosk-config.json') return Promise.resolve(false);
  response.writeHead(204).end();
  return Promise.resolve(true);
};
