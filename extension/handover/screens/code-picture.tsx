import type { CodeModules } from '../../../shared/contracts/slip-worker';
import styles from './sections.module.css';

/** White around a code: ISO/IEC 18004 asks for four modules. */
const QUIET = 4;

/** A QR code to be read from the screen: black on white whatever the colours of the page are. */
export function CodePicture({ code, label }: { readonly code: CodeModules; readonly label: string }) {
  const { side, dark } = code;
  const size = side + 2 * QUIET;
  const path = dark
    .map((isDark, index) =>
      isDark ? `M${(index % side) + QUIET} ${Math.floor(index / side) + QUIET}h1v1h-1z` : '',
    )
    .join('');
  return (
    <svg class={styles['code']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}
