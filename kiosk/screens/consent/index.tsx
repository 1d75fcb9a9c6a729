import { useState } from 'preact/hooks';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskVisitText, type Contact } from '../../../shared/text/kiosk-visit';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Frame, type FrameProps } from '../../ui/frame';
import { useInsistence } from '../../ui/use-insistence';
import parts from '../../ui/parts.module.css';
import { Tick } from './tick';
import styles from './consent.module.css';

export interface ConsentScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly contact?: Contact;
  /** The citizen agreed before and came back. */
  readonly agreed: boolean;
  readonly onAgree: () => void;
  readonly onDecline: () => void;
  readonly onBack: () => void;
}

/** What happens with the papers, before the first of them is shown to the machine. No box is ticked beforehand. */
export function ConsentScreen(props: ConsentScreenProps) {
  const { consent: text } = kioskVisitText(props.language);
  const { common } = kioskText(props.language);
  const [agreed, setAgreed] = useState(props.agreed);
  const { insisted, place, insist } = useInsistence();
  const missing = insisted && !agreed;
  return (
    <Frame
      title={text.title}
      progress={props.progress}
      back={{ label: common.back, onPress: props.onBack }}
      primary={{
        label: text.agree,
        onPress: () => (agreed ? props.onAgree() : insist()),
        later: !agreed,
      }}
    >
      <dl class={parts['parts']}>
        {text.parts(props.contact).map(({ head, says }) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p class={styles['law']}>{text.law}</p>
      <fieldset class={styles['choices']} ref={place}>
        <legend>{text.choices}</legend>
        {missing && <Alert tone="bad" what={text.missing} next={text.missingNext} />}
        <Tick label={text.required} tag={text.requiredTag} on={agreed} wanted={missing} onTick={setAgreed} />
        <p class={styles['law']}>{text.askedLater}</p>
        <Button size="touch" onClick={props.onDecline}>
          {text.decline}
        </Button>
      </fieldset>
    </Frame>
  );
}
