import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../../../shared/domain/result';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { refusedPages } from '../../flow/page-checks';
import type { TargetTabView } from '../../flow/ports';
import { progressOf } from '../../flow/progress';
import type { SigningView } from '../../flow/signing/signing-view';
import { asksAgreement, isAttachable, isWaiting, stateOf, type Checklist } from '../../flow/state';
import { useText } from '../../text-context';
import { useCameraOf } from '../camera/camera-host';
import { PileEntry, type PileEntryProps } from '../pile/entry';
import { FieldsDialog, type FieldsScreenActs } from '../fields/fields-dialog';
import { KeyDialog } from '../signing/key-dialog';
import { SignaturesDialog } from '../signing/signatures-dialog';
import type { SigningScreenActs } from '../signing/signing-acts';
import { SigningLine } from '../signing/signing-line';
import { TableEntry, type TableEntryProps } from '../table/entry';
import { AttachBar } from './attach-bar';
import { ComponentCard, type CardActs } from './component-card';
import styles from './checklist.module.css';
import { ChecklistHeader } from './checklist-header';
import { HelpDialog } from './help-dialog';
import { NoScanAllNotice } from './no-scan-all-notice';
import { NoScanDialog, type NoScanDialogActs } from './no-scan-dialog';
import { PageDialog, type PageActs } from './page-dialog';
import { PageNotices, type SiteKnowledge } from './page-notices';
import { PreviewDialog } from './preview-dialog';
import { QuestionDialog } from './question-dialog';
import { useChecklistKeys } from './use-checklist-keys';
import { useKeptFocus } from './use-kept-focus';

export interface ChecklistActs extends CardActs, PageActs, NoScanDialogActs, FieldsScreenActs {
  readonly attachAll: () => void;
  readonly cancel: () => void;
  readonly answer: (yes: boolean, password?: string) => void;
  readonly askNoScan: (component: string) => void;
  readonly undoForAll: () => void;
  readonly preview: () => void;
  readonly closePreview: () => void;
  readonly dismissRestored: () => void;
  readonly switchLanguage: () => void;
  readonly agree: () => void;
  readonly showTab: () => void;
  readonly saveEvidence: () => Promise<Result<string>>;
  readonly closeSignatures: () => void;
}

export interface ChecklistScreenProps extends Checklist {
  /** The tab that everything goes to. */
  readonly tab?: TargetTabView;
  readonly site?: SiteKnowledge;
  readonly table?: TableEntryProps;
  /** Absent where nothing is scanned. */
  readonly scan?: PileEntryProps;
  /** Absent where nothing is signed. */
  readonly signing?: { readonly view: SigningView; readonly acts: SigningScreenActs };
  readonly acts: ChecklistActs;
}

