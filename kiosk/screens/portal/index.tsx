import type { Failure } from '../../../shared/domain/failure';
import { kioskFailureSentence } from '../../../shared/text/kiosk-failures';
import { kioskHelpText } from '../../../shared/text/kiosk-help';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFilingText, type KioskFilingText } from '../../../shared/text/kiosk-filing';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Progress } from '../../../shared/ui/progress';
import { Frame, type FrameProps } from '../../ui/frame';
import styles from './portal.module.css';

/** How far the guide is, as it is shown. */
export type ShownGuide =
  | { readonly is: 'opening' }
  | { readonly is: 'leading'; readonly attached: number; readonly of: number }
  | { readonly is: 'confirmed'; readonly dossier: string }
  | { readonly is: 'failed'; readonly failure: Failure };

export interface PortalScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly guide: ShownGuide;
  readonly onSlip: () => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** While the portal is open beside. 'Đã nộp' stands here only with the code that the portal itself gave. */
export function PortalScreen({ language, progress, guide, ...press }: PortalScreenProps) {
  const { portal: text } = kioskFilingText(language);
  const { common } = kioskText(language);
  const confirmed = guide.is === 'confirmed';
  return (
    <Frame
      title={text.title}
      progress={progress}
      back={
        confirmed
          ? undefined
          : { label: guide.is === 'failed' ? text.other : common.back, onPress: press.onBack }
      }
      {...(confirmed && { primary: { label: text.toSlip, onPress: press.onSlip } })}
      {...(guide.is === 'failed' && { primary: { label: text.again, onPress: press.onAgain } })}
      busy={guide.is === 'opening'}
    >
      <div class={styles['parts']}>
        <How language={language} guide={guide} />
        {!confirmed && <Alert tone="wait" live={false} what={text.notFiled} next={text.notFiledNext} />}
        {(guide.is === 'opening' || guide.is === 'leading') && <Words text={text} />}
      </div>
    </Frame>
  );
}

function How({ language, guide }: Pick<PortalScreenProps, 'language' | 'guide'>) {
  const { portal: text } = kioskFilingText(language);
  switch (guide.is) {
    case 'opening':
      return <Progress label={text.opening} done={0} />;
    case 'leading':
      return (
        <div role="status">
          <Progress label={text.leading(guide.attached, guide.of)} done={guide.attached} of={guide.of} />
        </div>
      );
    case 'confirmed':
      return (
        <Alert
          tone="good"
          what={
            <span data-private data-spoken={text.confirmed(kioskHelpText(language).spoken.code)}>
              {text.confirmed(guide.dossier)}
            </span>
          }
          next={text.confirmedNext}
        />
      );
    case 'failed':
      return <Alert tone="bad" {...kioskFailureSentence(guide.failure, language)} />;
  }
}

function Words({ text }: { readonly text: KioskFilingText['portal'] }) {
  return (
    <>
      <p class={styles['big']}>{text.openingNext}</p>
      <p class={styles['big']}>{text.password}</p>
    </>
  );
}
