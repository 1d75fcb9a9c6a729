import { useState } from 'preact/hooks';
import type { Failure } from '../../../shared/domain/failure';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFailureSentence } from '../../../shared/text/kiosk-failures';
import { kioskResumeText } from '../../../shared/text/kiosk-resume';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Progress } from '../../../shared/ui/progress';
import { Frame, type FrameProps } from '../../ui/frame';
import { useInsistence } from '../../ui/use-insistence';
import parts from '../../ui/parts.module.css';
import { Tick } from '../consent/tick';
import styles from './resume.module.css';

export interface ParkScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  /** The day until whose end it is kept: `22/11/2026`. */
  readonly day: string;
  /** It is being sealed. */
  readonly sealing: boolean;
  readonly failure?: Failure;
  readonly onAgree: () => void;
  readonly onBack: () => void;
}

/** What is kept, how, and until when, with a consent of its own: nothing is ticked beforehand. */
export function ParkScreen({ language, day, sealing, failure, ...props }: ParkScreenProps) {
  const { park: text } = kioskResumeText(language);
  const { common } = kioskText(language);
  const [agreed, setAgreed] = useState(false);
  const { insisted, place, insist } = useInsistence();
  const missing = insisted && !agreed;
  return (
    <Frame
      title={text.title}
      progress={props.progress}
      back={{ label: common.back, onPress: props.onBack }}
      primary={{
        label: text.agree,
        onPress: agreed ? props.onAgree : insist,
        disabled: sealing,
        later: !agreed,
      }}
      busy={sealing}
    >
      {failure && <Alert tone="bad" {...kioskFailureSentence(failure, language)} />}
      <dl class={parts['parts']}>
        {text.parts(day).map(({ head, says }) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <fieldset class={styles['choice']} ref={place}>
        <legend class="visually-hidden">{text.title}</legend>
        {missing && <Alert tone="bad" what={text.missing} next={text.missingNext} />}
        <Tick label={text.box(day)} tag={text.boxTag} on={agreed} wanted={missing} onTick={setAgreed} />
      </fieldset>
      {sealing && <Progress label={text.sealing} done={0} />}
    </Frame>
  );
}
