import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import styles from './figure-table.module.css';

/** Holds what may be wider than the window. Keys scroll it, but only where there is something to scroll. */
export function Scrolling({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [wider, setWider] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(() => setWider(element.scrollWidth > element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const keys = wider ? ({ tabIndex: 0, role: 'region', 'aria-label': label } as const) : {};
  return (
    <div class={styles['scroll']} ref={box} {...keys}>
      {children}
    </div>
  );
}
