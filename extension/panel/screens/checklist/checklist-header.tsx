import type { ComponentChildren } from 'preact';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { Progress } from '../../../../shared/ui/progress';
import { useText } from '../../text-context';
import styles from './checklist-header.module.css';

export interface ChecklistHeaderProps {
  readonly dossier: string;
  readonly procedure?: string;
  /** Host name of the page that everything goes to, and what its tab calls itself. */
  readonly site: string;
  readonly tab?: string;
  readonly verified: number;
  /** Of those that are not verified: they need no file. */
  readonly noScan: number;
  readonly of: number;
  readonly busy: boolean;
  readonly onAgain: () => void;
  readonly onHelp: () => void;
  readonly onLanguage: () => void;
  /** Below the figure: who signs, where something has to be signed. */
  readonly children?: ComponentChildren;
}

/** Which dossier this is, and the only figure that counts. */
export function ChecklistHeader(props: ChecklistHeaderProps) {
  const { text, language } = useText();
  const words = text.checklist;
  const other = language === 'vi' ? 'EN' : 'VI';
  const verified = words.progress(props.verified, props.of);
  const progress = props.noScan > 0 ? `${verified} · ${text.noScan.count(props.noScan)}` : verified;
  return (
    <header class={styles['header']}>
      <div class={styles['top']}>
        <div class={styles['names']}>
          <h1 class={styles['dossier']}>{props.dossier}</h1>
          {props.procedure && <p class={styles['procedure']}>{words.procedure(props.procedure)}</p>}
          <p class={styles['target']} title={props.tab && text.target.title(props.tab)}>
            {text.target.to(props.site)}
            {props.tab && ` · ${props.tab}`}
          </p>
        </div>
        <div class={styles['tools']}>
          <Button kind="quiet" size="small" label={words.again} disabled={props.busy} onClick={props.onAgain}>
            <Icon name="refresh" />
          </Button>
          <Button kind="quiet" size="small" label={words.help} shortcut="?" onClick={props.onHelp}>
            <Icon name="help" />
          </Button>
          <Button
            kind="quiet"
            size="small"
            label={`${other} – ${text.common.switchLanguage}`}
            onClick={props.onLanguage}
          >
            {other}
          </Button>
        </div>
      </div>
      <div class={styles['progress']}>
        <Progress label={progress} hideLabel done={props.verified + props.noScan} of={props.of} />
        <span class={styles['figure']}>{progress}</span>
      </div>
      {props.children}
    </header>
  );
}
