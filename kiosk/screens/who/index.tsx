import { useState } from 'preact/hooks';
import type { Behalf } from '../../../shared/domain/visit';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskVisitText } from '../../../shared/text/kiosk-visit';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import type { CameraPort } from '../../../shared/ui/camera-port';
import { readScan } from '../../flow/visit/read-scan';
import { gapOf, type WhoForm } from '../../flow/visit/who-form';
import { Choice } from '../../ui/choice';
import { Frame, type FrameProps } from '../../ui/frame';
import { useInsistence } from '../../ui/use-insistence';
import { useWedge } from '../../ui/use-wedge';
import { OtherParty } from './other-party';
import { Person } from './person';
import type { ReadCode } from './card-camera';
import styles from './who.module.css';

export type { ReadCode } from './card-camera';

export interface WhoScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly form: WhoForm;
  readonly camera?: CameraPort;
  readonly readCode?: ReadCode;
  readonly onForm: (form: WhoForm) => void;
  readonly onNext: () => void;
  readonly onSkip: () => void;
  readonly onBack: () => void;
}

const BEHALVES: readonly Behalf[] = ['self', 'other', 'organisation'];

/** Who files, and for whom: by the card's code, or typed. May be skipped. */
export function WhoScreen(props: WhoScreenProps) {
  const { language, form } = props;
  const { who: text } = kioskVisitText(language);
  const { common } = kioskText(language);
  const [trouble, setTrouble] = useState<'garbled' | 'foreign'>();
  const { insisted, place, insist } = useInsistence<HTMLDivElement>();
  const gap = gapOf(form);
  const change = (part: Partial<WhoForm>): void => props.onForm({ ...form, ...part });
  const takeCode = (code: string): void => {
    const scanned = readScan(code);
    setTrouble(scanned.is === 'card' ? undefined : scanned.is);
    if (scanned.is === 'card') change({ card: scanned.person });
  };
  useWedge(takeCode);
  return (
    <Frame
      title={text.title}
      intro={text.intro}
      progress={props.progress}
      back={{ label: common.back, onPress: props.onBack }}
      primary={{ label: common.next, onPress: gap ? insist : props.onNext, later: gap !== undefined }}
    >
      <div class={styles['form']} ref={place}>
        {insisted && gap && <Alert tone="bad" what={text.missing[gap]} next={text.orSkip} />}
        <BehalfChoice language={language} form={form} onChoose={(behalf) => change({ behalf })} />
        {(form.behalf ?? form.card ?? trouble) && (
          <Person
            language={language}
            form={form}
            wanted={insisted && gap === 'person'}
            {...(trouble && { trouble })}
            {...(props.camera && { camera: props.camera })}
            {...(props.readCode && { readCode: props.readCode })}
            onForm={props.onForm}
            onCode={takeCode}
          />
        )}
        <OtherParty language={language} form={form} wanted={insisted ? gap : undefined} onChange={change} />
        <div>
          <Button size="touch" onClick={props.onSkip}>
            {text.skip}
          </Button>
        </div>
      </div>
    </Frame>
  );
}

interface BehalfChoiceProps {
  readonly language: Language;
  readonly form: WhoForm;
  readonly onChoose: (behalf: Behalf) => void;
}

function BehalfChoice({ language, form, onChoose }: BehalfChoiceProps) {
  const { who: text } = kioskVisitText(language);
  return (
    <fieldset class={styles['choices']}>
      <legend class="visually-hidden">{text.title}</legend>
      {BEHALVES.map((behalf) => (
        <Choice
          key={behalf}
          name="behalf"
          checked={form.behalf === behalf}
          open={form.behalf === undefined}
          onChoose={() => onChoose(behalf)}
        >
          <strong>{text.behalf[behalf].name}</strong>
          <span>{text.behalf[behalf].hint}</span>
        </Choice>
      ))}
    </fieldset>
  );
}