/** The papers of the dossier beside the panel, what became of each, and the one button. */
export function ChecklistScreen({ acts, tab, site, table, scan, signing, ...list }: ChecklistScreenProps) {
  const { text, language } = useText();
  const [help, setHelp] = useState(false);
  const screen = useRef<HTMLDivElement>(null);
  const ready = list.components.filter((one) => isAttachable(one) && !isWaiting(one)).length;
  const progress = progressOf(list.components);
  const working = list.run !== undefined || list.components.some((one) => one.work?.kind === 'attaching');
  useChecklistKeys(screen, {
    attachAll: acts.attachAll,
    undo: acts.undo,
    attach: acts.attach,
    lookAgain: acts.lookAgain,
    noScan: acts.askNoScan,
    fields: acts.openFields,
    recognise: acts.recognise,
    paste: acts.addFiles,
    ...(scan ? { scan: scan.onOpen } : {}),
    help: () => setHelp(true),
  });
  useKeptFocus(screen);
  useCameraOf(list.page.dossier);
  const shown = list.components.find(({ host }) => host.key === list.view?.component);
  const described = list.components.find(({ host }) => host.key === list.fields?.component);
  const asked = list.components.find(({ host }) => host.key === list.noScan?.component);
  const failed = list.failure && failureSentence(list.failure, language);
  const words = text.checklist;
  const isUntouched =
    list.components.length > 0 && list.components.every((one) => stateOf(one) === 'missing');
  return (
    <div class={styles['screen']} ref={screen}>
      <ChecklistHeader
        dossier={list.page.dossier}
        site={new URL(list.page.url).host}
        {...(tab?.title ? { tab: tab.title } : {})}
        {...(list.page.procedure ? { procedure: list.page.procedure } : {})}
        {...progress}
        busy={working}
        onAgain={acts.recognise}
        onHelp={() => setHelp(true)}
        onLanguage={acts.switchLanguage}
      >
        {signing && <SigningLine {...signing} busy={working} />}
      </ChecklistHeader>
      <main class={styles['main']} aria-label={words.heading} aria-busy={working}>
        <PageNotices
          list={list}
          {...(tab ? { tab } : {})}
          {...(site ? { site } : {})}
          onAgree={acts.agree}
          onShowTab={acts.showTab}
        />
        {failed && (
          <Alert tone="bad" what={failed.what} next={failed.next}>
            <Button size="small" onClick={acts.recognise}>
              {text.component.recogniseAgain}
            </Button>
          </Alert>
        )}
        {list.restored > 0 && (
          <Alert tone="wait" what={words.restored(list.restored)} next={words.restoredNext}>
            <Button size="small" onClick={acts.dismissRestored}>
              {words.understood}
            </Button>
          </Alert>
        )}
        {list.strayed > 0 && (
          <Alert tone="wait" what={words.strayed(list.strayed)} next={words.strayedNext}>
            <Button size="small" disabled={working} onClick={acts.recognise}>
              {text.component.recogniseAgain}
            </Button>
          </Alert>
        )}
        <NoScanAllNotice list={list} locked={working} onUndo={acts.undoForAll} />
        {list.tight && <Alert tone="wait" what={words.tight} next={words.tightNext} />}
        {list.components.length === 0 && <Alert tone="calm" what={words.noComponents} />}
        {isUntouched && <p class={styles['tip']}>{words.tip}</p>}
        {scan && list.components.length > 0 && <PileEntry {...scan} first={isUntouched} />}
        <ol class={styles['list']}>
          {list.components.map((component, index) => (
            <li key={component.host.key}>
              <ComponentCard
                number={index + 1}
                component={component}
                locked={working}
                acts={acts}
                {...(scan ? { onScan: scan.onOpen } : {})}
                {...(asksAgreement(list) ? {} : { onNoScan: acts.askNoScan })}
              />
            </li>
          ))}
        </ol>
        {table && <TableEntry {...table} />}
      </main>
      <AttachBar
        ready={ready}
        asksAgreement={asksAgreement(list)}
        waiting={list.components.some(isWaiting)}
        refused={list.components.filter((one) => refusedPages(one).length > 0).length}
        {...(list.reading ? { reading: list.reading } : {})}
        allSettled={progress.of > 0 && progress.verified + progress.noScan === progress.of}
        noScan={progress.noScan}
        {...(list.run ? { run: list.run } : {})}
        busy={list.components.some((one) => one.work)}
        onAttachAll={acts.attachAll}
        onCancel={acts.cancel}
        onPreview={acts.preview}
      />
      {list.view && shown && (
        <PageDialog
          view={list.view}
          component={shown}
          locked={working || shown.work !== undefined}
          acts={acts}
        />
      )}
      {list.question && <QuestionDialog question={list.question} onAnswer={acts.answer} />}
      {list.noScan && asked && (
        <NoScanDialog
          component={asked.host.name}
          dossier={list.page.dossier}
          question={list.noScan}
          acts={acts}
        />
      )}
      {signing?.view.key && <KeyDialog question={signing.view.key} {...signing.acts} />}
      {list.fields && described && <FieldsDialog view={list.fields} component={described} acts={acts} />}
      {list.signatures && <SignaturesDialog view={list.signatures} onClose={acts.closeSignatures} />}
      {list.preview && <PreviewDialog plans={list.preview} onClose={acts.closePreview} />}
      {help && (
        <HelpDialog
          onSaveEvidence={acts.saveEvidence}
          onSigning={signing?.acts.openSettings}
          onClose={() => setHelp(false)}
        />
      )}
    </div>
  );
}
