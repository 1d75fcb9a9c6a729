import { phoneNumber } from '../../../shared/domain/phone-number';
import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { TypedField } from '../../ui/typed-field';
import { Tick } from '../consent/tick';
import styles from './declare.module.css';

/** A number as it stands in the field, and whether its use was agreed to. */
export interface TypedPhone {
  readonly typed: string;
  readonly agreed: boolean;
}

/** Whether the number can go along: none is fine; one that is no number, or not agreed to, is not. */
export function phoneStands({ typed, agreed }: TypedPhone): 'fine' | 'wrong' | 'not-agreed' {
  if (typed.trim() === '') return 'fine';
  if (phoneNumber(typed) === undefined) return 'wrong';
  return agreed ? 'fine' : 'not-agreed';
}

export interface PhoneProps {
  readonly language: Language;
  readonly value: TypedPhone;
  readonly insisted: boolean;
  readonly onValue: (value: TypedPhone) => void;
}

/** An optional number with a consent of its own, asked for only once there is a number. */
export function Phone({ language, value, insisted, onValue }: PhoneProps) {
  const { declare: text } = kioskFilingText(language);
  const stands = phoneStands(value);
  return (
    <section class={styles['part']}>
      <h2>{text.phone}</h2>
      <TypedField
        label={text.phoneLabel}
        hint={text.phoneHint}
        value={value.typed}
        keys="digits"
        wanted={insisted && stands === 'wrong'}
        onValue={(typed) => onValue({ ...value, typed })}
      />
      {insisted && stands === 'wrong' && <Alert tone="bad" what={text.phoneWrong} />}
      {insisted && stands === 'not-agreed' && <Alert tone="bad" what={text.phoneNotAgreed} />}
      {value.typed.trim() !== '' && (
        <Tick
          label={text.phoneConsent}
          tag={text.optional}
          on={value.agreed}
          wanted={insisted && stands === 'not-agreed'}
          onTick={(agreed) => onValue({ ...value, agreed })}
        />
      )}
    </section>
  );
}
