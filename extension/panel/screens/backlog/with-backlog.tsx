import type { ComponentChildren } from 'preact';
import { backlogText } from '../../../../shared/text/backlog';
import type { BacklogWatch } from '../../flow/backlog/backlog-watch';
import type { Panel } from '../../flow/panel';
import { useText } from '../../text-context';
import styles from './backlog.module.css';
import { BacklogNotices } from './notices';

/** Earlier results in the panel: what the lists say of the open dossier, and where the lists are. */
export interface BacklogDoor {
  readonly watch: BacklogWatch;
  /** Address of the page with the lists. */
  readonly address: string;
}

export interface WithBacklogProps {
  readonly panel: Panel;
  /** Absent in the practice lesson. */
  readonly door: BacklogDoor | undefined;
  readonly children: ComponentChildren;
}

/** Above a dossier what the lists say of it; below the table of dossiers the way to the lists. */
export function WithBacklog({ panel, door, children }: WithBacklogProps) {
  const { language } = useText();
  if (!door) return <>{children}</>;
  const shown = panel.state.value;
  const isTable = panel.table.state.value.shown;
  const scanning = shown.at === 'checklist' && shown.pile?.shown === true;
  return (
    <>
      {shown.at === 'checklist' && !isTable && !scanning && <BacklogNotices watch={door.watch} />}
      {children}
      {isTable && (
        <nav class={styles['entry']} aria-label={backlogText(language).panel.entry}>
          <a class={styles['door']} href={door.address} target="_blank" rel="noreferrer">
            {backlogText(language).panel.entry}
          </a>
        </nav>
      )}
    </>
  );
}
