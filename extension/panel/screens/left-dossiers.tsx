import { Button } from '../../../shared/ui/button';
import type { LeftDossier } from '../flow/state';
import { useText } from '../text-context';
import styles from './left-dossiers.module.css';

export interface LeftDossiersProps {
  readonly dossiers: readonly LeftDossier[];
  readonly onOpen: (url: string) => void;
}

/** Dossiers that were left with work in them, each one press away. Nothing where there are none. */
export function LeftDossiers({ dossiers, onOpen }: LeftDossiersProps) {
  const { text } = useText();
  if (dossiers.length === 0) return null;
  return (
    <section class={styles['left']} aria-label={text.left.title}>
      <h2 class={styles['title']}>{text.left.title}</h2>
      <ul class={styles['list']}>
        {dossiers.map(({ code, url, items }) => (
          <li key={code} class={styles['dossier']}>
            <span>
              <strong>{code}</strong>
              <span class={styles['items']}>{text.left.items(items)}</span>
            </span>
            <Button label={`${text.left.open} ${code}`} onClick={() => onOpen(url)}>
              {text.left.open}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
