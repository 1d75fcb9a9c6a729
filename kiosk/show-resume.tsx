import { slashedDay } from '../shared/domain/dates';
import { mayPark } from './flow/resume/advance-resume';
import { localDay } from './flow/slip-content';
import type { Screen, State } from './flow/state';
import { ResumeScreen } from './screens/resume';
import { ParkScreen } from './screens/resume/park';
import { ParkedScreen } from './screens/resume/parked';
import type { Surroundings } from './show-screen';
import type { FrameProps } from './ui/frame';

/** The version of the consent to have a visit kept; a change of its words is a new version. */
const KEEP_VERSION = '2026-11-22';

interface ShowResumeProps {
  readonly state: State;
  readonly screen: Extract<Screen, { at: 'resume' | 'park' | 'parked' }>;
  readonly progress: FrameProps['progress'];
  readonly around: Surroundings;
}

/** The screens on which a visit is kept until the day is over, and taken up again. */
export function ShowResume({ state, screen, progress, around }: ShowResumeProps) {
  const { send, now, camera, readCode } = around;
  const { language } = state.preferences;
  const onBack = (): void => send({ is: 'went-back' });
  const failed = 'failure' in screen ? { failure: screen.failure } : {};
  switch (screen.at) {
    case 'resume':
      return (
        <ResumeScreen
          {...{ language, onBack, ...failed }}
          opening={screen.job !== undefined}
          {...(camera && { camera })}
          {...(readCode && { readCode })}
          onCode={(code) => send({ is: 'code-given', code })}
        />
      );
    case 'park':
      return (
        <ParkScreen
          {...{ language, progress, onBack, ...failed }}
          day={slashedDay(localDay(now()))}
          sealing={screen.job !== undefined}
          onAgree={() =>
            send({ is: 'park-agreed', agreement: { version: KEEP_VERSION, at: now().toISOString() } })
          }
        />
      );
    case 'parked':
      return (
        <ParkedScreen
          {...{ language, progress, code: screen.code, slip: screen.slip }}
          day={slashedDay(state.kept?.day ?? localDay(now()))}
          {...(screen.printing && { printing: screen.printing })}
          onPrint={() => send({ is: 'print-asked' })}
          onRetry={() => send({ is: 'slip-retried' })}
          onEnd={() => send({ is: 'end-asked' })}
          onGiveUp={onBack}
        />
      );
  }
}

/** The way to have the visit kept, where the office allows it and it can be done here. */
export function keepOffer(
  state: State,
  { send, resumeToday }: Pick<Surroundings, 'send' | 'resumeToday'>,
): { readonly onKeep?: () => void } {
  return resumeToday && mayPark(state) ? { onKeep: () => send({ is: 'park-asked' }) } : {};
}
