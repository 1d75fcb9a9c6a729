import { useRef } from 'preact/hooks';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import type { TableState } from '../../flow/dossier-table';
import { isProven } from '../../flow/queue';
import { useText } from '../../text-context';
import { Frame } from '../frame';
import { DossierRow } from './dossier-row';
import styles from './table.module.css';
import { useRowFocus } from './use-row-focus';

export interface TableScreenProps extends Pick<TableState, 'dossiers' | 'at'> {
  /** Code of the dossier that the tab shows. */
  readonly here?: string;
  /** Something is on its way to the page: it is not left now. */
  readonly sending: boolean;
  /** Address of the supervisor's page. */
  readonly audit?: string;
  readonly onOpen: (code: string) => void;
  readonly onPutAway: (codes: readonly string[]) => void;
  readonly onClose: () => void;
  readonly onLanguage: () => void;
}

/** Every dossier of this device: what became of it, and the press that goes there. */
export function TableScreen(props: TableScreenProps) {
  const { text } = useText();
  const words = text.table;
  const list = useRef<HTMLDivElement>(null);
  useRowFocus(list, props.dossiers, props.onClose);
  const proven = props.dossiers.filter((one) => isProven(one) && one.code !== props.here);
  return (
    <Frame icon="page" title={words.title} onLanguage={props.onLanguage}>
      <div class={styles['screen']} ref={list}>
        {props.sending && <Alert tone="wait" what={words.sending} />}
        {props.dossiers.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <>
            <p class={styles['what']}>{words.what}</p>
            <ul class={styles['list']}>
              {props.dossiers.map((dossier) => (
                <DossierRow
                  key={dossier.code}
                  dossier={dossier}
                  here={dossier.code === props.here}
                  minutes={Math.max(0, Math.floor((props.at - dossier.since) / 60_000))}
                  onOpen={() => props.onOpen(dossier.code)}
                  onPutAway={() => props.onPutAway([dossier.code])}
                />
              ))}
            </ul>
            <p class={styles['what']}>{words.keys}</p>
          </>
        )}
        <div class={styles['foot']}>
          <Button shortcut="Escape" onClick={props.onClose}>
            <Icon name="back" />
            {words.back}
          </Button>
          {proven.length > 1 && (
            <Button kind="quiet" onClick={() => props.onPutAway(proven.map(({ code }) => code))}>
              {words.putAwayAll(proven.length)}
            </Button>
          )}
          {props.audit !== undefined && (
            <a class={styles['door']} href={props.audit} target="_blank" rel="noreferrer">
              {words.audit}
            </a>
          )}
        </div>
      </div>
    </Frame>
  );
}
