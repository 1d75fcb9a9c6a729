import type { Procedure } from '../shared/domain/procedure';
import { BROUGHT_PDF_VERSION } from '../shared/domain/unscannable';
import type { KioskScanner } from '../shared/storage/device-shelf';
import { kioskText } from '../shared/text/kiosk';
import type { Contact } from '../shared/text/kiosk-visit';
import type { Language } from '../shared/text/sentence';
import type { CameraPort } from '../shared/ui/camera-port';
import { broughtPdfOf, findingsOfItem, hasOpenFinding, itemsOf, type Draft, type Item } from './flow/draft';
import { scanGoesOn } from './flow/advance-scan';
import type { Event } from './flow/events';
import type { Ways } from './screens/file';
import { papersOf } from './flow/papers';
import type { Screen, State } from './flow/state';
import { PaperScreen, type ShownItem } from './screens/paper';
import { WelcomeScreen } from './screens/welcome';
import type { ReadCode } from './screens/who';
import { ShowFiling } from './show-filing';
import { ShowFind } from './show-find';
import { ShowResume } from './show-resume';
import { ShowVisit } from './show-visit';
import type { StepsProps } from './ui/frame';

/** What the screens need besides the state. */
export interface Surroundings {
  readonly office: string;
  /** Whom citizens may ask, and where they may call. */
  readonly contact?: Contact;
  readonly hotline: string;
  /** The text of a code in a frame of the camera. */
  readonly readCode?: ReadCode;
  readonly hasCamera: boolean;
  /** The live picture; absent where the browser gives none. */
  readonly camera?: CameraPort;
  /** Beside this machine. */
  readonly scanners: readonly KioskScanner[];
  /** Ways of filing that the office and this machine allow; whether the portal is one, the state knows. */
  readonly ways: Omit<Ways, 'portal'>;
  /** The office lets citizens have a visit kept until the day is over. */
  readonly resumeToday?: boolean;
  readonly now: () => Date;
  readonly updateReady: boolean;
  readonly popular: readonly Procedure[];
  /** Procedures for a query in the language of the screen, all of them for an empty one. */
  readonly search: (query: string, language: Language) => readonly Procedure[];
  readonly send: (event: Event) => void;
  readonly acceptUpdate: () => void;
  /** Ends the session without asking. */
  readonly leave: () => void;
  /** Starts the page anew: it erases and looks again. */
  readonly restart: () => void;
}

/** Which of the five steps a screen belongs to. */
const STEP: Record<Exclude<Screen['at'], 'welcome' | 'resume'>, 1 | 2 | 3 | 4 | 5> = {
  consent: 1,
  who: 1,
  choose: 2,
  questions: 2,
  checklist: 3,
  paper: 3,
  park: 3,
  parked: 3,
  check: 4,
  declare: 4,
  file: 5,
  portal: 5,
  slip: 5,
  rate: 5,
};

/** The screen of a state. */
export function ShowScreen({ state, around }: { readonly state: State; readonly around: Surroundings }) {
  const { screen } = state;
  const { send } = around;
  const { language } = state.preferences;
  switch (screen.at) {
    case 'welcome':
      return (
        <WelcomeScreen
          language={language}
          office={around.office}
          {...(around.contact && { contact: around.contact })}
          hotline={around.hotline}
          wiped={screen.wiped}
          kept={screen.kept ?? false}
          wiping={screen.wiping ?? false}
          traces={screen.traces ?? []}
          updateReady={around.updateReady}
          onLanguage={(chosen) => send({ is: 'language-chosen', language: chosen })}
          onStart={() => send({ is: 'started' })}
          {...(around.resumeToday && { onResume: () => send({ is: 'resume-opened' }) })}
          onUpdate={() => around.acceptUpdate()}
          onRestart={() => around.restart()}
        />
      );
    case 'consent':
    case 'who':
      return <ShowVisit state={state} screen={screen} progress={progressOf(state)} around={around} />;
    case 'choose':
    case 'questions':
    case 'checklist':
      return <ShowFind state={state} screen={screen} progress={progressOf(state)} around={around} />;
    case 'resume':
    case 'park':
    case 'parked':
      return <ShowResume state={state} screen={screen} progress={progressOf(state)} around={around} />;
    case 'paper':
      return <Paper state={state} draft={screen.draft} code={screen.component} around={around} />;
    case 'check':
    case 'declare':
    case 'file':
    case 'portal':
    case 'slip':
    case 'rate':
      return <ShowFiling state={state} screen={screen} progress={progressOf(state)} around={around} />;
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

function Paper({ state, draft, code, around: { send, hasCamera, camera, scanners, now } }: PaperProps) {
  const paper = papersOf(draft).find(({ component }) => component.code === code);
  if (!paper) return null;
  const brought = broughtPdfOf(draft, code)?.why;
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
      {...(brought ? { brought } : {})}
      hasCamera={hasCamera}
      {...(camera ? { camera } : {})}
      scanners={scanners}
      {...(draft.scan ? { scan: { ...draft.scan, here: draft.scan.component === code } } : {})}
      scanGoesOn={scanGoesOn(draft, code)}
      onScan={(scanner, name) => send({ is: 'scan-asked', scanner, name })}
      onScanStop={(job) => send({ is: 'scan-stopped', job })}
      onFiles={(files) => send({ is: 'files-given', files })}
      onPdf={(why, files) => {
        const agreement = { version: BROUGHT_PDF_VERSION, at: now().toISOString() };
        send({ is: 'pdf-brought', why, agreement, files });
      }}
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

/** Where the citizen is; undefined before they began. */
export function progressOf({ screen, preferences }: State): StepsProps | undefined {
  if (screen.at === 'welcome' || screen.at === 'resume') return undefined;
  const { header } = kioskText(preferences.language);
  const step = STEP[screen.at];
  const of = header.steps.length;
  return { label: header.progress(step, of, header.steps[step - 1] ?? ''), step, of };
}

function unreachable(screen: never): never {
  throw new Error(`no screen for ${JSON.stringify(screen)}`);
}
