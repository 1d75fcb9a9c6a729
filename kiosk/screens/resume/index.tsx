import { useState } from 'preact/hooks';
import type { Failure } from '../../../shared/domain/failure';
import { readResumeCode, RESUME_DIGITS, resumeDigits } from '../../../shared/domain/resume-code';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFailureSentence } from '../../../shared/text/kiosk-failures';
import { kioskResumeText } from '../../../shared/text/kiosk-resume';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import type { CameraPort } from '../../../shared/ui/camera-port';
import { Progress } from '../../../shared/ui/progress';
import { useCameraPresence } from '../../../shared/ui/use-camera-presence';
import { Frame } from '../../ui/frame';
import { Glyph } from '../../ui/glyph';
import { TypedField } from '../../ui/typed-field';
import { useWedge } from '../../ui/use-wedge';
import { CardCamera, type ReadCode } from '../who/card-camera';
import styles from './resume.module.css';

export interface ResumeScreenProps {
  readonly language: Language;
  /** What lies under the code is being opened. */
  readonly opening: boolean;
  readonly failure?: Failure;
  readonly camera?: CameraPort;
  readonly readCode?: ReadCode;
  /** A whole code. */
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
}

/** The code of a kept visit is typed or scanned. It stays in this screen and goes with it. */
export function ResumeScreen({ language, opening, failure, ...props }: ResumeScreenProps) {
  const { enter: text } = kioskResumeText(language);
  const { common } = kioskText(language);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [looking, setLooking] = useState(false);
  const code = readResumeCode(typed);
  const give = (read: string | undefined): void => {
    setWrong(read === undefined);
    if (read !== undefined && !opening) props.onCode(read);
  };
  const take = (scanned: string): void => {
    setLooking(false);
    give(readResumeCode(scanned));
  };
  useWedge(take);
  return (
    <Frame
      title={text.title}
      intro={text.intro}
      back={{ label: common.back, onPress: props.onBack }}
      primary={{ label: text.go, onPress: () => give(code), disabled: opening, later: !code }}
      busy={opening}
    >
      <div class={styles['form']}>
        {opening && <Progress label={text.opening} done={0} />}
        {wrong && <Alert tone="bad" what={text.wrong} next={text.wrongNext} />}
        {failure && !wrong && <Alert tone="bad" {...kioskFailureSentence(failure, language)} />}
        <div class={styles['code']}>
          <TypedField
            label={text.label}
            hint={text.hint}
            value={typed}
            keys="digits"
            onValue={(value) => {
              setWrong(false);
              setTyped(value);
            }}
          />
          <p role="status">
            {text.typed(Math.min(resumeDigits(typed).length, RESUME_DIGITS), RESUME_DIGITS)}
          </p>
        </div>
        <p>{text.scan}</p>
        <CameraWay {...props} language={language} open={looking} onOpen={setLooking} onText={take} />
      </div>
    </Frame>
  );
}

interface CameraWayProps extends Pick<ResumeScreenProps, 'language' | 'camera' | 'readCode'> {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onText: (text: string) => void;
}

function CameraWay({ language, camera, readCode, open, onOpen, onText }: CameraWayProps) {
  const { enter: text } = kioskResumeText(language);
  const present = useCameraPresence(camera);
  if (!camera || !readCode || !present) return null;
  return (
    <div>
      <Button size="touch" onClick={() => onOpen(true)}>
        <Glyph name="camera" />
        {text.camera}
      </Button>
      {open && (
        <CardCamera
          language={language}
          port={camera}
          readCode={readCode}
          what={text.cameraWhat}
          onCode={onText}
          onClose={() => onOpen(false)}
        />
      )}
    </div>
  );
}
