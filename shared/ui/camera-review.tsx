import type { SeenOutline } from '../contracts/camera-work';
import type { CameraPaper } from '../domain/camera-paper';
import { isPage } from '../domain/corners';
import type { CameraText } from '../text/camera';
import type { Sentence } from '../text/sentence';
import { Alert } from './alert';
import { Button, type ButtonProps } from './button';
import styles from './camera.module.css';
import { CornerEditor } from './corner-editor';
import { Icon } from './icon';
import type { EditedCorners } from './use-corners';

export interface CameraReviewProps {
  readonly photo: Blob;
  readonly seen: SeenOutline;
  readonly edited: EditedCorners;
  readonly text: CameraText;
  readonly size: NonNullable<ButtonProps['size']>;
  readonly busy: boolean;
  /** The other side of a card is a card. */
  readonly paperFixed: boolean;
  /** Why the page could not be made of it. */
  readonly refused?: Sentence;
}

/** In this order they are offered: the commonest first. */
const PAPERS: readonly CameraPaper[] = ['A4', 'card', 'A5', 'A3', 'F4', 'Letter'];

/** A photo before its page is cut out: the corners as they were found, or to be set by hand. */
export function CameraReview(props: CameraReviewProps) {
  const { photo, seen, edited, text, size, busy, paperFixed, refused } = props;
  const words = text.review;
  const { corners, paper, undo } = edited;
  return (
    <div
      class={styles['review']}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        undo();
      }}
    >
      {refused ? <Alert tone="bad" {...refused} /> : <Alert {...adviceOf(seen, words)} />}
      <CornerEditor
        {...{ photo, corners }}
        alt={text.picture}
        text={words}
        disabled={busy}
        onCorners={edited.set}
      />
      {!isPage(corners) && <Alert tone="bad" what={words.bent} />}
      <div class={styles['tools']}>
        <Button size={size} disabled={busy || !edited.hasPast} shortcut="Control+Z" onClick={undo}>
          <Icon name="undo" />
          {words.undo}
        </Button>
        <Button size={size} disabled={busy} onClick={edited.reset}>
          <Icon name="refresh" />
          {words.reset}
        </Button>
        <Button size={size} disabled={busy} onClick={edited.takeWhole}>
          {words.whole}
        </Button>
        <PaperChoice paper={paper} disabled={busy || paperFixed} text={words} onPaper={edited.setPaper} />
      </div>
    </div>
  );
}

interface PaperChoiceProps {
  readonly paper: CameraPaper;
  readonly text: CameraText['review'];
  readonly disabled: boolean;
  readonly onPaper: (paper: CameraPaper) => void;
}

function PaperChoice({ paper, text, disabled, onPaper }: PaperChoiceProps) {
  return (
    <label class={styles['choice']}>
      {text.paper}
      <select
        value={paper}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const chosen = PAPERS.find((each) => each === currentTarget.value);
          if (chosen) onPaper(chosen);
        }}
      >
        {PAPERS.map((each) => (
          <option key={each} value={each}>
            {text.papers[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

function adviceOf(
  { is }: SeenOutline,
  text: CameraText['review'],
): { readonly tone: 'good' | 'wait'; readonly what: string; readonly next?: string } {
  if (is === 'clear') return { tone: 'good', what: text.sure };
  if (is === 'unsure') return { tone: 'wait', what: text.ask, next: text.askNext };
  return { tone: 'wait', what: text.none, next: text.noneNext };
}
