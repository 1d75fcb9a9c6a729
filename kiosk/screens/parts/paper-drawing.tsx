import { paperShape, type PaperShape } from './paper-shape';
import styles from './paper-drawing.module.css';

/** Outlines on a 48 × 48 grid, drawn for this product. */
const PATHS: Readonly<Record<PaperShape, string>> = {
  form: 'M11 4.5h26v39H11zM19 9.5h10M15 16h4M22 16h11M15 22h4M22 22h11M15 28h4M22 28h11M15 35.5h7M27 38h6',
  certificate:
    'M6 8.5h36v25H6zM9 11.5h30v19H9zM18 16h12M14 20.5h20M14 24.5h9M33 24a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM30.5 32.5 29 40l4-2.5 4 2.5-1.5-7.5',
  card: 'M5 11.5h38v25H5zM9 16.5h10v13H9zM14 19a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6zM10 29.5c.6-3 2-4.5 4-4.5s3.4 1.5 4 4.5M23 18h15M23 23h15M23 28h9M9 33h29',
  'red-book':
    'M24 10.5c-4-3-10-3.5-18-3v30c8-.5 14 0 18 3 4-3 10-3.5 18-3v-30c-8-.5-14 0-18 3zM24 10.5v30M15 15.5l1.3 2.8 3 .3-2.3 2 .7 3-2.7-1.6-2.7 1.6.7-3-2.3-2 3-.3zM11 30h8M29 17h8M29 22h8M29 27h5',
  drawing:
    'M4.5 7.5h39v33h-39zM10 34.5v-14l9-7 9 7v14zM16 34.5v-8h6v8M10 37.5h18M33 13.5h6M33 34.5h7v-6h-7zM33 18h6',
  copy: 'M15 4.5h18l7 7v27H15zM33 4.5v7h7M15 9.5H8.5v34H32v-5M21 18h13M21 23.5h13M21 29h8M33 30a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  letter:
    'M10 4.5h21l7 7v32H10zM31 4.5v7h7M16 17h16M16 22.5h16M16 28h16M16 33.5h7M27 37.5c2-3.5 3.5-3.5 3.5 0 1-2 2-2 3.5 0',
};

/** How a paper of that name looks, beside its name; a telling picture, so that it is found in the hand. */
export function PaperDrawing({ name }: { readonly name: string }) {
  return (
    <svg class={styles['drawing']} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d={PATHS[paperShape(name)]} />
    </svg>
  );
}
