import { Button } from '../../../../shared/ui/button';
import { Icon, type IconName } from '../../../../shared/ui/icon';
import { isProven, PART_STATES, type PartState, type QueuedDossier } from '../../flow/queue';
import { useText } from '../../text-context';
import { Chip, type ChipTone } from '../chip';
import styles from './table.module.css';

export interface DossierRowProps {
  readonly dossier: QueuedDossier;
  /** The tab shows it. */
  readonly here: boolean;
  /** Since this device saw it first. */
  readonly minutes: number;
  readonly onOpen: () => void;
  readonly onPutAway: () => void;
}

const SIGNS: Readonly<Record<PartState, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  faulty: { tone: 'bad', icon: 'alert' },
  waiting: { tone: 'wait', icon: 'wait' },
  unproven: { tone: 'wait', icon: 'search' },
  unsent: { tone: 'ready', icon: 'page' },
  missing: { tone: 'calm', icon: 'circle' },
  'no-scan': { tone: 'settled', icon: 'waived' },
  verified: { tone: 'good', icon: 'check' },
};

/** One dossier on the table. */
export function DossierRow({ dossier, here, minutes, onOpen, onPutAway }: DossierRowProps) {
  const { text } = useText();
  const words = text.table;
  const { code, procedure, parts, of, pile } = dossier;
  const proven = isProven(dossier);
  const act = here ? words.back : words.open;
  return (
    <li class={`${styles['row'] ?? ''} ${here ? (styles['here'] ?? '') : ''}`} data-dossier={code}>
      <h2 class={styles['code']}>{code}</h2>
      {here && (
        <p class={styles['mark']}>
          <Icon name="forward" />
          {words.here}
        </p>
      )}
      <p class={styles['what']}>
        {procedure !== undefined && `${words.procedure(procedure)} · `}
        {words.since(minutes)}
      </p>
      <ul class={styles['parts']}>
        {PART_STATES.filter((state) => parts[state] > 0).map((state) => (
          <li key={state}>
            <Chip
              {...SIGNS[state]}
              label={
                proven && state === 'verified'
                  ? words.proven(parts.verified, of)
                  : words.parts[state](parts[state])
              }
            />
          </li>
        ))}
        {pile > 0 && (
          <li>
            <Chip tone="ready" icon="page" label={words.pile(pile)} />
          </li>
        )}
        {of === 0 && pile === 0 && <li>{words.empty}</li>}
      </ul>
      <div class={styles['acts']}>
        <Button size="small" label={words.of(act, code)} onClick={onOpen}>
          {act}
        </Button>
        {proven && !here && (
          <Button size="small" kind="quiet" label={words.of(words.putAway, code)} onClick={onPutAway}>
            {words.putAway}
          </Button>
        )}
      </div>
    </li>
  );
}
