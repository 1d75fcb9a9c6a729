import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'vite';
import { inProject } from '../../commands/paths';

export interface Report {
  readonly path: string;
  readonly id: string;
  readonly sha256: string;
}

export interface StoragePageServer {
  readonly url: string;
  /** Called for each report that the page sends, after it was taken in. */
  onReport: (report: Report) => void;
  close(): Promise<void>;
}

/** Builds the page that carries the product's storage, and serves it on the loopback address. */
export async function serveStoragePage(): Promise<StoragePageServer> {
  const script = await builtPage();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (request.method !== 'POST') {
      const [type, body] =
        path === '/page.js'
          ? ['text/javascript', script]
          : ['text/html', '<!doctype html><script type="module" src="/page.js"></script>'];
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      served.onReport({ path, ...(JSON.parse(Buffer.concat(parts).toString()) as Omit<Report, 'path'>) });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const served: StoragePageServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    onReport: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return served;
}

async function builtPage(): Promise<string> {
  const outDir = inProject('.cache', 'storage-page');
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome148',
      minify: false,
      lib: {
        entry: inProject('tests', 'browser', 'pages', 'storage-page.ts'),
        formats: ['es'],
        fileName: 'page',
      },
    },
  });
  return readFileSync(`${outDir}/page.js`, 'utf8');
}
