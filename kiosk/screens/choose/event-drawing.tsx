import type { LifeEvent } from '../../../shared/domain/finding';
import styles from './choose.module.css';

/** Outlines on a 32 × 32 grid, drawn for this product. */
const PATHS: Readonly<Record<LifeEvent, string>> = {
  birth:
    'M16 5.5a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM13.4 12v.6M18.6 12v.6M13.5 15.6c1.4 1.5 3.6 1.5 5 0M16 5.5c-.6-1.6.2-2.6 1.6-2.6M6 28c.8-4.6 4.8-7.2 10-7.2S25.2 23.4 26 28z',
  marriage:
    'M12 12.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM20 12.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM16 8l-2.6-3h5.2z',
  death:
    'M16 13v15M10 28h12M16 13c-5.5 0-8-2.6-8-6 4.6-.4 8 2 8 6zM16 16.5c4.6 0 7-2.2 7-5.2-4-.4-7 1.6-7 5.2z',
  land: 'M4 26.5h24M7 26.5V15.5l9-7.5 9 7.5v11M13 26.5v-7h6v7M22 6.5h5v5',
  copies: 'M11 4.5h11l5 5v15H11zM22 4.5v5h5M7 9v19h14M15 15h8M15 19h5',
  moving:
    'M4 9.5h14v13H4zM18 14h5.5l4.5 4.5v4H18M9 22.5a2.6 2.6 0 1 1 0 5 2.6 2.6 0 0 1 0-5zM22.5 22.5a2.6 2.6 0 1 1 0 5 2.6 2.6 0 0 1 0-5z',
  building: 'M5 27.5h22M8 27.5V12h16v15.5M8 12l8-7 8 7M12 16.5h3v3h-3zM17.5 16.5h3v3h-3zM14 27.5v-5h4v5',
  business:
    'M5 13.5 7 5.5h18l2 8M5 13.5c0 3.6 5.5 3.6 5.5 0 0 3.6 5.5 3.6 5.5 0 0 3.6 5.5 3.6 5.5 0 0 3.6 5.5 3.6 5.5 0M7 17.5v10h18v-10M13 27.5v-6h6v6',
  'lost-or-wrong':
    'M8 4.5h11l5 5v18H8zM19 4.5v5h5M13.5 16.2a2.6 2.6 0 1 1 3.6 2.4c-.8.4-1.1.9-1.1 1.8M16 23.6v.3',
  hardship:
    'M16 27.5C9 22.5 5 18.5 5 13.2 5 9.6 7.6 7 10.8 7c2.2 0 4.1 1.2 5.2 3.2C17.1 8.2 19 7 21.2 7 24.4 7 27 9.6 27 13.2c0 5.3-4 9.3-11 14.3z',
};

/** A picture beside the words of a life event; never instead of them. */
export function EventDrawing({ event }: { readonly event: LifeEvent }) {
  return (
    <svg class={styles['drawing']} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d={PATHS[event]} />
    </svg>
  );
}
