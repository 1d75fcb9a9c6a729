import { useId } from 'preact/hooks';
import type { ReusedFile, ReuseSource } from '../../../../shared/domain/reuse-source';
import { formatTime } from '../../../../shared/text/numbers';
import { canOnlyBeNamed, type ReuseSearch } from '../../flow/reuse/reuse-search';
import { useText } from '../../text-context';
import { NoScanChoice } from './no-scan-choice';
import type { NoScanDialogActs } from './no-scan-dialog';
import styles from './no-scan-dialog.module.css';
import { NoScanHost } from './no-scan-host';
import { NoScanLook } from './no-scan-look';

export interface NoScanPapersProps {
  readonly search: ReuseSearch;
  readonly acts: Pick<NoScanDialogActs, 'askReuseHost' | 'readReuse'>;
  readonly chosen: ReuseSource | undefined;
  readonly onChosen: (source: ReuseSource | undefined) => void;
}

/** What is known of another dossier: by this device's log, by the host; else its code alone, held against nothing. */
export function NoScanPapers({ search, acts, chosen, onChosen }: NoScanPapersProps) {
  const { text, language } = useText();
  const words = text.reuse;
  const name = useId();
  const { dossier: from, logged, look } = search;
  const choose = (file?: ReusedFile): void =>
    onChosen({ source: 'other-dossier', from, ...(file && { file }) });
  const file = chosen?.source === 'other-dossier' ? chosen.file : undefined;
  const isChosen = (one: Pick<ReusedFile, 'sha256' | 'seen' | 'component'>): boolean =>
    file?.sha256 === one.sha256 && file.seen === one.seen && file.component === one.component;
  return (
    <div class={styles['results']}>
      <fieldset class={styles['found']}>
        <legend>{logged.length > 0 ? words.logged : words.nothingLogged}</legend>
        {logged.map(({ component, name: paper, sha256, at }) => {
          const known: ReusedFile = { sha256, seen: 'log', signed: true, component };
          return (
            <NoScanChoice
              key={`${component} ${sha256}`}
              name={name}
              label={paper === component ? component : `${paper} (${component})`}
              hint={words.loggedAt(formatTime(at, language))}
              checked={isChosen(known)}
              onChosen={() => choose(known)}
            />
          );
        })}
      </fieldset>
      <NoScanHost
        search={search}
        onAsk={acts.askReuseHost}
        onRead={(paper) => {
          // What was read before is out of sight.
          if (file?.seen === 'host') onChosen(undefined);
          acts.readReuse(paper);
        }}
      >
        {look && (
          <NoScanLook
            look={look}
            name={name}
            checked={look.is === 'read' && isChosen(look.found)}
            onChosen={choose}
          />
        )}
      </NoScanHost>
      {canOnlyBeNamed(search) && (
        <NoScanChoice
          name={name}
          label={words.codeOnly(from)}
          hint={words.codeOnlyHint}
          checked={chosen !== undefined && file === undefined}
          onChosen={() => choose()}
        />
      )}
    </div>
  );
}
