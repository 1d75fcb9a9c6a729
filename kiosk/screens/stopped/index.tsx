import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import styles from './stopped.module.css';

export interface StoppedScreenProps {
  readonly what: string;
  readonly next: string;
  readonly restart?: { readonly label: string; readonly onPress: () => void };
}

/** Shown where the kiosk cannot go on: open elsewhere, or after a fault of ours. */
export function StoppedScreen({ what, next, restart }: StoppedScreenProps) {
  return (
    <main class={styles['screen']}>
      <h1 class="visually-hidden">{what}</h1>
      <Alert tone="bad" what={what} next={next}>
        {restart && (
          <Button size="touch" kind="primary" onClick={restart.onPress}>
            {restart.label}
          </Button>
        )}
      </Alert>
    </main>
  );
}
