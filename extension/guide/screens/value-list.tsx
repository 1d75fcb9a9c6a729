import type { GuideText } from '../../../shared/text/guide';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import type { GuideEvent } from '../flow/events';
import type { GuideState } from '../flow/state';
import styles from './guide.module.css';

export interface ValueListProps {
  readonly state: GuideState;
  readonly text: GuideText;
  readonly send: (event: GuideEvent) => void;
}

/** What the citizen has told the kiosk, to be read off or put into the field that they touch on the page. */
export function ValueList({ state: { brief, typed }, text, send }: ValueListProps) {
  const values = brief?.values ?? [];
  if (values.length === 0) return null;
  const { title, type, took, tookNot, kinds } = text.values;
  return (
    <section class={styles['actions']} aria-label={title}>
      {typed && <Alert tone={typed.took ? 'good' : 'wait'} what={typed.took ? took : tookNot} />}
      {values.map(({ kind, text: value }) => (
        <Button
          key={kind}
          size="touch"
          wide
          label={`${type(kinds[kind])}: ${value}`}
          onClick={() => send({ is: 'type-asked', kind })}
        >
          {kinds[kind]}: {value}
        </Button>
      ))}
    </section>
  );
}
