/** The plain variant: each row's field sends its files as soon as they are chosen; then the row is read anew. */
export function startPlain(): void {
  document.getElementById('giay-to')?.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') void send(event.target);
  });
}

async function send(input: HTMLInputElement): Promise<void> {
  const row = input.closest('tr');
  if (!row || !input.files?.length) return;
  const { row: number = '', part = '' } = row.dataset;
  const misbehaviour = await misbehaviourOf(part);
  row.setAttribute('aria-busy', 'true');
  if (misbehaviour === 'size-toast') {
    say('Tệp quá dung lượng cho phép.');
  } else {
    for (const file of [...input.files]) {
      const sending = post(input.dataset['action'] ?? '', file);
      if (misbehaviour === 'list-reload') await redraw();
      say(await sending);
    }
    await redraw(number);
  }
  row.removeAttribute('aria-busy');
}

/** Sends one file; answers what to tell the officer. */
async function post(action: string, file: File): Promise<string> {
  const form = new FormData();
  form.append('tep', file, file.name);
  try {
    const response = await fetch(action, { method: 'POST', body: form });
    if (!response.ok) return `Tải tệp lên không thành công (mã ${response.status}).`;
    const answer = (await response.json()) as { readonly message?: string };
    return answer.message ?? '';
  } catch {
    return 'Không kết nối được máy chủ hoặc phiên làm việc đã hết hạn.';
  }
}

/** Reads the page again and puts its row, or all rows, in place of those shown. */
async function redraw(number?: string): Promise<void> {
  const response = await fetch(location.pathname);
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const where = number === undefined ? '#giay-to' : `#giay-to tr[data-row="${number}"]`;
  const shown = document.querySelector(where);
  const read = fresh.querySelector(where);
  if (shown && read) shown.replaceChildren(...read.children);
}

async function misbehaviourOf(part: string): Promise<string> {
  const dossierId = location.pathname.split('/')[2] ?? '';
  const response = await fetch(`/tap-huan/api/misbehaviour?dossierId=${dossierId}`);
  const all = (await response.json()) as Record<string, string>;
  return all[part] ?? 'none';
}

function say(words: string): void {
  const place = document.getElementById('thong-bao');
  if (place) place.textContent = words;
}
