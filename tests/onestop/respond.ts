import type { ServerResponse } from 'node:http';

/** Strict enough to show that the extension does not depend on a lenient page. */
const CSP =
  "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

export function sendHtml(response: ServerResponse, status: number, html: string): void {
  response.setHeader('Content-Security-Policy', CSP);
  send(response, status, 'text/html; charset=utf-8', html);
}

/** What a reverse proxy in front of the system says by itself. */
export function sendProxyError(response: ServerResponse, status: number, words: string): void {
  const line = `${status} ${words}`;
  const html = `<html>\r\n<head><title>${line}</title></head>\r\n<body>\r\n<center><h1>${line}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
  send(response, status, 'text/html', html);
}

export function sendBytes(response: ServerResponse, type: string, bytes: Buffer, name?: string): void {
  if (name !== undefined) {
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  }
  send(response, 200, type, bytes);
}

export function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { Location: to, 'Cache-Control': 'no-store' });
  response.end();
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}
