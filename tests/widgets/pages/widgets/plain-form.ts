/** Nothing to do: the form posts itself, as forms did before there were scripts. */
export function start(): void {
  document.forms[0]?.addEventListener('submit', () => {
    document.getElementById('thong-bao')?.replaceChildren('Đang lưu…');
  });
}
