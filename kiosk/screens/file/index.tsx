import type { SealedPackage } from '../../../shared/contracts/handover';
import type { Failure } from '../../../shared/domain/failure';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import type { Language } from '../../../shared/text/sentence';
import { Frame, type FrameProps } from '../../ui/frame';
import styles from './file.module.css';
import { PortalQuestion, type PortalQuestionProps } from './portal-question';
import { SendingState } from './sending-state';
import { Verdict, type MadeFiles, type Standing } from './verdict';
import { WayList } from './way-list';

/** The ways that the office and this machine allow. 'home' is always there. */
export interface Ways {
  readonly portal: boolean;
  readonly counter: boolean;
  readonly stick: boolean;
}

/** A package on its way to the counter. */
export interface ShownSending {
  readonly by: 'inbox' | 'stick';
  readonly failure?: Failure;
  readonly sealed?: SealedPackage;
}

export interface FileScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly ways: Ways;
  readonly files: MadeFiles;
  readonly standing: Standing;
  readonly sending?: ShownSending;
  /** It is asked whether the portal's "submit" was pressed. */
  readonly asking: boolean;
  readonly onPortalTold: PortalQuestionProps['onTold'];
  readonly onRetryFiles: () => void;
  readonly onPortal: () => void;
  readonly onCounter: () => void;
  readonly onStick: () => void;
  readonly onLeave: () => void;
  readonly onStop: () => void;
  readonly onSaved: () => void;
  readonly onHome: () => void;
  readonly onBack: () => void;
}

/** The ways in which the papers can go, best first. Nothing is filed here yet, and the screen says so. */
export function FileScreen(props: FileScreenProps) {
  const { language, ways, files, sending } = props;
  const { file: text } = kioskFilingText(language);
  const { common } = kioskText(language);
  const making = files.done < files.of;
  const underWay = sending !== undefined && !sending.failure && !sending.sealed;
  return (
    <Frame
      title={text.title}
      progress={props.progress}
      back={{ label: common.back, onPress: props.onBack }}
      busy={making || underWay}
    >
      <div class={styles['parts']}>
        <Verdict language={language} files={files} standing={props.standing} onRetry={props.onRetryFiles} />
        {sending && <SendingState {...props} sending={sending} />}
        {!underWay && !sending?.sealed && <WayList {...props} ways={ways} disabled={making} />}
        {props.asking && <PortalQuestion language={language} onTold={props.onPortalTold} />}
      </div>
    </Frame>
  );
}
