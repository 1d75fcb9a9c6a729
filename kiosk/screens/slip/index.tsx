import { useState } from 'preact/hooks';
import type { CodeModules } from '../../../shared/contracts/slip-worker';
import type { Failure } from '../../../shared/domain/failure';
import type { OutcomeKind } from '../../../shared/domain/visit';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskSlipText } from '../../../shared/text/kiosk-slip';
import type { Language } from '../../../shared/text/sentence';
import { Button } from '../../../shared/ui/button';
import { Frame, type FrameProps } from '../../ui/frame';
import { Glyph } from '../../ui/glyph';
import { Picture } from '../../ui/picture';
import { KeepOffer } from '../resume/keep-offer';
import { About } from './about';
import { Documents, type ShownDocument } from './documents';
import { BesideSlip } from './beside-slip';
import styles from './slip.module.css';

/** A slip as it is shown. */
export type ShownSlip =
  | { readonly is: 'making' }
  | { readonly is: 'failed'; readonly failure: Failure }
  | {
      readonly is: 'ready';
      readonly value: {
        readonly pdf: Blob;
        readonly fileName: string;
        readonly pictures: readonly Blob[];
        readonly phone?: CodeModules;
      };
    };

/** What the receipt printer does. */
export type ShownPrinting =
  | { readonly is: 'printing' }
  | { readonly is: 'printed' }
  | { readonly is: 'failed'; readonly failure: Failure };

export interface SlipScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  /** The slip's code; empty until it was given out. */
  readonly number: string;
  /** Where the papers are; `dossier`: the code that the portal gave. */
  readonly outcome: { readonly kind: OutcomeKind; readonly dossier?: string };
  readonly slip: ShownSlip;
  readonly printing?: ShownPrinting;
  readonly documents: readonly ShownDocument[];
  readonly onPrint: () => void;
  readonly onRetry: () => void;
  readonly onEnd: () => void;
  /** Absent where the visit cannot be kept. */
  readonly onKeep?: () => void;
  /** Absent where the papers are out of the citizen's hands: they would be handed in twice. */
  readonly onBack?: () => void;
}

/** Step 5: the slip to print or to take on a phone, and the files. How the dossier stands is said first. */
export function SlipScreen(props: SlipScreenProps) {
  const { language, slip, printing, onBack } = props;
  const text = kioskSlipText(language);
  const { common } = kioskText(language);
  const [onPhone, setOnPhone] = useState(false);
  const value = slip.is === 'ready' ? slip.value : undefined;
  const busy = printing?.is === 'printing';
  return (
    <>
      <Frame
        title={text.title}
        progress={props.progress}
        back={onBack && { label: common.back, onPress: onBack }}
        primary={{
          label: printing && !busy ? text.printAgain : text.print,
          onPress: props.onPrint,
          disabled: busy || !value || value.pictures.length === 0,
        }}
        busy={slip.is === 'making' || busy}
      >
        <div class={styles['columns']}>
          <div class={styles['sheet']}>
            {value?.pictures.map((picture, index) => (
              <Picture key={index} blob={picture} alt={text.preview} />
            ))}
          </div>
          <div class={styles['side']}>
            <About {...props} {...(value?.phone && { onPhone: () => setOnPhone(true) })} />
            {props.onKeep && <KeepOffer language={language} onKeep={props.onKeep} />}
            {props.outcome.kind !== 'in-person' && (
              <Documents language={language} documents={props.documents} />
            )}
            <Button size="touch" onClick={props.onEnd}>
              <Glyph name="leave" />
              {text.end}
            </Button>
          </div>
        </div>
      </Frame>
      <BesideSlip language={language} slip={value} onPhone={onPhone} onClosePhone={() => setOnPhone(false)} />
    </>
  );
}
