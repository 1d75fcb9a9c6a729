import { kioskText } from '../../../shared/text/kiosk';
import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Frame, type FrameProps } from '../../ui/frame';
import { PaperNames } from '../parts/in-english';
import { PaperList, type PaperRow } from '../parts/paper-list';
import styles from './check.module.css';
import { Told, type ToldProps } from './told';

export interface CheckScreenProps extends ToldProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly papers: readonly PaperRow[];
  /** All papers are shown at the counter: nothing goes from here. `office`: whose counter; may be empty. */
  readonly inPerson?: { readonly office: string };
  readonly onPaper: (component: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** Step 4: everything at a glance. What is missing is named; going on all the same is possible, and says what it means. */
export function CheckScreen(props: CheckScreenProps) {
  const { language, progress, papers, inPerson } = props;
  const { check: text } = kioskFilingText(language);
  const { checklist, common } = kioskText(language);
  const reading = papers.some(({ status }) => status === 'reading');
  const missing = papers.filter(({ required, status }) => required && status === 'missing');
  const review = papers.filter(({ status }) => status === 'review');
  const complete = papers.length > 0 && missing.length === 0 && review.length === 0 && !reading;
  return (
    <Frame
      title={text.title}
      progress={progress}
      back={{ label: common.back, onPress: props.onBack }}
      primary={{
        label: inPerson ? text.toSlip : complete ? text.goOn : text.goOnAnyway,
        onPress: props.onNext,
        disabled: reading,
      }}
      busy={reading}
    >
      <div class={styles['verdict']}>
        {papers.length === 0 && <Alert tone="wait" what={checklist.unlisted} next={checklist.unlistedNext} />}
        {reading && <Alert tone="calm" what={text.reading} />}
        {missing.length > 0 && (
          <Alert tone="bad" what={text.missing(missing.length)} next={text.missingNext}>
            <PaperNames
              language={language}
              names={missing.map(({ component }) => component.name)}
              class={styles['names']}
            />
          </Alert>
        )}
        {review.length > 0 && <Alert tone="wait" what={text.review(review.length)} />}
        {inPerson && <Alert tone="wait" what={text.inPerson} next={text.inPersonNext(inPerson.office)} />}
        {complete && !inPerson && <Alert tone="good" what={text.enough} next={text.enoughNext} />}
      </div>
      {papers.length > 0 && (
        <PaperList language={language} title={text.papers} papers={papers} strict onPaper={props.onPaper} />
      )}
      <Told language={language} procedure={props.procedure} who={props.who} answers={props.answers} />
    </Frame>
  );
}
