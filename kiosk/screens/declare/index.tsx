import { useState } from 'preact/hooks';
import { phoneNumber } from '../../../shared/domain/phone-number';
import type { ResultWay, Visit } from '../../../shared/domain/visit';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Frame, type FrameProps } from '../../ui/frame';
import { useInsistence } from '../../ui/use-insistence';
import { Tick } from '../consent/tick';
import styles from './declare.module.css';
import { Phone, phoneStands } from './phone';
import { ResultChoice } from './result-choice';

/** What the citizen says here. `phone` only with its own consent. */
export interface Declared {
  readonly resultWay?: ResultWay;
  readonly phone?: string;
}

export interface DeclareScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  /** What was said before the citizen came back. The declaration itself is made anew. */
  readonly before: Pick<Visit, 'resultWay' | 'phone'>;
  readonly onDeclare: (declared: Declared) => void;
  readonly onBack: () => void;
}

/** The declaration, how the result should come, and a phone number if one is given. Nothing is ticked beforehand. */
export function DeclareScreen({ language, progress, before, onDeclare, onBack }: DeclareScreenProps) {
  const { declare: text } = kioskFilingText(language);
  const { common } = kioskText(language);
  const [declared, setDeclared] = useState(false);
  const [resultWay, setResultWay] = useState(before.resultWay);
  const [phone, setPhone] = useState({ typed: before.phone?.number ?? '', agreed: false });
  const { insisted, place, insist } = useInsistence<HTMLDivElement>();
  const ready = declared && phoneStands(phone) === 'fine';
  const goOn = (): void => {
    if (!ready) {
      insist();
      return;
    }
    const number = phoneNumber(phone.typed);
    onDeclare({ ...(resultWay && { resultWay }), ...(number !== undefined && { phone: number }) });
  };
  return (
    <Frame
      title={text.title}
      progress={progress}
      back={{ label: common.back, onPress: onBack }}
      primary={{ label: text.next, onPress: goOn, later: !ready }}
    >
      <div class={styles['parts']} ref={place}>
        <section class={styles['part']}>
          <ol class={styles['words']}>
            {text.words.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ol>
          {insisted && !declared && <Alert tone="bad" what={text.boxMissing} />}
          <Tick
            label={text.box}
            tag={text.required}
            on={declared}
            wanted={insisted && !declared}
            onTick={setDeclared}
          />
        </section>
        <ResultChoice language={language} chosen={resultWay} onChoose={setResultWay} />
        <Phone language={language} value={phone} insisted={insisted} onValue={setPhone} />
      </div>
    </Frame>
  );
}
