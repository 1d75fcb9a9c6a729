import type { Procedure } from '../shared/domain/procedure';
import type { KioskScanner } from '../shared/storage/device-shelf';
import { kioskText } from '../shared/text/kiosk';
import type { CameraPort } from '../shared/ui/camera-port';
import { findingsOfItem, hasOpenFinding, itemsOf, pagesOf, type Draft, type Item } from './flow/draft';
import { scanGoesOn } from './flow/advance-scan';
import type { Event } from './flow/events';
import { papersOf, questionsOf } from './flow/papers';
import type { Screen, State } from './flow/state';
import { CheckScreen } from './screens/check';
import { ChecklistScreen } from './screens/checklist';
import { ChooseScreen } from './screens/choose';
import { PaperScreen, type ShownItem } from './screens/paper';
import { QuestionsScreen } from './screens/questions';
import { SlipScreen } from './screens/slip';
import { WelcomeScreen } from './screens/welcome';

/** What the screens need besides the state. */
export interface Surroundings {
  readonly office: string;
  readonly hasCamera: boolean;
  /** The live picture; absent where the browser gives none. */
  readonly camera?: CameraPort;
  /** Beside this machine. */
  readonly scanners: readonly KioskScanner[];
  readonly updateReady: boolean;
  readonly popular: readonly Procedure[];
  /** Procedures for a query, all of them for an empty one. */
  readonly search: (query: string) => readonly Procedure[];
  readonly send: (event: Event) => void;
  readonly acceptUpdate: () => void;
}

/** Which of the five steps a screen belongs to. */
const STEP: Record<Exclude<Screen['at'], 'welcome'>, 1 | 2 | 3 | 4 | 5> = {
  choose: 1,
  questions: 2,
  checklist: 3,
  paper: 3,
  check: 4,
  slip: 5,
};

/** The screen of a state. */
export function ShowScreen({ state, around }: { readonly state: State; readonly around: Surroundings }) {
  const { screen } = state;
  const { send } = around;
  const { language } = state.preferences;
  const basics = { language, progress: progressOf(state), onBack: () => send({ is: 'went-back' }) };
  switch (screen.at) {
    case 'welcome':
      return (
        <WelcomeScreen
          language={language}
          office={around.office}
          wiped={screen.wiped}
          updateReady={around.updateReady}
          onLanguage={(chosen) => send({ is: 'language-chosen', language: chosen })}
          onStart={() => send({ is: 'started' })}
          onUpdate={() => around.acceptUpdate()}
        />
      );
    case 'choose':
      return (
        <ChooseScreen
          {...basics}
          query={screen.query}
          results={around.search(screen.query)}
          popular={around.popular}
          onQuery={(query) => send({ is: 'query-typed', query })}
          onProcedure={(procedure) => send({ is: 'procedure-chosen', procedure })}
        />
      );
    case 'questions':
      return (
        <QuestionsScreen
          {...basics}
          procedure={screen.draft.procedure}
          questions={questionsOf(screen.draft).map((question) => ({
            ...question,
            pages: itemsOf(screen.draft, question.component).reduce((sum, item) => sum + pagesOf(item), 0),
          }))}
          answers={screen.draft.answers}
          insisted={screen.insisted}
          onAnswer={(component, yes) => send({ is: 'answered', component, yes })}
          onNext={() => send({ is: 'went-on' })}
        />
      );
    case 'checklist':
      return (
        <ChecklistScreen
          {...basics}
          procedure={screen.draft.procedure}
          papers={papersOf(screen.draft)}
          onPaper={(component) => send({ is: 'paper-opened', component })}
          onNext={() => send({ is: 'went-on' })}
        />
      );
    case 'paper':
      return <Paper state={state} draft={screen.draft} code={screen.component} around={around} />;
    case 'check':
      return (
        <CheckScreen
          {...basics}
          papers={papersOf(screen.draft)}
          onPaper={(component) => send({ is: 'paper-opened', component })}
          onMakeSlip={() => send({ is: 'went-on' })}
        />
      );
    case 'slip':
      return (
        <SlipScreen
          {...basics}
          number={screen.draft.slipNumber ?? ''}
          slip={screen.slip}
          documents={screen.documents.map((document) => ({
            ...document,
            paper: componentOf(screen.draft, document.component)?.name ?? document.component,
          }))}
          onPrint={() => send({ is: 'print-asked' })}
          onRetry={() => send({ is: 'slip-retried' })}
          onEnd={() => send({ is: 'end-asked' })}
        />
      );
    default:
      return unreachable(screen);
  }
}

interface PaperProps {
  readonly state: State;
  readonly draft: Draft;
  readonly code: string;
  readonly around: Surroundings;
}

function Paper({ state, draft, code, around: { send, hasCamera, camera, scanners } }: PaperProps) {
  const paper = papersOf(draft).find(({ component }) => component.code === code);
  if (!paper) return null;
  return (
    <PaperScreen
      language={state.preferences.language}
      progress={progressOf(state)}
      component={paper.component}
      required={paper.required}
      items={itemsOf(draft, code).map((item) => shownItem(draft, item))}
      pages={paper.pages}
      readings={draft.readings.filter(({ component, scan }) => component === code && scan === undefined)}
      messages={draft.messages.filter(({ component }) => component === code)}
      {...(draft.removed?.component === code ? { removedAt: draft.removed.index } : {})}
      hasCamera={hasCamera}
      {...(camera ? { camera } : {})}
      scanners={scanners}
      {...(draft.scan ? { scan: { ...draft.scan, here: draft.scan.component === code } } : {})}
      scanGoesOn={scanGoesOn(draft, code)}
      onScan={(scanner, name) => send({ is: 'scan-asked', scanner, name })}
      onScanStop={(job) => send({ is: 'scan-stopped', job })}
      onFiles={(files) => send({ is: 'files-given', files })}
      onTurn={(id) => send({ is: 'item-turned', id })}
      onAccept={(id) => send({ is: 'item-accepted', id })}
      onRetake={(id, files) => send({ is: 'item-retaken', id, files })}
      onMove={(id, by) => send({ is: 'item-moved', id, by })}
      onRemove={(id) => send({ is: 'item-removed', id })}
      onUndo={() => send({ is: 'removal-undone' })}
      onStop={(job) => send({ is: 'reading-stopped', job })}
      onUnderstood={(job) => send({ is: 'message-understood', job })}
      onDone={() => send({ is: 'went-back' })}
    />
  );
}

function shownItem(draft: Draft, item: Item): ShownItem {
  return { ...item, findings: findingsOfItem(draft, item), open: hasOpenFinding(draft, item) };
}

function progressOf({ screen, preferences }: State): { label: string; step: number; of: number } | undefined {
  if (screen.at === 'welcome') return undefined;
  const { header } = kioskText(preferences.language);
  const step = STEP[screen.at];
  const of = header.steps.length;
  return { label: header.progress(step, of, header.steps[step - 1] ?? ''), step, of };
}

function componentOf({ procedure }: Draft, code: string) {
  return procedure.components.find((component) => component.code === code);
}

function unreachable(screen: never): never {
  throw new Error(`no screen for ${JSON.stringify(screen)}`);
}
