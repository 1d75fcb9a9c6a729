import styles from './icon.module.css';

/** Outlines on a 24 × 24 grid, drawn for this product. */
const PATHS = {
  add: 'M12 5v14M5 12h14',
  alert: 'M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.3',
  back: 'M15 5l-7 7 7 7',
  camera: 'M3.5 8h4L9 5.5h6L16.5 8h4v11h-17zM12 10a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  circle: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16z',
  clip: 'M8 12.5l6-6a3 3 0 0 1 4.3 4.3l-8 8a5 5 0 0 1-7-7L11 4',
  close: 'M6 6l12 12M18 6L6 18',
  delete: 'M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5',
  forward: 'M9 5l7 7-7 7',
  help: 'M9 9.2a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 2M12 17.2v.3M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z',
  page: 'M7 3.5h7l4 4V20.5H7zM14 3.5v4h4',
  poor: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM9 9l6 6M15 9l-6 6',
  refresh: 'M5 12a7 7 0 0 1 12-4.9L19 9M19 4v5h-5M19 12a7 7 0 0 1-12 4.9L5 15M5 20v-5h5',
  rotate: 'M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4',
  scan: 'M4 11h16v7H4zM7 11V5h10v6M8 14.5h5M17 14.5v.1',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3 20 20',
  shield: 'M12 3l7.5 3v5.5c0 4.6-3 8-7.5 9.5-4.5-1.5-7.5-4.9-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5',
  undo: 'M9 7L4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 0 10h-2',
  wait: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4.5l3 2',
  waived: 'M7 3.5h7l4 4V20.5H7zM14 3.5v4h4M9.5 14h6',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words. It never stands for a word by itself, so it is hidden from screen readers. */
export function Icon({ name, large = false }: { readonly name: IconName; readonly large?: boolean }) {
  return (
    <svg
      class={large ? styles['large'] : styles['icon']}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
