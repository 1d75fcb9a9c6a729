import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { failureSentence } from '../../shared/text/failures';
import { isSending, shownBy } from './flow/dossier-table';
import type { FolderWatch } from './flow/folder/watched-folder';
import type { HandoverDesk } from './flow/handover/handover-desk';
import { hasWork } from './flow/queue';
import { MIN_PASSPHRASE, type Panel } from './flow/panel';
import type { SigningDesk } from './flow/signing/signing-desk';
import type { PanelState } from './flow/state';
import type { Teaching } from './flow/teach';
import { actsOf, pileEntryOf, signingOf, switchLanguage } from './acts-of';
import { Announcer } from './announcer';
import { saveFile as download } from './save-file';
import { LanguageContext, useText } from './text-context';
import { WithBacklog, type BacklogDoor } from './screens/backlog/with-backlog';
import { ChecklistScreen } from './screens/checklist';
import { FolderSection, type FolderSectionProps } from './screens/folder';
import { WithHandover } from './screens/handover/with-handover';
import type { SiteKnowledge } from './screens/checklist/page-notices';
import { MessageScreen } from './screens/message';
import { PermissionScreen } from './screens/permission';
import { PileScreen } from './screens/pile';
import { TableScreen } from './screens/table';
import { useTableKey } from './screens/table/use-table-key';
import { TeachScreen } from './screens/teach';
import { TeachEntry } from './screens/teach/entry';
import { UnlockScreen } from './screens/unlock';
import { UnrecognisedScreen } from './screens/unrecognised';
import { TrainingLink } from './training-link';

export interface AppProps {
  readonly panel: Panel;
  /** Absent where the page beside is not to be taught: in the practice lesson. */
  readonly teaching?: Teaching;
  /** Absent where no folder can be watched. */
  readonly folder?: FolderWatch | undefined;
  /** Packages from kiosks; absent in the practice lesson. */
  readonly handover?: HandoverDesk;
  /** Absent where nothing is signed: in the practice lesson. */
  readonly signing?: SigningDesk | undefined;
  /** Hands a file to the officer. */
  readonly saveFile?: (content: Blob, name: string) => void;
  /** Address of the practice lesson, for the screens before a dossier; absent in the lesson itself. */
  readonly training?: string;
  readonly backlog?: BacklogDoor;
  /** Address of the supervisor's page; absent in the practice lesson. */
  readonly audit?: string;
}

/** The panel: one screen for each state of the flow. */
export function App(props: AppProps) {
  const { panel, teaching, folder, handover, signing, saveFile = download, training, audit } = props;
  const language = panel.language.value;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const body = teaching ? (
    <Teach {...{ panel, teaching, folder, signing, saveFile, audit }} />
  ) : (
    <WithTable {...{ panel, audit }}>
      <Screen {...{ panel, folder, signing, saveFile }} />
    </WithTable>
  );
  return (
    <LanguageContext.Provider value={language}>
      {handover ? (
        <WithHandover {...{ panel, desk: handover, onLanguage: () => switchLanguage(panel) }}>
          <WithBacklog {...{ panel, door: props.backlog }}>{body}</WithBacklog>
        </WithHandover>
      ) : (
        body
      )}
      {training !== undefined && <TrainingLink address={training} at={panel.state.value.at} />}
      <Announcer panel={panel} />
    </LanguageContext.Provider>
  );
}

/** What is shown while a page is taught or checked; else the panel's own screen, with the ways to that below it. */
function Teach(props: ScreenProps & TableDoor & { readonly teaching: Teaching }) {
  const { panel, teaching, folder, signing, saveFile, audit } = props;
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
      <WithTable {...{ panel, audit }}>
        <Screen {...{ panel, teaching, folder, signing, saveFile }} />
      </WithTable>
      {!panel.table.state.value.shown && isTaught(shown) && (
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

/** A page that may be taught is before the officer, and nothing else is being done. */
function isTaught(shown: PanelState): boolean {
  return shown.at === 'unrecognised' || (shown.at === 'checklist' && shown.pile?.shown !== true);
}

/** Where the table leads beyond this device. */
interface TableDoor {
  readonly audit: string | undefined;
}

interface WithTableProps {
  readonly panel: Panel;
  readonly children: ComponentChildren;
}

/** All the dossiers of this device in place of what is shown, for as long as the officer wants. */
function WithTable({ panel, audit, children }: TableDoor & WithTableProps) {
  const shown = panel.state.value;
  const table = panel.table.state.value;
  const isOpen = shown.at !== 'starting' && shown.at !== 'broken' && shown.at !== 'unlock';
  useTableKey(isOpen, table.shown, () => void panel.table.show());
  if (!isOpen || !table.shown) return <>{children}</>;
  const here = shownBy(shown);
  return (
    <TableScreen
      dossiers={table.dossiers}
      at={table.at}
      {...(here === undefined ? {} : { here })}
      {...(audit === undefined ? {} : { audit })}
      sending={isSending(shown)}
      onOpen={(code) => void panel.table.open(code)}
      onPutAway={(codes) => void panel.table.putAway(codes)}
      onClose={() => panel.table.close()}
      onLanguage={() => switchLanguage(panel)}
    />
  );
}

type ScreenProps = Pick<AppProps, 'panel' | 'teaching' | 'folder' | 'signing'> &
  Required<Pick<AppProps, 'saveFile'>>;

function Screen({ panel, teaching, folder, signing, saveFile }: ScreenProps) {
  const { text, language } = useText();
  const [acts] = useState(() => actsOf(panel, saveFile));
  const state = panel.state.value;
  const onLanguage = acts.switchLanguage;
  const onAgain = acts.recognise;
  const here = shownBy(state);
  const table = {
    waiting: panel.table.state.value.dossiers.filter((one) => one.code !== here && hasWork(one)).length,
    onShow: () => void panel.table.show(),
  };
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
        <PermissionScreen {...state} onAllow={() => void panel.askPermission()} {...{ table, onLanguage }} />
      );
    case 'unrecognised':
      return <UnrecognisedScreen {...state} {...{ onAgain, table, onLanguage }} />;
    case 'elsewhere': {
      const { title, what } = text.elsewhere;
      return (
        <MessageScreen icon="lock" title={title} what={what(state.dossier)} {...{ onAgain, onLanguage }} />
      );
    }
    case 'checklist': {
      const pile = panel.dossier()?.pile;
      if (pile && state.pile?.shown)
        return (
          <PileScreen
            {...{ list: state, pile: state.pile, acts: pile, onLanguage }}
            folder={folder && <FolderSection {...folderActs(folder)} />}
          />
        );
      return (
        <ChecklistScreen
          {...state}
          {...(pile ? { scan: pileEntryOf(pile, state.pile) } : {})}
          {...(panel.tab.value ? { tab: panel.tab.value } : {})}
          {...(teaching ? { site: knowledgeOf(teaching) } : {})}
          {...(signing ? signingOf(panel, signing) : {})}
          table={table}
          acts={acts}
        />
      );
    }
    default:
      return state satisfies never;
  }
}

function knowledgeOf(teaching: Teaching): SiteKnowledge {
  return {
    unproven: teaching.unproven.value,
    onCheck: () => void teaching.check(),
    onTeach: () => teaching.teach(),
  };
}

function folderActs(folder: FolderWatch): FolderSectionProps {
  return {
    state: folder.state.value,
    onStart: () => void folder.start(),
    onStartWithAnother: () => void folder.startWithAnother(),
    onStop: () => folder.stop(),
  };
}
