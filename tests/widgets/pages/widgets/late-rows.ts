import { fetchRows, fieldOf, rowsIn, send } from '../rows';

/** How long the rows let people wait; `?sau=` in the address says another time. */
const LATE_MS = 2_000;

/** The rows come late, and all of them are thrown away and drawn anew after each upload. */
export function start(): void {
  const wish = new URLSearchParams(location.search).get('sau');
  setTimeout(() => void draw(), wish === null ? LATE_MS : Number(wish));
}

async function draw(): Promise<void> {
  const place = document.getElementById('noi-dung');
  if (!place) return;
  place.innerHTML = await fetchRows();
  for (const row of rowsIn()) {
    const field = fieldOf(row);
    field.addEventListener('change', () => void send(row, [...(field.files ?? [])], draw));
  }
}
