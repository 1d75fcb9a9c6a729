import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { serve } from '../commands/static-server';
import { ScannerDevice, type DeviceOptions } from './device';
import type { DeviceAnswer, DeviceHandler } from './exchange';

/** An imitated device on this machine. */
export interface ImitatedScanner {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** Its eSCL root: `http://127.0.0.1:PORT/eSCL`. */
  readonly address: string;
  readonly device: ScannerDevice;
  /** Switches it off: every connection goes. */
  close(): Promise<void>;
}

/** Switches an imitated eSCL device on, on the loopback address. `port` 0 takes a free one. */
export async function startScanner(
  options: DeviceOptions & { readonly port?: number } = {},
): Promise<ImitatedScanner> {
  const device = new ScannerDevice(options);
  const server = await serveDevice(device.answer, options.port);
  return {
    url: server.url,
    address: server.url + device.model.root,
    device,
    close: () => {
      const closed = server.close();
      device.release();
      return closed;
    },
  };
}

/** Puts any device on the loopback address, over real HTTP. */
export function serveDevice(handler: DeviceHandler, port = 0): ReturnType<typeof serve> {
  return serve(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = await bodyOf(request);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    await send(await handler({ method: request.method ?? 'GET', path: pathname, headers, body }), response);
  }, port);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

async function send(
  { status, headers, body, delivery }: DeviceAnswer,
  response: ServerResponse,
): Promise<void> {
  const { chunked, cutAfter, unanswered, pieces = 1, pieceMs = 0 } = delivery;
  if (unanswered) {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...headers, ...(chunked ? {} : { 'Content-Length': body.length }) });
  const whole = cutAfter === undefined ? body : body.subarray(0, cutAfter);
  const each = Math.max(1, Math.ceil(whole.length / pieces));
  for (let at = 0; at < whole.length && !response.destroyed; at += each) {
    if (pieceMs > 0) await after(pieceMs);
    await written(response, whole.subarray(at, at + each));
  }
  if (cutAfter === undefined) response.end();
  else {
    response.flushHeaders();
    // What was written goes out first; a destroyed socket would take it along.
    response.socket?.destroySoon();
  }
}

/** Resolves when the piece left, or when nobody is there any more to take it. */
function written(response: ServerResponse, piece: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve);
    response.write(piece, () => {
      response.off('close', resolve);
      resolve();
    });
  });
}
