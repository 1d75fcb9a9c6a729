import type { Failure } from '../../../../shared/domain/failure';
import type { PanelText } from '../../../../shared/text/panel';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { refusedPages } from '../../flow/page-checks';
import { splitOffer } from '../../flow/split-component';
import { AlreadyNotice } from './already-notice';
import { HandedFiles } from './handed-files';
import { NoScanNotice } from './no-scan-notice';
import { FieldsNotice } from '../fields/fields-notice';
import { UnsignedResultNotice } from '../signing/unsigned-result-notice';
import { unconfirmed, type ComponentView } from '../../flow/state';
import { unlikelyPaper } from '../../flow/unlikely-paper';
import { useText } from '../../text-context';

export interface NoticeActs {
  readonly attach: (component: string) => void;
  readonly split: (component: string) => void;
  readonly lookAgain: (component: string) => void;
  readonly askReplace: (component: string) => void;
  readonly askSendAgain: (component: string) => void;
  readonly confirm: (component: string, item: string) => void;
  readonly dismissRefused: (component: string) => void;
  readonly settleAlready: (component: string, choice: 'enough' | 'replace' | 'both') => void;
  readonly attachRightPaper: (component: string) => void;
  readonly saveByHand: (component: string) => void;
  readonly withdrawNoScan: (component: string) => void;
  readonly attachReused: (component: string) => void;
  readonly recognise: () => void;
  readonly openPage: (component: string, item: string) => void;
  readonly openFields: (component: string) => void;
}

export interface CardNoticesProps {
  readonly component: ComponentView;
  readonly locked: boolean;
  readonly acts: NoticeActs;
}

/** What went wrong in a component and what needs the officer, each with the button that mends it. */
export function CardNotices({ component, locked, acts }: CardNoticesProps) {
  const { text, language } = useText();
  const { host, failure, refused } = component;
  const refusals = refusedPages(component);
  const [poor] = refusals;
  const unlikely = unlikelyPaper(component);
  const sentence = failure && failureSentence(failure, language);
  return (
    <>
      {failure && sentence && (
        <Alert
          tone={component.limbo ? 'wait' : 'bad'}
          what={sentence.what}
          next={nextOf(component, text) ?? sentence.next}
        >
          {component.handed && <HandedFiles files={component.handed} />}
          <NextSteps failure={failure} component={component} locked={locked} acts={acts} />
        </Alert>
      )}
      <AlreadyNotice component={component} locked={locked} acts={acts} />
      <NoScanNotice component={component} locked={locked} acts={acts} />
      <UnsignedResultNotice component={component} />
      <FieldsNotice component={component} locked={locked} onOpen={() => acts.openFields(host.key)} />
      {refused.length > 0 && (
        <Alert
          tone="bad"
          what={refusedWords(component, language, text.component.refusedFile)}
          next={refusedNext(component, language)}
        >
          <Button size="small" onClick={() => acts.dismissRefused(host.key)}>
            {text.component.dismiss}
          </Button>
        </Alert>
      )}
      {poor && (
        <Alert
          tone="bad"
          what={text.component.refusedPages(refusals.length)}
          next={text.component.refusedPagesNext}
        >
          <Button size="small" onClick={() => acts.openPage(host.key, poor.id)}>
            {text.items.open(component.items.indexOf(poor) + 1)}
          </Button>
        </Alert>
      )}
      {unlikely && (
        <Alert
          tone="wait"
          what={text.unlikely.what(unlikely.pages, unlikely.most)}
          next={text.unlikely.next}
        />
      )}
      {unconfirmed(component).map((item) => (
        <Alert key={item.id} tone="wait" what={text.component.confirmWhat} next={text.component.confirmNext}>
          <Button size="small" disabled={locked} onClick={() => acts.confirm(host.key, item.id)}>
            {text.component.confirm}
          </Button>
        </Alert>
      ))}
    </>
  );
}

