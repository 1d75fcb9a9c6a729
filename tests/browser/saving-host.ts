import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A dossier's page of one form that keeps its files until the officer presses its save button. */
export interface SavingHost {
  readonly url: string;
  /** What the server holds, by component. */
  readonly held: Map<string, { readonly name: string; readonly bytes: Buffer }>;
  /** Whether the page is one that no adapter knows and that nobody would recognise surely. */
  unsure: boolean;
  close(): Promise<void>;
}

const PAPERS: readonly (readonly [key: string, name: string])[] = [
  ['TP01', 'Tờ khai đăng ký khai sinh'],
  ['TP02', 'Giấy chứng sinh'],
];

/** Starts it on 127.0.0.1. Everything in it is invented. */
export async function startSavingHost(): Promise<SavingHost> {
  const held: SavingHost['held'] = new Map();
  const host = { unsure: false };
  const server: Server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
      if (request.method === 'POST') {
        await save(request, held);
        response.writeHead(303, { location: '/ho-so' }).end();
        return;
      }
      const file = held.get(path.replace('/tep/', ''));
      if (path.startsWith('/tep/')) {
        response.writeHead(file ? 200 : 404, { 'content-type': 'application/pdf' }).end(file?.bytes);
        return;
      }
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(held, host.unsure));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(host, {
    url: `http://127.0.0.1:${String(port)}`,
    held,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

async function save(request: IncomingMessage, held: SavingHost['held']): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const type = request.headers['content-type'] ?? '';
  const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData();
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string' || value.size === 0) continue;
    held.set(key, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
}

function page(held: SavingHost['held'], unsure: boolean): string {
  const parts = PAPERS.map(([key, name]) => {
    const file = held.get(key);
    const list = file ? `<a href="/tep/${key}">${file.name}</a> (${String(file.bytes.length)} byte)` : '';
    const field = `<input type="file" name="${key}" aria-label="Chọn tệp" accept=".pdf">`;
    return { key, name, list, field };
  });
  const table = parts.map(
    ({ key, name, list, field }) =>
      `<tr data-code="${key}"><td>${name}</td><td>${field}</td><td>${list}</td></tr>`,
  );
  const boxes = parts
    .slice(0, 1)
    .map(({ name, field }) => `<div class="o"><b>${name}</b> <span>${field}</span> <span></span></div>`);
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hồ sơ H40.12-261121-0021</title>
    <h1>Hồ sơ H40.12-261121-0021</h1>
    <form method="post" enctype="multipart/form-data" action="/luu">${
      unsure
        ? boxes.join('')
        : `<table><tr><th>Tên giấy tờ</th><th>Đính kèm (tối đa 5 MB)</th><th>Tệp đã có</th></tr>
    ${table.join('')}</table>`
    }<button>Lưu hồ sơ</button></form></html>`;
}
