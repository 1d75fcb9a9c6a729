import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve } from '../commands/static-server';
import { sendProxyError } from '../onestop/respond';
import { serveApi } from './api';
import { serveBuilt } from './built';
import type { Host } from './host';
import { servePages } from './serve-pages';
import { WidgetState } from './state';
import type { WidgetId } from './truth';
import { serveUploads } from './uploads';

/** The test bed at work. */
export interface WidgetHost {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** The origin of the frame in `frame-other`: `http://localhost:OTHER_PORT`. */
  readonly otherUrl: string;
  /** What the host holds and was sent, and how it misbehaves. */
  readonly state: WidgetState;
  /** A page's address. */
  pageUrl(id: WidgetId): string;
  /** Back to empty dossiers that behave. */
  reset(): void;
  /** Stops listening and drops every connection. */
  close(): Promise<void>;
}

/** Starts the pages on this machine, each at `/trang/{id}`. Keeps everything in memory. They are built where nobody has. */
export async function startWidgetHost(options: { readonly port?: number } = {}): Promise<WidgetHost> {
  const state = new WidgetState();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await route(host, request, response);
    } catch {
      // A body that cannot be read, or a browser that left in the middle of one; then nobody hears this.
      if (!response.headersSent) sendProxyError(response, 400, 'Bad Request');
    }
  };
  const other = await serve(answer);
  // The name instead of the number: browsers give permissions by name, whatever the port.
  const host: Host = { state, otherUrl: other.url.replace('127.0.0.1', 'localhost') };
  const main = await serve(answer, options.port);
  return {
    url: main.url,
    otherUrl: host.otherUrl,
    state,
    pageUrl: (id) => `${main.url}/trang/${id}`,
    reset: () => state.reset(),
    close: async () => {
      await Promise.all([main.close(), other.close()]);
    },
  };
}

async function route(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const served =
    (await serveBuilt(response, url.pathname)) ||
    (await serveApi(host, request, response, url)) ||
    (await serveUploads(host, request, response, url)) ||
    (await servePages(host, response, url));
  if (!served) sendProxyError(response, 404, 'Not Found');
}
