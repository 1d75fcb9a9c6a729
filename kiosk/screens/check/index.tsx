import { kioskText } from '../../../shared/text/kiosk';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Frame, type FrameProps } from '../../ui/frame';
import { PaperList, SubmitTask, type PaperRow } from '../parts/paper-list';
import styles from './check.module.css';

export interface CheckScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly papers: readonly PaperRow[];
  readonly onPaper: (component: string) => void;
  readonly onMakeSlip: () => void;
  readonly onBack: () => void;
}

/** Step 4: what is missing is named; a slip can be made all the same, and says so. */
export function CheckScreen({ language, progress, papers, onPaper, onMakeSlip, onBack }: CheckScreenProps) {
  const { check: text, checklist, common } = kioskText(language);
  const reading = papers.some(({ status }) => status === 'reading');
  const missing = papers.filter(({ required, status }) => required && status === 'missing');
  const review = papers.filter(({ status }) => status === 'review');
  const complete = papers.length > 0 && missing.length === 0 && review.length === 0 && !reading;
  return (
    <Frame
      title={text.title}
      progress={progress}
      back={{ label: common.back, onPress: onBack }}
      primary={{
        label: complete ? text.makeSlip : text.makeSlipAnyway,
        onPress: onMakeSlip,
        disabled: reading,
      }}
      busy={reading}
    >
      <div class={styles['verdict']}>
        {papers.length === 0 && <Alert tone="wait" what={checklist.unlisted} next={checklist.unlistedNext} />}
        {reading && <Alert tone="calm" what={text.reading} />}
        {missing.length > 0 && (
          <Alert tone="bad" what={text.missing(missing.length)} next={text.missingNext}>
            <ul class={styles['names']}>
              {missing.map(({ component }) => (
                <li key={component.code} lang="vi">
                  {component.name}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        {review.length > 0 && <Alert tone="wait" what={text.review(review.length)} />}
        {complete && <Alert tone="good" what={text.enough} next={text.enoughNext} />}
      </div>
      <PaperList language={language} papers={papers} strict onPaper={onPaper} />
      <SubmitTask language={language} />
    </Frame>
  );
}
