import { vietnameseDay } from '../../shared/domain/dates';
import { ok } from '../../shared/domain/result';
import { panelText } from '../../shared/text/panel';
import type { Panel } from './flow/panel';
import type { PileActs } from './flow/pile/pile-acts';
import type { PileView } from './flow/pile/pile-view';
import type { SigningDesk } from './flow/signing/signing-desk';
import type { ChecklistActs, ChecklistScreenProps } from './screens/checklist';
import type { PileEntryProps } from './screens/pile/entry';

/** What the screens may do, on whichever dossier is open. */
export function actsOf(panel: Panel, saveFile: (content: Blob, name: string) => void): ChecklistActs {
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
    openSignatures: (component, item) => void dossier()?.openSignatures(component, item),
    closeSignatures: () => dossier()?.closeSignatures(),
    showPage: (show) => void dossier()?.showPage(show),
    askOverride: (asking) => dossier()?.askOverride(asking),
    openFields: (component) => void dossier()?.openFields(component),
    closeFields: () => dossier()?.closeFields(),
    goToField: (field) => void dossier()?.goToField(field),
    typeField: (field, typed) => dossier()?.typeField(field, typed),
    confirmField: (field) => void dossier()?.confirmField(field),
    confirmFields: () => void dossier()?.confirmFields(),
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
    askNoScan: (component) => void dossier()?.askNoScan(component),
    answerNoScan: (reason, files) => void dossier()?.answerNoScan(reason, files),
    giveToAll: (exemption) => void dossier()?.giveToAll(exemption),
    undoForAll: () => void dossier()?.undoForAll(),
    findReuse: (code) => void dossier()?.findReuse(code),
    askReuseHost: () => void dossier()?.askReuseHost(),
    readReuse: (paper) => void dossier()?.readReuse(paper),
    attachReused: (component) => void dossier()?.attachReused(component),
    withdrawNoScan: (component) => void dossier()?.withdrawNoScan(component),
    preview: () => void dossier()?.preview(),
    closePreview: () => dossier()?.closePreview(),
    dismissRestored: () => dossier()?.dismissRestored(),
    recognise: () => void panel.recognise(),
    async saveEvidence() {
      const log = await panel.evidence();
      if (!log.ok) return log;
      const { file, whose, device } = log.value;
      saveFile(file, panelText(panel.language.value).evidence.fileName(whose, today()));
      return ok(device);
    },
    switchLanguage: () => switchLanguage(panel),
  };
}

/** `20261121` by this device's clock. */
function today(): string {
  const [day = '', month = '', year = ''] = vietnameseDay(new Date()).split('/');
  return `${year}${month}${day}`;
}

/** What the checklist may do with the pile. */
export function pileEntryOf(acts: PileActs, pile: PileView | undefined): PileEntryProps {
  return {
    ...(pile ? { pile } : {}),
    onOpen: (into) => void acts.open(into),
    onTakeBack: () => void acts.undo(),
    onDismiss: () => acts.dismissAccepted(),
  };
}

/** What the checklist shows of signing. Who would rather not open the key stops what waits for it. */
export function signingOf(panel: Panel, desk: SigningDesk): Pick<ChecklistScreenProps, 'signing'> {
  const view = desk.view.value;
  if (!view) return {};
  return {
    signing: {
      view,
      acts: {
        askKey: () => void desk.askKey(),
        chooseKey: () => desk.chooseKey(),
        answerKey(given) {
          if (!given) panel.dossier()?.cancel();
          void desk.answerKey(given);
        },
        stopPin: () => desk.stopPin(),
        lock: () => void desk.lock(),
        openSettings: () => desk.openSettings(),
      },
    },
  };
}

/** The other of the two languages. */
export function switchLanguage(panel: Panel): void {
  panel.setLanguage(panel.language.value === 'vi' ? 'en' : 'vi');
}
