import { checkPersonalNumber, maskPersonalNumber } from '../../../shared/domain/personal-number';
import { kioskVisitText } from '../../../shared/text/kiosk-visit';
import type { Language } from '../../../shared/text/sentence';
import { digitsOf } from '../../flow/visit/who-form';
import { TypedField } from '../../ui/typed-field';

export interface PersonFieldsProps {
  readonly language: Language;
  readonly nameLabel: string;
  readonly numberLabel: string;
  readonly name: string;
  readonly number: string;
  readonly wanted: boolean;
  readonly onName: (name: string) => void;
  readonly onNumber: (number: string) => void;
}

/** Name and number of a person, typed. An odd number is said and goes on all the same. */
export function PersonFields(props: PersonFieldsProps) {
  const { who: text } = kioskVisitText(props.language);
  const digits = digitsOf(props.number);
  const [warning] = digits === '' ? [] : checkPersonalNumber(digits);
  return (
    <>
      <TypedField label={props.nameLabel} value={props.name} wanted={props.wanted} onValue={props.onName} />
      <TypedField
        label={props.numberLabel}
        hint={text.numberHint}
        keys="digits"
        value={props.number}
        masked={maskPersonalNumber(digits)}
        {...(warning && {
          warning: `${text.warnings[warning]} ${warning === 'not-12-digits' ? '' : text.goesOn}`.trim(),
        })}
        onValue={props.onNumber}
      />
    </>
  );
}
