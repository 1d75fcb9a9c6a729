import { useId, useRef } from 'preact/hooks';
import { formatBytes } from '../../../../shared/text/numbers';
import type { PanelText } from '../../../../shared/text/panel';
import { Button } from '../../../../shared/ui/button';
import { DropZone } from '../../../../shared/ui/drop-zone';
import edged from '../../../../shared/ui/edged.module.css';
import { MarkedPicture } from '../../../../shared/ui/marked-picture';
import { Progress } from '../../../../shared/ui/progress';
import { mayNeedNoScan } from '../../flow/no-scan-lines';
import { stateOf, type ComponentView, type Work } from '../../flow/state';
import { useText } from '../../text-context';
import { CardActions } from './card-actions';
import { CardNotices, type NoticeActs } from './card-notices';
import styles from './component-card.module.css';
import { HostFiles } from './host-files';
import { ItemStrip, type ItemActs } from './item-strip';
import { chipOf, StateChip } from './state-chip';

export interface CardActs extends NoticeActs, ItemActs {
  readonly addFiles: (component: string, files: readonly File[]) => void;
  readonly undo: (component: string) => void;
}

export interface ComponentCardProps {
  readonly number: number;
  readonly component: ComponentView;
  /** Something is being attached: nothing here may be changed. */
  readonly locked: boolean;
  readonly acts: CardActs;
  /** Absent where nothing is scanned. */
  readonly onScan?: (component: string) => void;
  /** Absent where nothing may be said of the page's components yet. */
  readonly onNoScan?: (component: string) => void;
}

/* What a scanner, a phone or a citizen brings; the bytes decide, not the name. */
const ACCEPT = 'image/*,application/pdf,.pdf,.tif,.tiff,.heic,.heif';

/** One paper of the dossier: its limits, its state, its pages, and everything that can be done with it. */
export function ComponentCard({ number, component, locked, acts, onScan, onNoScan }: ComponentCardProps) {
  const { text, language } = useText();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const { host, work } = component;
  const closed = locked || work !== undefined;
  const words = text.component;
  const pick = (): void => picker.current?.click();
  const add = (files: readonly File[]): void => acts.addFiles(host.key, files);
  return (
    <DropZone disabled={closed} invitation={words.drop} onFiles={add}>
      <article
        class={`${edged['card'] ?? ''} ${edged[chipOf(component, text).tone] ?? ''} ${styles['card'] ?? ''}`}
        data-component={host.key}
        data-state={stateOf(component)}
        tabIndex={0}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-limits`}
        aria-busy={work !== undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.target !== event.currentTarget || event.ctrlKey || closed)
            return;
          event.preventDefault();
          pick();
        }}
      >
        <h2 class={styles['name']} id={`${id}-name`}>
          <span class={styles['number']}>{number}.</span> {host.name}
        </h2>
        <p class={styles['limits']} id={`${id}-limits`}>
          <strong class={host.required ? styles['required'] : ''}>{kindOf(component, text)}</strong>
          {` · ${words.limits(
            host.extensions.map((extension) => extension.toUpperCase()).join(', '),
            formatBytes(host.maxBytes, language),
            host.multiple,
          )}`}
        </p>
        <div class={styles['state']}>
          <StateChip component={component} />
          {onNoScan && mayNeedNoScan(component) && (
            <Button
              kind="quiet"
              size="small"
              label={text.noScan.actionOf(host.name)}
              shortcut="M"
              disabled={closed}
              onClick={() => onNoScan(host.key)}
            >
              {text.noScan.action}
            </Button>
          )}
          {!work && (
            <CardActions
              {...{ component, closed, acts }}
              onPick={pick}
              {...(onScan ? { onScan: () => onScan(host.key) } : {})}
            />
          )}
        </div>
        {work && (
          <div class={styles['work']}>
            {work.kind === 'taking' && work.preview && <MarkedPicture picture={work.preview} alt="" />}
            <Progress
              label={sentenceOf(work, text)}
              done={work.kind === 'taking' ? work.done : 0}
              {...total(work)}
            />
          </div>
        )}
        <HostFiles component={component} />
        <CardNotices component={component} locked={closed} acts={acts} />
        <ItemStrip view={component} locked={closed} acts={acts} />
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept={ACCEPT}
          aria-label={words.addTo(host.name)}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // Emptied, so that the same file can be chosen again after it was deleted here.
            event.currentTarget.value = '';
            if (files.length > 0) add(files);
          }}
        />
      </article>
    </DropZone>
  );
}

function kindOf({ host }: ComponentView, text: PanelText): string {
  if (host.part === 'result') return text.checklist.results;
  return host.required ? text.component.required : text.component.optional;
}

function sentenceOf(work: Work, text: PanelText): string {
  return work.kind === 'taking'
    ? text.work.taking(work.file, work.done + 1, work.of, work.pages)
    : text.work[work.stage];
}

/** A single file's end is not known in advance. */
function total(work: Work): { of?: number } {
  return work.kind === 'taking' && work.of > 1 ? { of: work.of } : {};
}
