import type { ComponentChildren } from 'preact';
import { useObjectUrl } from '../../shared/ui/use-object-url';
import { Glyph } from './glyph';
import styles from './save-link.module.css';

export interface SaveLinkProps {
  readonly blob: Blob;
  readonly fileName: string;
  /** Says what is saved, for those who do not see what it stands beside. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** Saves a file where the citizen wants it, for example on a USB stick. A real link: the browser's own way to save. */
export function SaveLink({ blob, fileName, label, children }: SaveLinkProps) {
  const url = useObjectUrl(blob);
  if (!url) return null;
  return (
    <a class={styles['link']} href={url} download={fileName} aria-label={label}>
      <Glyph name="save" />
      {children}
    </a>
  );
}
