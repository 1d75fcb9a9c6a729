import { kioskVisitText } from '../../../shared/text/kiosk-visit';
import type { Language } from '../../../shared/text/sentence';
import { digitsOf, isTaxCode, type WhoForm, type WhoGap } from '../../flow/visit/who-form';
import { TypedField } from '../../ui/typed-field';
import { PersonFields } from './person-fields';
import styles from './who.module.css';

export interface OtherPartyProps {
  readonly language: Language;
  readonly form: WhoForm;
  /** What is missing, once the next step was pressed. */
  readonly wanted: WhoGap | undefined;
  readonly onChange: (part: Partial<WhoForm>) => void;
}

/** Whom the dossier is for, where it is not for the one at the machine. */
export function OtherParty({ language, form, wanted, onChange }: OtherPartyProps) {
  const { who: text } = kioskVisitText(language);
  if (form.behalf === 'other') {
    return (
      <section class={styles['part']}>
        <h2>{text.other}</h2>
        <p>{text.otherHint}</p>
        <PersonFields
          language={language}
          nameLabel={text.otherName}
          numberLabel={text.otherNumber}
          name={form.otherName}
          number={form.otherNumber}
          wanted={wanted === 'other'}
          onName={(otherName) => onChange({ otherName })}
          onNumber={(otherNumber) => onChange({ otherNumber })}
        />
      </section>
    );
  }
  if (form.behalf !== 'organisation') return null;
  const digits = digitsOf(form.taxCode);
  return (
    <section class={styles['part']}>
      <h2>{text.organisation}</h2>
      <TypedField
        label={text.organisationName}
        value={form.organisationName}
        wanted={wanted === 'organisation'}
        onValue={(organisationName) => onChange({ organisationName })}
      />
      <TypedField
        label={text.taxCode}
        keys="digits"
        value={form.taxCode}
        {...(digits !== '' && !isTaxCode(digits) && { warning: text.taxCodeFlaw })}
        onValue={(taxCode) => onChange({ taxCode })}
      />
    </section>
  );
}
