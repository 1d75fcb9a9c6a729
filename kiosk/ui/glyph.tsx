import styles from './glyph.module.css';

/** Outlines on a 24 × 24 grid for what only the kiosk shows. */
const PATHS = {
  window: 'M4 3.5h16v17H4zM12 3.5v17M4 12h16',
  letters: 'M3 18.5 8 6l5 12.5M4.7 14.5h6.6M14.5 18.5l3.5-8.5 3.5 8.5M15.7 16h4.6',
  contrast:
    'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 3.5v17M12 6.5l6.4 1M12 10l8.3.8M12 13.5l8.3-.5M12 17l6-1',
  leave: 'M14 4H5.5v16H14M10 12h10.5M16.5 8l4 4-4 4',
  low: 'M4 4h16M12 7.5v8M8.5 12.5 12 16l3.5-3.5M6 20h12',
  speaker: 'M4 9.5h4L13 5v14l-5-4.5H4zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 19.5a2 2 0 0 0 4 0',
  folder: 'M3.5 19V5.5h6l2 2.5h9V19z',
  camera: 'M4 7.5h3.5L9 5h6l1.5 2.5H20v11.5H4zM12 9.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  scanner: 'M4 14.5h16V20H4zM5.5 14.5 17 6l1.5 2M7.5 17.3h3M15 17.3h1.5',
  print: 'M7 8.5V4h10v4.5M7 16.5H4v-8h16v8h-3M7 13.5h10V20H7z',
  phone: 'M7.5 2.5h9v19h-9zM11 18.5h2',
  save: 'M12 4v10.5M7.5 10.5 12 15l4.5-4.5M4.5 19.5h15',
  hand: 'M7 12.5V6.8a1.4 1.4 0 0 1 2.8 0V11M9.8 11V5a1.4 1.4 0 0 1 2.8 0v6M12.6 11V6a1.4 1.4 0 0 1 2.8 0v6M15.4 9.5a1.4 1.4 0 0 1 2.8 0V14c0 4-2.4 6.5-5.8 6.5-3 0-4.3-1.3-5.8-3.8L4.4 13c-.7-1.4 1-2.4 2-1.2l.8 1',
} as const;

export type GlyphName = keyof typeof PATHS;

/** A picture beside words; never instead of them for a screen reader. */
export function Glyph({ name }: { readonly name: GlyphName }) {
  return (
    <svg class={styles['glyph']} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
