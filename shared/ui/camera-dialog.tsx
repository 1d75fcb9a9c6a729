import type { Failure } from '../domain/failure';
import { isPage } from '../domain/corners';
import { cameraText } from '../text/camera';
import { failureSentence } from '../text/failures';
import type { Language } from '../text/sentence';
import { Alert } from './alert';
import { Button, type ButtonProps } from './button';
import { CameraLive } from './camera-live';
import type { CameraPort } from './camera-port';
import { CameraReview } from './camera-review';
import { Dialog } from './dialog';
import { Icon } from './icon';
import { useCamera } from './use-camera';
import { useCorners, type EditedCorners } from './use-corners';
import { useShots, type Shots } from './use-shots';

export interface CameraDialogProps {
  readonly language: Language;
  readonly port: CameraPort;
  /** Of the paper that is photographed. */
  readonly paper: string;
  readonly size?: NonNullable<ButtonProps['size']>;
  /** Says what went wrong; absent: as an officer reads it. */
  readonly sentenceOf?: typeof failureSentence;
  /** Each page as a file, as soon as a person agreed to it. */
  readonly onPage: (page: File) => void;
  /** Asks for the permission where this place cannot. */
  readonly onAllow?: () => void;
  readonly onClose: () => void;
}

/**
 * Photographs pages one after another: the live picture, then each photo with its corners, until a person is done. Both
 * sides of a card become one page. Nothing is cut out of a photo before a person agrees.
 */
export function CameraDialog(props: CameraDialogProps) {
  const { language, port, paper, size = 'normal', sentenceOf = failureSentence, onPage, onClose } = props;
  const text = cameraText(language);
  const { camera, cameras, failure, choose, again } = useCamera(port);
  const shots = useShots(port, camera, onPage);
  const { step, front, pages } = shots;
  const review = step.at === 'review' ? step : undefined;
  const edited = useCorners(review && { ...review, ...(front ? { expected: 'card' as const } : {}) });
  const close = (): void => {
    // Somebody agreed to the front: it is not lost because its back never came.
    shots.onlyFront();
    onClose();
  };
  const failed = failure ?? (step.at === 'live' ? step.failure : undefined);
  const busy = step.at === 'shooting' || review?.working === true;
  return (
    <Dialog
      title={front ? text.cardTitle : `${text.title}: ${paper}`}
      wide
      onClose={review ? shots.again : close}
      onKeyDown={withoutRepeats}
      actions={
        <Actions {...{ language, shots, edited, busy, size }} ready={camera !== undefined} onClose={close} />
      }
    >
      <p role="status">{pages > 0 ? text.taken(pages) : ''}</p>
      {failed && (
        <Failed
          {...props}
          failure={failed}
          onAgain={() => {
            if (step.at === 'live') shots.again();
            again();
          }}
        />
      )}
      {front && !review && (
        <Alert tone="calm" what={text.card.turn} next={text.card.turnNext}>
          <Button size={size} disabled={busy} onClick={shots.onlyFront}>
            {text.card.onlyFront}
          </Button>
        </Alert>
      )}
      {camera && (
        // It goes on under a review: else it would forget that the page that still lies there was taken.
        <CameraLive
          {...{ camera, cameras, port, text, busy }}
          hidden={review !== undefined}
          automatic={shots.automatic}
          onAutomatic={shots.setAutomatic}
          onDevice={choose}
          onShoot={shots.shoot}
        />
      )}
      {review && edited && (
        <CameraReview
          key={review.number}
          photo={review.photo}
          seen={review.seen}
          {...{ edited, text, size, busy }}
          paperFixed={front !== undefined}
          {...(review.refused ? { refused: sentenceOf(review.refused, language) } : {})}
        />
      )}
      {!camera && !review && !failure && <p role="status">{text.opening}</p>}
    </Dialog>
  );
}

type ActionsProps = Pick<CameraDialogProps, 'language' | 'onClose'> & {
  readonly shots: Shots;
  readonly edited: EditedCorners | undefined;
  readonly size: NonNullable<ButtonProps['size']>;
  readonly busy: boolean;
  /** The camera runs. */
  readonly ready: boolean;
};

function Actions({ language, shots, edited, size, busy, ready, onClose }: ActionsProps) {
  const text = cameraText(language);
  const words = text.review;
  if (edited) {
    return (
      <>
        <Button size={size} disabled={busy} onClick={shots.again}>
          {words.again}
        </Button>
        <Button
          key={busy ? 'working' : 'use'}
          kind="primary"
          size={size}
          disabled={busy || !isPage(edited.corners)}
          buttonRef={focused}
          onClick={() => shots.use(edited.corners, edited.paper)}
        >
          <Icon name="check" />
          {busy ? text.working : words.use}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button size={size} disabled={busy} onClick={onClose}>
        {text.close}
      </Button>
      <Button
        key={ready && !busy ? 'shoot' : 'wait'}
        kind="primary"
        size={size}
        disabled={busy || !ready}
        shortcut="Space Enter"
        buttonRef={focused}
        onClick={shots.shoot}
      >
        <Icon name="camera" />
        {text.shoot}
      </Button>
    </>
  );
}

/** The one next step has the focus: Space or Enter does it. */
function focused(button: HTMLButtonElement | null): void {
  button?.focus({ preventScroll: true });
}

/** A key that is held down has not looked at what it would agree to. */
function withoutRepeats(event: KeyboardEvent): void {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
}

type FailedProps = CameraDialogProps & { readonly failure: Failure; readonly onAgain: () => void };

function Failed({ language, failure, size = 'normal', onAllow, onAgain, ...props }: FailedProps) {
  const text = cameraText(language);
  const { sentenceOf = failureSentence } = props;
  return (
    <Alert tone="bad" {...sentenceOf(failure, language)}>
      {failure.code === 'camera/denied' && onAllow && (
        <Button size={size} onClick={onAllow}>
          {text.allow}
        </Button>
      )}
      {failure.code.startsWith('camera/') && (
        <Button size={size} onClick={onAgain}>
          <Icon name="refresh" />
          {text.tryAgain}
        </Button>
      )}
    </Alert>
  );
}