function NextSteps(props: CardNoticesProps & { readonly failure: Failure }) {
  const { text } = useText();
  const { host, items } = props.component;
  const words = text.component;
  const button = (label: string, act: () => void) => (
    <Button size="small" disabled={props.locked} onClick={act}>
      {label}
    </Button>
  );
  // Something may be on the host: it is looked for before anything else, whatever went wrong in looking.
  if (props.component.limbo) {
    return (
      <>
        {button(words.lookAgain, () => props.acts.lookAgain(host.key))}
        {items.length > 0 && button(words.sendAgain, () => props.acts.askSendAgain(host.key))}
      </>
    );
  }
  switch (props.failure.code) {
    case 'attach/overwrites':
    case 'attach/differs':
    case 'attach/empty-on-host':
      return button(words.replace, () => props.acts.askReplace(host.key));
    case 'attach/unproven':
      return (
        <>
          {button(words.lookAgain, () => props.acts.lookAgain(host.key))}
          {items.length > 0 && button(words.sendAgain, () => props.acts.askSendAgain(host.key))}
        </>
      );
    case 'page/changed':
    case 'page/closed':
    case 'page/not-recognised':
    case 'page/permission-missing':
    case 'attach/session-ended':
      return (
        <>
          {button(words.recogniseAgain, () => props.acts.recognise())}
          {items.length > 0 && button(words.retry, () => props.acts.attach(host.key))}
        </>
      );
    case 'page/target-missing':
    case 'page/target-ambiguous':
      return (
        <>
          {button(words.recogniseAgain, () => props.acts.recognise())}
          {items.length > 0 && button(text.byHand.save, () => props.acts.saveByHand(host.key))}
        </>
      );
    case 'attach/no-way':
    case 'attach/no-upload':
      return items.length === 0 ? null : (
        <>
          {button(text.byHand.save, () => props.acts.saveByHand(host.key))}
          {button(words.retry, () => props.acts.attach(host.key))}
        </>
      );
    case 'attach/same-elsewhere':
      return (
        <>
          {button(words.choosePages, () => focusPages(host.key))}
          {items.length > 0 && button(text.rightPaper, () => props.acts.attachRightPaper(host.key))}
        </>
      );
    // Only other pages help here: the way to those that have to go.
    case 'pdf/over-budget': {
      const files = splitOffer(props.component);
      return (
        <>
          {files !== undefined && button(words.split(files), () => props.acts.split(host.key))}
          {button(words.choosePages, () => focusPages(host.key))}
        </>
      );
    }
    case 'pdf/signed-with-others':
    case 'pdf/not-conforming':
      return button(words.choosePages, () => focusPages(host.key));
    // The page may have said so by mistake: the same file may be tried again, too.
    case 'attach/too-large':
    case 'attach/type-refused':
      return (
        <>
          {button(words.choosePages, () => focusPages(host.key))}
          {items.length > 0 && button(words.retry, () => props.acts.attach(host.key))}
        </>
      );
    default:
      return items.length > 0 ? button(words.retry, () => props.acts.attach(host.key)) : null;
  }
}

/** Its first page gets the focus, which shows the tools for it. */
function focusPages(key: string): void {
  document.querySelector<HTMLElement>(`[data-component="${CSS.escape(key)}"] [data-item]`)?.focus();
}

/** What the component's own limits make of the way on; undefined where the failure's own sentence says it. */
function nextOf(component: ComponentView, text: PanelText): string | undefined {
  if (component.failure?.code !== 'pdf/over-budget') return undefined;
  if (!component.host.multiple) return text.component.tooLargeForOne;
  return splitOffer(component) === undefined ? undefined : text.component.splitNext;
}

function refusedWords(
  { refused }: ComponentView,
  language: 'vi' | 'en',
  words: (file: string, what: string) => string,
): string {
  return refused.map(({ file, failure }) => words(file, failureSentence(failure, language).what)).join(' ');
}

function refusedNext({ refused }: ComponentView, language: 'vi' | 'en'): string {
  const next = refused.map(({ failure }) => failureSentence(failure, language).next);
  return [...new Set(next)].join(' ');
}
