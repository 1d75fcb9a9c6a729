import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { inProject } from '../../commands/paths';
import { serveFolder, type StaticServer } from '../../commands/static-server';

export interface Report {
  readonly path: string;
  readonly id: string;
  readonly sha256: string;
}

export interface StoragePageServer extends StaticServer {
  /** Called for each report that the page sends, after it was taken in. */
  onReport: (report: Report) => void;
}

/** Builds the page that carries the product's storage, and serves it on the loopback address. */
export async function serveStoragePage(): Promise<StoragePageServer> {
  const route = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    if (request.method === 'POST') {
      served.onReport({ path, ...(JSON.parse(await text(request)) as Omit<Report, 'path'>) });
      response.writeHead(204).end();
    } else if (path === '/') {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><script type="module" src="/page.js"></script>');
    } else return false;
    return true;
  };
  const served: StoragePageServer = {
    ...(await serveFolder(await builtPage(), 0, { headers: { 'Cache-Control': 'no-store' }, route })),
    onReport: () => undefined,
  };
  return served;
}

/** The folder that holds the page's script, `page.js`. */
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
  return outDir;
}
