import type { Visit } from '../shared/domain/visit';
import type { Draft } from './flow/draft';
import { isFinal } from './flow/filing/advance-filing';
import { isInPerson, outcomeOf, papersOf, questionsOf } from './flow/papers';
import type { PaperDocument, Screen, SlipScreen as SlipState, State } from './flow/state';
import { CheckScreen } from './screens/check';
import { DeclareScreen, type Declared } from './screens/declare';
import { FileScreen } from './screens/file';
import type { Standing } from './screens/file/verdict';
import { PortalScreen } from './screens/portal';
import { RateScreen } from './screens/rate';
import { SlipScreen } from './screens/slip';
import { keepOffer } from './show-resume';
import type { Surroundings } from './show-screen';
import type { FrameProps } from './ui/frame';

/** The versions of the declaration and of the consent for a phone number; a change of the words is a new version. */
const DECLARATION_VERSION = '2026-11';
const PHONE_VERSION = '2026-11';

type FilingScreen = Extract<Screen, { at: 'check' | 'declare' | 'file' | 'portal' | 'slip' | 'rate' }>;

interface ShowFilingProps<At extends FilingScreen = FilingScreen> {
  readonly state: State;
  readonly screen: At;
  readonly progress: FrameProps['progress'];
  readonly around: Surroundings;
}

/** The screens from the check to the end. */
export function ShowFiling({ screen, ...props }: ShowFilingProps) {
  const { send, leave } = props.around;
  const basics = basicsOf(props);
  switch (screen.at) {
    case 'check':
      return <Check {...props} screen={screen} />;
    case 'declare':
      return (
        <DeclareScreen
          {...basics}
          before={props.state.visit}
          onDeclare={(declared) => send(declaredAt(declared, props.around.now().toISOString()))}
        />
      );
    case 'file':
      return <File {...props} screen={screen} />;
    case 'portal':
      return (
        <PortalScreen
          {...basics}
          guide={screen.guide}
          onSlip={() => send({ is: 'went-on' })}
          onAgain={() => send({ is: 'portal-chosen' })}
        />
      );
    case 'slip':
      return <Slip {...props} screen={screen} />;
    case 'rate':
      return (
        <RateScreen
          {...basics}
          rated={screen.slip.rated === true}
          onRate={(rating) => send({ is: 'rated', rating })}
          onEnd={leave}
        />
      );
  }
}

function Check({ screen: { draft }, ...props }: ShowFilingProps<Extract<Screen, { at: 'check' }>>) {
  const { send } = props.around;
  return (
    <CheckScreen
      {...basicsOf(props)}
      papers={papersOf(draft)}
      {...(isInPerson(draft) && { inPerson: { office: props.around.office } })}
      procedure={draft.procedure}
      who={props.state.visit.who}
      answers={questionsOf(draft).map(({ component, question }) => ({
        question,
        yes: draft.answers[component] === true,
      }))}
      onPaper={(component) => send({ is: 'paper-opened', component })}
      onNext={() => send({ is: 'went-on' })}
    />
  );
}

function File({ screen, ...props }: ShowFilingProps<Extract<Screen, { at: 'file' }>>) {
  const { send, ways, now } = props.around;
  const { draft, documents, sending } = screen;
  const at = (): string => now().toISOString();
  return (
    <FileScreen
      {...basicsOf(props)}
      ways={{ ...ways, portal: screen.guided === true }}
      files={{
        done: documents.filter(({ file }) => file.is !== 'making').length,
        of: documents.length,
        failed: failedPapers(draft, documents),
      }}
      standing={standingOf(draft)}
      {...(sending && { sending })}
      asking={screen.asking !== undefined}
      onPortalTold={(word) => send({ is: 'portal-told', ...(word && { word }) })}
      onRetryFiles={() => send({ is: 'documents-retried' })}
      onPortal={() => send({ is: 'portal-chosen' })}
      onCounter={() => send({ is: 'counter-chosen', by: 'inbox' })}
      onStick={() => send({ is: 'counter-chosen', by: 'stick' })}
      onLeave={() => send({ is: 'package-left' })}
      onStop={() => send({ is: 'sending-stopped' })}
      onSaved={() => send({ is: 'package-saved', at: at() })}
      onHome={() => send({ is: 'home-chosen', at: at() })}
    />
  );
}

function Slip({ screen, ...props }: ShowFilingProps<SlipState>) {
  const { send } = props.around;
  const { outcome } = props.state.visit;
  const { onBack, ...basics } = basicsOf(props);
  return (
    <SlipScreen
      {...basics}
      number={screen.draft.slipNumber ?? ''}
      outcome={{
        kind: outcomeOf(screen.draft, outcome),
        ...(outcome?.way === 'portal' && { dossier: outcome.dossier }),
      }}
      slip={screen.slip}
      {...(screen.printing && { printing: screen.printing })}
      documents={screen.documents.map((document) => ({
        ...document,
        paper: nameOf(screen.draft, document.component),
      }))}
      onPrint={() => send({ is: 'print-asked' })}
      onRetry={() => send({ is: 'slip-retried' })}
      onEnd={() => send({ is: 'rating-asked' })}
      {...keepOffer(props.state, props.around)}
      {...(!(outcome && isFinal(outcome)) && { onBack })}
    />
  );
}

function basicsOf({ state, progress, around: { send } }: Omit<ShowFilingProps, 'screen'>) {
  const { language } = state.preferences;
  return { language, progress, onBack: () => send({ is: 'went-back' }) };
}

function declaredAt({ resultWay, phone }: Declared, at: string) {
  const consent = { version: PHONE_VERSION, at };
  return {
    is: 'declared',
    declaration: { version: DECLARATION_VERSION, at },
    ...(resultWay && { resultWay }),
    ...(phone !== undefined && { phone: { number: phone, consent } satisfies Visit['phone'] }),
  } as const;
}

function standingOf(draft: Draft): Standing {
  const papers = papersOf(draft);
  const missing = papers.filter(({ required, status }) => required && status === 'missing');
  return {
    listed: draft.procedure.components.length > 0,
    missing: missing.map(({ component }) => component.name),
    review: papers.filter(({ status }) => status === 'review').length,
  };
}

/** Each paper once, however many of its files could not be made. */
function failedPapers(draft: Draft, documents: readonly PaperDocument[]): readonly string[] {
  const failed = documents.filter(({ file }) => file.is === 'failed').map(({ component }) => component);
  return [...new Set(failed)].map((code) => nameOf(draft, code));
}

function nameOf({ procedure }: Draft, code: string): string {
  return procedure.components.find((component) => component.code === code)?.name ?? code;
}
