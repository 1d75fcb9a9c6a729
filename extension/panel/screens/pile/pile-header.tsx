import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { useText } from '../../text-context';
import styles from './pile.module.css';

export interface PileHeaderProps {
  readonly dossier: string;
  readonly onBack: () => void;
  readonly onLanguage: () => void;
}

/** Whose pile this is, and the way back to the list. */
export function PileHeader({ dossier, onBack, onLanguage }: PileHeaderProps) {
  const { text, language } = useText();
  const other = language === 'vi' ? 'EN' : 'VI';
  return (
    <header class={styles['header']}>
      <Button kind="quiet" size="small" label={text.pile.back} shortcut="Escape" onClick={onBack}>
        <Icon name="back" />
      </Button>
      <div class={styles['names']}>
        <h1 class={styles['title']}>{text.pile.title}</h1>
        <p class={styles['dossier']}>{dossier}</p>
      </div>
      <Button
        kind="quiet"
        size="small"
        label={`${other} – ${text.common.switchLanguage}`}
        onClick={onLanguage}
      >
        {other}
      </Button>
    </header>
  );
}
