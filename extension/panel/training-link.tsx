import { trainingText } from '../../shared/text/training';
import type { PanelState } from './flow/state';
import { useText } from './text-context';
import styles from './training-link.module.css';

export interface TrainingLinkProps {
  readonly address: string;
  readonly at: PanelState['at'];
}

/** The way to the practice lesson, in a tab of its own, where no dossier is open that it could be taken for. */
export function TrainingLink({ address, at }: TrainingLinkProps) {
  const { language } = useText();
  const { entry } = trainingText(language);
  if (at !== 'unlock' && at !== 'unrecognised' && at !== 'permission') return null;
  return (
    <nav class={styles['bar']} aria-label={entry.label}>
      <a class={styles['link']} href={address} target="_blank" rel="noreferrer">
        {entry.open}
      </a>
    </nav>
  );
}
