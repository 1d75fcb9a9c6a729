import { fetchRows, fieldOf, refreshPlaced, rowsIn, send } from './rows';
import site from './styles/site.css?inline';

/** Puts the page's rows into the shadow root of a custom element. */
export function placeInShadow(mode: ShadowRootMode): void {
  customElements.define(
    'dvc-thanh-phan',
    class extends HTMLElement {
      connectedCallback(): void {
        void draw(this.attachShadow({ mode }));
      }
    },
  );
  document.getElementById('noi-dung')?.append(document.createElement('dvc-thanh-phan'));
}

async function draw(root: ShadowRoot): Promise<void> {
  const style = document.createElement('style');
  style.textContent = `:host { display: block }\n${site}`;
  root.append(style);
  style.insertAdjacentHTML('afterend', await fetchRows());
  for (const row of rowsIn(root)) {
    const field = fieldOf(row);
    row.element.querySelector('button')?.addEventListener('click', () => field.click());
    field.addEventListener(
      'change',
      () => void send(row, [...(field.files ?? [])], () => refreshPlaced(root)),
    );
  }
}
