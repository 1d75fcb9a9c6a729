import { useState } from 'preact/hooks';
import { checkPersonalNumber, maskPersonalNumber } from '../../../shared/domain/personal-number';
import type { Person as CardPerson } from '../../../shared/domain/visit';
import { without } from '../../../shared/domain/without';
import { kioskVisitText } from '../../../shared/text/kiosk-visit';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import type { CameraPort } from '../../../shared/ui/camera-port';
import { Icon } from '../../../shared/ui/icon';
import { useCameraPresence } from '../../../shared/ui/use-camera-presence';
import type { WhoForm } from '../../flow/visit/who-form';
import { Glyph } from '../../ui/glyph';
import { CardCamera, type ReadCode } from './card-camera';
import { PersonFields } from './person-fields';
import styles from './who.module.css';

export interface PersonProps {
  readonly language: Language;
  readonly form: WhoForm;
  /** The name is still missing, and the next step was pressed. */
  readonly wanted: boolean;
  readonly trouble?: 'garbled' | 'foreign';
  readonly camera?: CameraPort;
  readonly readCode?: ReadCode;
  readonly onForm: (form: WhoForm) => void;
  readonly onCode: (text: string) => void;
}

/** The one at the machine: what the card's code said, or the ways to say it. */
export function Person(props: PersonProps) {
  const { language, form, trouble } = props;
  const { who: text } = kioskVisitText(language);
  return (
    <section class={styles['part']}>
      <h2>{form.behalf === 'self' ? text.self : text.helper}</h2>
      {trouble === 'garbled' && <Alert tone="bad" what={text.garbled} next={text.garbledNext} />}
      {trouble === 'foreign' && <Alert tone="bad" what={text.foreign} next={text.foreignNext} />}
      {form.card ? (
        <ReadCard
          language={language}
          person={form.card}
          onForget={() => props.onForm(without(form, 'card'))}
        />
      ) : (
        <>
          <CardWays {...props} />
          <h3>{text.typed}</h3>
          <PersonFields
            language={language}
            nameLabel={text.name}
            numberLabel={text.number}
            name={form.name}
            number={form.number}
            wanted={props.wanted}
            onName={(name) => props.onForm({ ...form, name })}
            onNumber={(number) => props.onForm({ ...form, number })}
          />
        </>
      )}
    </section>
  );
}

function CardWays({ language, camera, readCode, onCode }: PersonProps) {
  const { who: text } = kioskVisitText(language);
  const present = useCameraPresence(camera);
  const [open, setOpen] = useState(false);
  return (
    <div class={styles['card']}>
      <h3>{text.card}</h3>
      <p>{text.cardHow}</p>
      {camera && readCode && present && (
        <div>
          <Button size="touch" onClick={() => setOpen(true)}>
            <Glyph name="camera" />
            {text.camera}
          </Button>
        </div>
      )}
      {open && camera && readCode && (
        <CardCamera
          language={language}
          port={camera}
          readCode={readCode}
          onCode={(code) => {
            setOpen(false);
            onCode(code);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

interface ReadCardProps {
  readonly language: Language;
  readonly person: CardPerson;
  readonly onForget: () => void;
}

function ReadCard({ language, person, onForget }: ReadCardProps) {
  const { who: text } = kioskVisitText(language);
  const number = person.number ?? '';
  const warnings = checkPersonalNumber(number, person);
  return (
    <div class={styles['card']}>
      <p class={styles['read']} role="status">
        <Icon name="check" />
        {text.wasRead}
      </p>
      <p class={styles['name']} lang="vi" data-private>
        {person.name}
      </p>
      <p data-private>
        {text.number}: {maskPersonalNumber(number)}
      </p>
      {warnings.map((warning) => (
        <Alert key={warning} tone="wait" what={text.warnings[warning]} next={text.goesOn} />
      ))}
      <div>
        <Button size="touch" onClick={onForget}>
          {text.forget}
        </Button>
      </div>
    </div>
  );
}
