import { useEffect, useState } from 'preact/hooks';
import { failureSentence } from '../../shared/text/failures';
import { panelText } from '../../shared/text/panel';
import { MIN_PASSPHRASE, type Panel } from './flow/panel';
import type { Teaching } from './flow/teach';
import { announcementSentence } from './announcement-sentence';
import { saveFile } from './save-file';
import { LanguageContext, useText } from './text-context';
import { ChecklistScreen, type ChecklistActs } from './screens/checklist';
import { MessageScreen } from './screens/message';
import { PermissionScreen } from './screens/permission';
import { TeachScreen } from './screens/teach';
import { TeachEntry } from './screens/teach/entry';
import { UnlockScreen } from './screens/unlock';
import { UnrecognisedScreen } from './screens/unrecognised';

/** The panel: one screen for each state of the flow. */
export function App({ panel, teaching }: { readonly panel: Panel; readonly teaching: Teaching }) {
  const language = panel.language.value;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext.Provider value={language}>
      <Teach panel={panel} teaching={teaching} />
      <Announcer panel={panel} />
    </LanguageContext.Provider>
  );
}

/** What is shown while a page is taught or checked; else the panel's own screen, with the ways to that below it. */
function Teach({ panel, teaching }: { readonly panel: Panel; readonly teaching: Teaching }) {
  const { language } = useText();
  const shown = panel.state.value;
  const adapter = shown.at === 'checklist' ? shown.page.adapter : undefined;
  useEffect(() => void teaching.seen(adapter), [adapter]);
  const state = teaching.state.value;
  if (state) {
    const onLanguage = (): void => panel.setLanguage(language === 'vi' ? 'en' : 'vi');
    return <TeachScreen {...{ state, teaching, onLanguage }} />;
  }
  return (
    <>
      <Screen panel={panel} teaching={teaching} />
      {(shown.at === 'checklist' || shown.at === 'unrecognised') && (
        <TeachEntry
          known={shown.at === 'checklist'}
          onTeach={() => teaching.teach()}
          onCheck={() => void teaching.check()}
          onAdapters={() => void teaching.showAdapters()}
        />
      )}
    </>
  );
}

function Screen({ panel, teaching }: { readonly panel: Panel; readonly teaching: Teaching }) {
  const { text, language } = useText();
  const [acts] = useState(() => actsOf(panel));
  const state = panel.state.value;
  const onLanguage = acts.switchLanguage;
  const onAgain = acts.recognise;
  const onOpen = acts.openLeft;
  switch (state.at) {
    case 'starting':
      return (
        <main aria-busy="true">
          <p class="visually-hidden">{text.common.loading}</p>
        </main>
      );
    case 'broken': {
      const { what, next } = failureSentence(state.failure, language);
      return (
        <MessageScreen
          icon="alert"
          title={text.broken.title}
          onAgain={() => void panel.again()}
          {...{ what, next, onLanguage }}
        />
      );
    }
    case 'unlock':
      return (
        <UnlockScreen
          {...state}
          leastCharacters={MIN_PASSPHRASE}
          onUnlock={(passphrase, officer) => void panel.unlock(passphrase, officer)}
          onErase={() => void panel.askErase()}
          onEraseAnswer={(yes) => void panel.answerErase(yes)}
          onLanguage={onLanguage}
        />
      );
    case 'permission':
      return (
        <PermissionScreen {...state} onAllow={() => void panel.askPermission()} {...{ onOpen, onLanguage }} />
      );
    case 'unrecognised':
      return <UnrecognisedScreen {...state} {...{ onAgain, onOpen, onLanguage }} />;
    case 'elsewhere': {
      const { title, what } = text.elsewhere;
      return (
        <MessageScreen icon="lock" title={title} what={what(state.dossier)} {...{ onAgain, onLanguage }} />
      );
    }
    case 'checklist':
      return (
        <ChecklistScreen
          {...state}
          {...(panel.tab.value ? { tab: panel.tab.value } : {})}
          site={{
            unproven: teaching.unproven.value,
            onCheck: () => void teaching.check(),
            onTeach: () => teaching.teach(),
          }}
          acts={acts}
        />
      );
    default:
      return state satisfies never;
  }
}

/** Says each change aloud, once. */
function Announcer({ panel }: { readonly panel: Panel }) {
  const { text } = useText();
  const said = panel.announcement.value;
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {said && announcementSentence(said, text)}
    </p>
  );
}

/** What the screens may do, on whichever dossier is open. */
function actsOf(panel: Panel): ChecklistActs {
  const dossier = panel.dossier;
  return {
    addFiles: (component, files) => void dossier()?.addFiles(component, files),
    rotate: (component, item) => void dossier()?.rotate(component, item),
    move: (component, item, place) => void dossier()?.move(component, item, place),
    remove: (component, item) => void dossier()?.remove(component, item),
    chooseLook: (component, item, look) => void dossier()?.chooseLook(component, item, look),
    override: (component, item, given) => void dossier()?.override(component, item, given),
    openPage: (component, item) => void dossier()?.openPage(component, item),
    closePage: () => dossier()?.closePage(),
    showPage: (show) => void dossier()?.showPage(show),
    askOverride: (asking) => dossier()?.askOverride(asking),
    undo: (component) => void dossier()?.undo(component),
    confirm: (component, item) => dossier()?.confirm(component, item),
    dismissRefused: (component) => dossier()?.dismissRefused(component),
    attach: (component) => void dossier()?.attach(component),
    split: (component) => void dossier()?.split(component),
    attachAll: () => void dossier()?.attachAll(),
    lookAgain: (component) => void dossier()?.lookAgain(component),
    settleAlready: (component, choice) => void dossier()?.settleAlready(component, choice),
    attachRightPaper: (component) => void dossier()?.attachRightPaper(component),
    saveByHand: (component) => void dossier()?.saveByHand(component),
    agree: () => void dossier()?.agree(),
    showTab: () => void panel.showTab(),
    askReplace: (component) => dossier()?.askReplace(component),
    askSendAgain: (component) => dossier()?.askSendAgain(component),
    cancel: () => dossier()?.cancel(),
    answer: (yes, password) => void dossier()?.answer(yes, password),
    preview: () => void dossier()?.preview(),
    closePreview: () => dossier()?.closePreview(),
    dismissRestored: () => dossier()?.dismissRestored(),
    recognise: () => void panel.recognise(),
    openLeft: (url) => void panel.openLeft(url),
    async saveEvidence() {
      const log = await panel.evidence();
      if (!log.ok) return log.failure;
      const today = new Date().toISOString().slice(0, 10);
      saveFile(log.value, panelText(panel.language.value).evidence.fileName(today));
      return undefined;
    },
    switchLanguage: () => panel.setLanguage(panel.language.value === 'vi' ? 'en' : 'vi'),
  };
}
