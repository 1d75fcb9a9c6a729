import { useState } from 'preact/hooks';
import type { Component } from '../../../shared/domain/procedure';
import type { Unscannable } from '../../../shared/domain/unscannable';
import { PAPERS_EN } from '../../../shared/text/en/papers';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFailureSentence } from '../../../shared/text/kiosk-failures';
import { kioskFindText } from '../../../shared/text/kiosk-find';
import { kioskScanText } from '../../../shared/text/kiosk-scan';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { CameraDialog } from '../../../shared/ui/camera-dialog';
import { DropZone } from '../../../shared/ui/drop-zone';
import { ACCEPTED_FILES, FileButton } from '../../ui/file-button';
import { Frame, type FrameProps } from '../../ui/frame';
import { Glyph } from '../../ui/glyph';
import { CameraWay, type CameraWayProps } from './camera-way';
import { ItemList, type ItemListProps } from './item-list';
import { Messages, type ShownMessage } from './messages';
import { Readings, type ShownReading } from './readings';
import { ScanButtons, Scanning, type ScanButtonsProps } from './scan';
import { UnscannableDialog, type UnscannableDialogProps } from './unscannable';
import styles from './paper.module.css';

export type { ShownItem } from './item-card';

export interface PaperScreenProps
  extends
    Omit<ItemListProps, 'onAdd'>,
    Omit<ScanButtonsProps, 'first'>,
    Pick<CameraWayProps, 'camera'>,
    Pick<UnscannableDialogProps, 'onPdf'> {
  readonly progress: FrameProps['progress'];
  readonly component: Component;
  readonly required: boolean;
  readonly pages: number;
  readonly readings: readonly ShownReading[];
  readonly messages: readonly ShownMessage[];
  /** The citizen brought a PDF of this paper, for this reason. */
  readonly brought?: Unscannable;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onStop: (job: number) => void;
  readonly onUnderstood: (job: number) => void;
  readonly onScanStop: (job: number) => void;
  readonly onDone: () => void;
}

/** Step 3, one paper: files go in, pages come out, and what is wrong with them is said at once. */
export function PaperScreen(props: PaperScreenProps) {
  const { language, component, items, pages, readings } = props;
  const { paper: text, common, checklist } = kioskText(language);
  const scan = props.scan?.here ? props.scan : undefined;
  const [photographing, setPhotographing] = useState(false);
  const [unscannable, setUnscannable] = useState(false);
  const find = kioskFindText(language).unscannable;
  const empty = items.length === 0 && readings.length === 0 && !scan;
  const needed = common.originalsAndCopies(component.originals, component.copies);
  return (
    <Frame
      title={component.name}
      titleLang="vi"
      intro={[
        language === 'en' ? PAPERS_EN[component.name] : '',
        props.required ? checklist.required : checklist.optional,
        needed,
      ]
        .filter(Boolean)
        .join(' · ')}
      progress={props.progress}
      back={{ label: common.back, onPress: props.onDone }}
      primary={{
        label: text.done,
        onPress: props.onDone,
        later: empty || scan !== undefined || items.some(({ open }) => open),
      }}
      busy={readings.length > 0 || scan !== undefined}
    >
      <DropZone invitation={text.dropHere} onFiles={props.onFiles}>
        <AddFiles
          {...props}
          first={empty}
          onPhotograph={() => setPhotographing(true)}
          {...(component.deliveries.includes('citizen-pdf')
            ? { onUnscannable: () => setUnscannable(true) }
            : {})}
        />
      </DropZone>
      <p class="visually-hidden" role="status">
        {readings.length === 0 && !scan && pages > 0 ? text.announceAdded(pages) : ''}
      </p>
      <Scanning language={language} {...(scan ? { scan } : {})} onStop={props.onScanStop} />
      <Readings language={language} readings={readings} onStop={props.onStop} />
      <Messages language={language} messages={props.messages} onUnderstood={props.onUnderstood} />
      {props.brought && (
        <Alert tone="calm" what={find.kept(props.brought)} next={find.keptNext} live={false} />
      )}
      {empty && (
        <p class={styles['empty']}>
          {props.scanners.length > 0 ? kioskScanText(language).empty : text.empty}
        </p>
      )}
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
      {unscannable && (
        <UnscannableDialog
          language={language}
          onPdf={(why, files) => {
            setUnscannable(false);
            props.onPdf(why, files);
          }}
          onClose={() => setUnscannable(false)}
        />
      )}
      {photographing && props.camera && (
        <CameraDialog
          language={language}
          port={props.camera}
          paper={component.name}
          size="touch"
          sentenceOf={kioskFailureSentence}
          onPage={(page) => props.onFiles([page])}
          onClose={() => setPhotographing(false)}
        />
      )}
    </Frame>
  );
}

type AddFilesProps = ScanButtonsProps &
  CameraWayProps & {
    /** Absent where nobody may bring a PDF in this paper's place. */
    readonly onUnscannable?: () => void;
  };

function AddFiles(props: AddFilesProps) {
  const { language, onFiles, onUnscannable } = props;
  const { paper: text } = kioskText(language);
  const { unscannable } = kioskFindText(language);
  // Beside a scanner that is the first way; files are for those who brought some.
  const first = props.first && props.scanners.length === 0;
  return (
    <div class={styles['add']}>
      <div class={styles['ways']}>
        <ScanButtons {...props} />
        <FileButton name="files" kind={first ? 'primary' : 'plain'} accept={ACCEPTED_FILES} onFiles={onFiles}>
          <Glyph name="folder" />
          <span class={styles['way']}>
            {text.files}
            <small>{text.filesHint}</small>
          </span>
        </FileButton>
        <CameraWay {...props} />
        {onUnscannable && (
          <Button size="touch" onClick={onUnscannable}>
            <Glyph name="folder" />
            <span class={styles['way']}>
              {unscannable.open}
              <small>{unscannable.openHint}</small>
            </span>
          </Button>
        )}
      </div>
      <p>{text.accepted}</p>
    </div>
  );
}
