import type { Procedure } from '../../../shared/domain/procedure';
import { kioskText } from '../../../shared/text/kiosk';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Frame, type FrameProps } from '../../ui/frame';
import { PaperList, SubmitTask, type PaperRow } from '../parts/paper-list';

export interface ChecklistScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly procedure: Procedure;
  readonly papers: readonly PaperRow[];
  readonly onPaper: (component: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** Step 3: every paper that this citizen needs, and how far each is. */
export function ChecklistScreen({ language, papers, ...props }: ChecklistScreenProps) {
  const { checklist: text, common } = kioskText(language);
  const toPrepare = papers.filter(({ status }) => status !== 'bring' && status !== 'reuse');
  const toBring = papers.filter(({ status }) => status === 'bring' || status === 'reuse');
  return (
    <Frame
      title={text.title}
      intro={
        <>
          <p lang="vi">{props.procedure.name}</p>
          {toPrepare.length > 0 && <p>{text.intro}</p>}
        </>
      }
      progress={props.progress}
      back={{ label: common.back, onPress: props.onBack }}
      primary={{ label: text.next, onPress: props.onNext }}
    >
      {papers.length === 0 && <Alert tone="wait" what={text.unlisted} next={text.unlistedNext} />}
      {toPrepare.length > 0 && <PaperList language={language} papers={toPrepare} onPaper={props.onPaper} />}
      {toBring.length > 0 && (
        <PaperList language={language} title={text.toPresent} papers={toBring} onPaper={props.onPaper} />
      )}
      <SubmitTask language={language} />
    </Frame>
  );
}
