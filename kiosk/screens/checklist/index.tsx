import { exemptionsOn } from '../../../shared/domain/exemptions';
import type { Procedure } from '../../../shared/domain/procedure';
import { PROCEDURES_EN } from '../../../shared/text/en/procedures';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFindText } from '../../../shared/text/kiosk-find';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Frame, type FrameProps } from '../../ui/frame';
import { KeepOffer } from '../resume/keep-offer';
import { PaperList, SubmitTask, type PaperRow } from '../parts/paper-list';

export interface ChecklistScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly procedure: Procedure;
  readonly papers: readonly PaperRow[];
  /** ISO date: the rule that holds on it is cited. */
  readonly today: string;
  readonly onPaper: (component: string) => void;
  readonly onNext: () => void;
  /** Absent where the visit cannot be kept. */
  readonly onKeep?: () => void;
  readonly onBack: () => void;
}

/** Exemptions for papers that are only shown, of then and now. */
const PRESENTED: ReadonlySet<string> = new Set(['tt01-2023-presented', 'tt03-2025-presented']);

/** Step 3: every paper that this citizen needs, and how far each is. */
export function ChecklistScreen({ language, papers, ...props }: ChecklistScreenProps) {
  const { checklist: text, common } = kioskText(language);
  const { papers: find } = kioskFindText(language);
  const toPrepare = papers.filter(({ status }) => status !== 'bring' && status !== 'reuse');
  const toBring = papers.filter(({ status }) => status === 'bring');
  const notNeeded = papers.filter(({ status }) => status === 'reuse');
  const basis = exemptionsOn(props.today).find(({ id }) => PRESENTED.has(id))?.basis;
  return (
    <Frame
      title={text.title}
      intro={
        <>
          <p lang="vi">{props.procedure.name}</p>
          {language === 'en' && <p>{PROCEDURES_EN[props.procedure.id]?.name}</p>}
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
        <PaperList
          language={language}
          title={find.toBring}
          why={
            <>
              {find.toBringWhy} {basis && <span lang="vi">({basis})</span>}
            </>
          }
          papers={toBring}
          onPaper={props.onPaper}
        />
      )}
      {notNeeded.length > 0 && (
        <PaperList
          language={language}
          title={find.notNeeded}
          why={find.notNeededWhy}
          papers={notNeeded}
          onPaper={props.onPaper}
        />
      )}
      {props.onKeep && <KeepOffer language={language} onKeep={props.onKeep} />}
      <SubmitTask language={language} inPerson={toPrepare.length === 0 && toBring.length > 0} />
    </Frame>
  );
}
