import type { Failure } from '../../../shared/domain/failure';
import { failureSentence } from '../../../shared/text/failures';
import { kioskText } from '../../../shared/text/kiosk';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Progress } from '../../../shared/ui/progress';
import { Frame, type FrameProps } from '../../ui/frame';
import { Glyph } from '../../ui/glyph';
import { Picture } from '../../ui/picture';
import { SaveLink } from '../../ui/save-link';
import { SubmitTask } from '../parts/paper-list';
import { Documents, type ShownDocument } from './documents';
import styles from './slip.module.css';

/** A slip as it is shown. */
export type ShownSlip =
  | { readonly is: 'making' }
  | { readonly is: 'failed'; readonly failure: Failure }
  | {
      readonly is: 'ready';
      readonly value: { readonly pdf: Blob; readonly fileName: string; readonly pictures: readonly Blob[] };
    };

export interface SlipScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly number: string;
  readonly slip: ShownSlip;
  readonly documents: readonly ShownDocument[];
  readonly onPrint: () => void;
  readonly onRetry: () => void;
  readonly onEnd: () => void;
  readonly onBack: () => void;
}

/** Step 5: the slip to print and the files to take along. The dossier is still not submitted, and it says so. */
export function SlipScreen(props: SlipScreenProps) {
  const { language, slip } = props;
  const { slip: text, common } = kioskText(language);
  const printable = slip.is === 'ready' && slip.value.pictures.length > 0;
  return (
    <>
      <Frame
        title={text.title}
        progress={props.progress}
        back={{ label: common.back, onPress: props.onBack }}
        primary={{ label: text.print, onPress: props.onPrint, disabled: !printable }}
        busy={slip.is === 'making' || props.documents.some(({ file }) => file.is === 'making')}
      >
        <div class={styles['columns']}>
          <div class={styles['sheet']}>
            {slip.is === 'ready' &&
              slip.value.pictures.map((picture, index) => (
                <Picture key={index} blob={picture} alt={text.preview} />
              ))}
          </div>
          <div class={styles['side']}>
            <About {...props} />
            <Documents language={language} documents={props.documents} />
            <SubmitTask language={language} />
            <Button size="touch" onClick={props.onEnd}>
              <Glyph name="leave" />
              {text.end}
            </Button>
          </div>
        </div>
      </Frame>
      {slip.is === 'ready' && (
        <div class={`${styles['print'] ?? ''} only-print`} aria-hidden="true">
          {slip.value.pictures.map((picture, index) => (
            <Picture key={index} blob={picture} alt="" />
          ))}
        </div>
      )}
    </>
  );
}

function About({ language, number, slip, onRetry }: SlipScreenProps) {
  const { slip: text } = kioskText(language);
  switch (slip.is) {
    case 'making':
      return <Progress label={text.making} done={0} />;
    case 'failed':
      return (
        <Alert tone="bad" {...failureSentence(slip.failure, language)}>
          <Button size="touch" onClick={onRetry}>
            {text.retry}
          </Button>
        </Alert>
      );
    case 'ready':
      return (
        <>
          <Alert tone="wait" what={text.made(number)} next={text.madeNext} />
          <SaveLink blob={slip.value.pdf} fileName={slip.value.fileName}>
            {text.save}
          </SaveLink>
        </>
      );
  }
}
