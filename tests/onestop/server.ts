import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve } from '../commands/static-server';
import { serveAdmin } from './admin';
import type { Host } from './host';
import { servePages } from './serve-pages';
import { servePlain } from './plain';
import { servePortal } from './portal';
import { PortalState } from './portal-state';
import { sendProxyError } from './respond';
import { serveRest } from './rest';
import { Sessions } from './session';
import { HostState } from './state';
import { serveStatic } from './static';

export { trainingDossiers } from './seed';

export interface TrainingHost {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** What the host holds, what it was sent, and how it misbehaves. */
  readonly state: HostState;
  /** What the citizens' portal was sent, and how it misbehaves. */
  readonly portal: PortalState;
  /** Back to the seeded data; everybody is signed in again. */
  reset(): void;
  /** Ends every session: the next call is answered as after an hour of idleness. */
  endSessions(): void;
  /** Stops listening and drops every connection, also those that were promised an answer. */
  close(): Promise<void>;
}

/**
 * Starts our own imitation of a one-stop system on this machine. Keeps everything in memory.
 * The pages are built at their first call when nobody has. Rejects when the port is taken.
 */
export async function startTrainingHost(options: { readonly port?: number } = {}): Promise<TrainingHost> {
  const host: Host = {
    state: new HostState(),
    sessions: new Sessions(),
    portal: new PortalState(),
  };
  const server = await serve(async (request, response) => {
    try {
      await answer(host, request, response);
    } catch {
      // A body that cannot be read, or a browser that left in the middle of one; then nobody hears this.
      if (!response.headersSent) sendProxyError(response, 400, 'Bad Request');
    }
  }, options.port);
  return {
    ...server,
    state: host.state,
    portal: host.portal,
    reset: () => {
      host.state.reset();
      host.portal.reset();
      host.sessions.reviveAll();
    },
    endSessions: () => {
      host.sessions.endAll();
    },
  };
}

async function answer(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const served =
    (await serveRest(host, request, response, url)) ||
    (await serveAdmin(host, request, response, url)) ||
    (await servePortal(host, request, response, url)) ||
    (await servePlain(host, request, response, url.pathname)) ||
    (await serveStatic(response, url.pathname)) ||
    (await servePages(host, request, response, url));
  if (!served) sendProxyError(response, 404, 'Not Found');
}
