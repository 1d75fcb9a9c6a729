import { useRef, useState } from 'preact/hooks';
import type { AuditOffice, AuditSource } from '../../../../shared/contracts/audit';
import type { Failure } from '../../../../shared/domain/failure';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { DropZone } from '../../../../shared/ui/drop-zone';
import blocks from '../../../../shared/ui/blocks.module.css';
import type { ImportState } from '../../flow/import-desk';
import { useText } from '../../flow/text-context';
import { View } from '../parts/view';
import { ImportArea, type ImportActs } from './import-area';
import { SourceCard } from './source-card';
import { AcceptDialog, ForgetDialog } from './source-dialogs';
import styles from './sources.module.css';

export interface SourcesScreenProps extends ImportActs {
  readonly sources: readonly AuditSource[] | undefined;
  readonly failure: Failure | undefined;
  /** What went wrong with the last thing that was asked of a source. */
  readonly trouble: Failure | undefined;
  readonly imports: ImportState;
  readonly onAccept: (device: AuditOffice['devices'][number]) => Promise<void>;
  readonly onExport: (source: string) => void;
  readonly onForget: (source: string) => Promise<void>;
}

/** Where figures come from: taking logs in, and what is known of each machine. */
export function SourcesScreen(props: SourcesScreenProps) {
  const { sources, imports, trouble } = props;
  const { text, language } = useText();
  const words = text.sources;
  const [accepting, setAccepting] = useState<AuditSource>();
  const [forgetting, setForgetting] = useState<AuditSource>();
  const list = useRef<HTMLHeadingElement>(null);
  // The button that had the focus goes with what was done; before that nothing else can take it.
  const done = (act: Promise<void>): void => void act.then(() => list.current?.focus());
  return (
    <View title={words.title} failure={props.failure} busy={sources === undefined}>
      <DropZone invitation={words.drop} disabled={imports.at === 'busy'} onFiles={props.onFiles}>
        <section class={styles['take']} aria-label={words.import}>
          <p>{words.what}</p>
          <ImportArea {...props} state={imports} />
        </section>
      </DropZone>
      {trouble && <Alert tone="bad" {...failureSentence(trouble, language)} />}
      <section class={styles['list']} aria-labelledby="known-sources">
        <h2 id="known-sources" tabIndex={-1} ref={list}>
          {words.list}
        </h2>
        {sources?.length === 0 && <p>{words.none}</p>}
        <ul class={blocks['cards']}>
          {sources?.map((source) => (
            <SourceCard
              key={source.id}
              source={source}
              onAccept={() => setAccepting(source)}
              onExport={() => props.onExport(source.id)}
              onForget={() => setForgetting(source)}
            />
          ))}
        </ul>
      </section>
      {accepting && (
        <AcceptDialog
          source={accepting}
          onAnswer={(device) => {
            setAccepting(undefined);
            if (device) done(props.onAccept(device));
          }}
        />
      )}
      {forgetting && (
        <ForgetDialog
          source={forgetting}
          onAnswer={(yes) => {
            setForgetting(undefined);
            if (yes) done(props.onForget(forgetting.id));
          }}
        />
      )}
    </View>
  );
}
