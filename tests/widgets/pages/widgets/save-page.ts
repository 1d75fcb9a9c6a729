import { fieldOf, refreshLists, rowsIn, say, send } from '../rows';

/** Files are set aside as soon as they are chosen and belong to the dossier only after "Lưu". */
export function start(): void {
  for (const row of rowsIn()) {
    const field = fieldOf(row);
    field.addEventListener('change', () => {
      void send(row, [...(field.files ?? [])], () => {
        say('Tệp chưa được lưu vào hồ sơ. Bấm Lưu để hoàn tất.');
        return Promise.resolve();
      });
    });
  }
  document.getElementById('luu')?.addEventListener('click', () => void save());
}

async function save(): Promise<void> {
  const response = await fetch('/luu/save-page', { method: 'POST' });
  say(response.ok ? 'Đã lưu hồ sơ.' : 'Lưu hồ sơ không thành công.');
  await refreshLists();
}
