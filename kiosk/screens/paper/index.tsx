import type { Component } from '../../../shared/domain/procedure';
import { kioskText } from '../../../shared/text/kiosk';
import { DropZone } from '../../../shared/ui/drop-zone';
import { ACCEPTED_FILES, FileButton } from '../../ui/file-button';
import { Frame, type FrameProps } from '../../ui/frame';
import { Glyph } from '../../ui/glyph';
import { ItemList, type ItemListProps } from './item-list';
import { Messages, type ShownMessage } from './messages';
import { Readings, type ShownReading } from './readings';
import styles from './paper.module.css';

export type { ShownItem } from './item-card';

export interface PaperScreenProps extends Omit<ItemListProps, 'onAdd'> {
  readonly progress: FrameProps['progress'];
  readonly component: Component;
  readonly required: boolean;
  readonly pages: number;
  readonly readings: readonly ShownReading[];
  readonly messages: readonly ShownMessage[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onStop: (job: number) => void;
  readonly onUnderstood: (job: number) => void;
  readonly onDone: () => void;
}

/** Step 3, one paper: files go in, pages come out, and what is wrong with them is said at once. */
export function PaperScreen(props: PaperScreenProps) {
  const { language, component, items, pages, readings } = props;
  const { paper: text, common, checklist } = kioskText(language);
  const empty = items.length === 0 && readings.length === 0;
  const needed = common.originalsAndCopies(component.originals, component.copies);
  return (
    <Frame
      title={component.name}
      titleLang="vi"
      intro={[props.required ? checklist.required : checklist.optional, needed].filter(Boolean).join(' · ')}
      progress={props.progress}
      back={{ label: common.back, onPress: props.onDone }}
      primary={{ label: text.done, onPress: props.onDone, later: empty || items.some(({ open }) => open) }}
      busy={readings.length > 0}
    >
      <DropZone invitation={text.dropHere} onFiles={props.onFiles}>
        <AddFiles {...props} first={empty} />
      </DropZone>
      <p class="visually-hidden" role="status">
        {readings.length === 0 && pages > 0 ? text.announceAdded(pages) : ''}
      </p>
      <Readings language={language} readings={readings} onStop={props.onStop} />
      <Messages language={language} messages={props.messages} onUnderstood={props.onUnderstood} />
      {empty && <p class={styles['empty']}>{text.empty}</p>}
      <ItemList
        language={language}
        items={items}
        {...(props.removedAt === undefined ? {} : { removedAt: props.removedAt })}
        hasCamera={props.hasCamera}
        onTurn={props.onTurn}
        onAccept={props.onAccept}
        onRetake={props.onRetake}
        onAdd={props.onFiles}
        onMove={props.onMove}
        onRemove={props.onRemove}
        onUndo={props.onUndo}
      />
    </Frame>
  );
}

type AddFilesProps = Pick<PaperScreenProps, 'language' | 'hasCamera' | 'onFiles'> & {
  /** Nothing is here yet: adding is the next step. */
  readonly first: boolean;
};

function AddFiles({ language, hasCamera, onFiles, first }: AddFilesProps) {
  const { paper: text } = kioskText(language);
  return (
    <div class={styles['add']}>
      <div class={styles['ways']}>
        <FileButton name="files" kind={first ? 'primary' : 'plain'} accept={ACCEPTED_FILES} onFiles={onFiles}>
          <Glyph name="folder" />
          <span class={styles['way']}>
            {text.files}
            <small>{text.filesHint}</small>
          </span>
        </FileButton>
        {hasCamera && (
          <FileButton name="camera" accept="image/*" camera onFiles={onFiles}>
            <Glyph name="camera" />
            {text.camera}
          </FileButton>
        )}
      </div>
      <p>{text.accepted}</p>
    </div>
  );
}
