import { EMPTY_WHO, whoOf } from './flow/visit/who-form';
import type { Screen, State } from './flow/state';
import { ConsentScreen } from './screens/consent';
import { DeclinedScreen } from './screens/consent/declined';
import { WhoScreen } from './screens/who';
import type { Surroundings } from './show-screen';
import type { FrameProps } from './ui/frame';

/** The version of the text that a citizen agrees to; a change of its words is a new version. */
const CONSENT_VERSION = '2026-11-22';

interface ShowVisitProps {
  readonly state: State;
  readonly screen: Extract<Screen, { at: 'consent' | 'who' }>;
  readonly progress: FrameProps['progress'];
  readonly around: Surroundings;
}

/** The screens before a procedure is chosen. */
export function ShowVisit(props: ShowVisitProps) {
  return props.screen.at === 'consent' ? <Consent {...props} /> : <Who {...props} />;
}

function Consent({ state, screen, progress, around }: ShowVisitProps) {
  const { language } = state.preferences;
  const { send, now, contact, hotline } = around;
  const onBack = (): void => send({ is: 'went-back' });
  const basics = { language, hotline, onBack, ...(contact && { contact }) };
  if ('declined' in screen && screen.declined) return <DeclinedScreen {...basics} onLeave={around.leave} />;
  const agreement = { version: CONSENT_VERSION, at: now().toISOString() };
  return (
    <ConsentScreen
      {...basics}
      progress={progress}
      agreed={state.visit.consent !== undefined}
      onAgree={() => send({ is: 'consented', consent: agreement })}
      onDecline={() => send({ is: 'consent-declined' })}
    />
  );
}

function Who({ state, progress, around: { send, camera, readCode } }: ShowVisitProps) {
  const form = state.whoForm ?? EMPTY_WHO;
  const goOn = (): void => {
    const who = whoOf(form);
    if (who) send({ is: 'who-given', who });
  };
  return (
    <WhoScreen
      language={state.preferences.language}
      progress={progress}
      form={form}
      {...(camera && { camera })}
      {...(readCode && { readCode })}
      onForm={(changed) => send({ is: 'who-typed', form: changed })}
      onNext={goOn}
      onSkip={() => send({ is: 'who-skipped' })}
      onBack={() => send({ is: 'went-back' })}
    />
  );
}
