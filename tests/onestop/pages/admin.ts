import type { UploadLogLine } from '../state';
import { element } from './element';

const REFRESH_MS = 3_000;

/** The trainers' panel: a choice is sent at once; the log is read every few seconds. */
export function startAdmin(): void {
  document.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) void choose(event.target);
  });
  document.getElementById('dat-lai')?.addEventListener('click', () => void reset());
  void showLog();
  setInterval(() => void showLog(), REFRESH_MS);
}

async function choose(select: HTMLSelectElement): Promise<void> {
  const { dossier, part } = select.dataset;
  const done = await post('misbehaviour', { dossierId: Number(dossier), partNo: part, kind: select.value });
  select.closest('tr')?.classList.toggle('on', select.value !== 'none');
  say(done ? `Đã lưu lựa chọn cho ${part ?? ''}.` : 'Không lưu được lựa chọn.');
}

async function reset(): Promise<void> {
  if (await post('reset', {})) location.reload();
  else say('Không đặt lại được dữ liệu.');
}

async function showLog(): Promise<void> {
  const place = document.getElementById('nhat-ky');
  const response = await fetch('/tap-huan/api/log').catch(() => undefined);
  if (!place || !response?.ok) return;
  const lines = (await response.json()) as readonly UploadLogLine[];
  if (lines.length > 0) place.replaceChildren(...[...lines].reverse().map(row));
}

function row(line: UploadLogLine): HTMLElement {
  const time = new Date(line.at).toLocaleTimeString('vi-VN');
  const cell = (text: string, kind = ''): HTMLElement => element('td', kind ? { class: kind } : {}, text);
  return element(
    'tr',
    {},
    cell(time),
    cell(String(line.dossierId)),
    cell(line.partNo),
    cell(line.name),
    cell(line.bytes.toLocaleString('vi-VN'), 'num'),
    cell(`${line.sha256.slice(0, 16)}…`, 'code'),
  );
}

async function post(what: string, body: object): Promise<boolean> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`/tap-huan/api/${what}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return response.ok;
}

function say(words: string): void {
  const place = document.getElementById('thong-bao');
  if (place) place.textContent = words;
}
