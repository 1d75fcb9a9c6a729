import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  /** Called on Escape, too. */
  readonly onClose: () => void;
  /** The buttons, the safest first. */
  readonly actions: ComponentChildren;
  /** As large as the window lets it be: for a picture. */
  readonly wide?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children?: ComponentChildren;
}

/** A question that has to be answered before anything else. The browser keeps the focus inside. */
export function Dialog({ title, onClose, actions, wide = false, onKeyDown, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`${styles['dialog'] ?? ''} ${wide ? (styles['wide'] ?? '') : ''}`}
      aria-labelledby={id}
      onKeyDown={(event) => onKeyDown?.(event)}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} class={styles['title']}>
        {title}
      </h2>
      {children}
      <div class={styles['actions']}>{actions}</div>
    </dialog>
  );
}
