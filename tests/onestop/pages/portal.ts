/** Step 3 of the portal: files go as soon as they are chosen; then the rows are read anew. */
export function startPortal(): void {
  document.getElementById('giay-to')?.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') void send(event.target);
  });
}

async function send(input: HTMLInputElement): Promise<void> {
  for (const file of [...(input.files ?? [])]) {
    const form = new FormData();
    form.append('tep', file, file.name);
    const response = await fetch(input.dataset['action'] ?? '', { method: 'POST', body: form });
    // Signed out meanwhile: the page goes where the server sent the request.
    if (response.redirected) {
      location.assign(response.url);
      return;
    }
    const answer = (await response.json()) as { readonly message?: string };
    say(answer.message ?? '');
  }
  await redraw();
}

async function redraw(): Promise<void> {
  const response = await fetch(location.href);
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const [shown, read] = [document, fresh].map((one) => one.getElementById('giay-to'));
  if (shown && read) shown.replaceChildren(...read.children);
}

function say(words: string): void {
  const place = document.getElementById('thong-bao');
  if (place) place.textContent = words;
}
