import type { Failure } from '../../../../shared/domain/failure';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { refusedPages } from '../../flow/page-checks';
import { unconfirmed, type ComponentView } from '../../flow/state';
import { useText } from '../../text-context';

export interface NoticeActs {
  readonly attach: (component: string) => void;
  readonly lookAgain: (component: string) => void;
  readonly askReplace: (component: string) => void;
  readonly askSendAgain: (component: string) => void;
  readonly confirm: (component: string, item: string) => void;
  readonly dismissRefused: (component: string) => void;
  readonly recognise: () => void;
  readonly openPage: (component: string, item: string) => void;
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
  const poor = refusedPages(component);
  const sentence = failure && failureSentence(failure, language);
  return (
    <>
      {failure && sentence && (
        <Alert tone={component.limbo ? 'wait' : 'bad'} what={sentence.what} next={sentence.next}>
          <NextSteps failure={failure} component={component} locked={locked} acts={acts} />
        </Alert>
      )}
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
      {poor[0] && (
        <Alert
          tone="bad"
          what={text.component.refusedPages(poor.length)}
          next={text.component.refusedPagesNext}
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
    case 'page/target-missing':
    case 'page/target-ambiguous':
    case 'attach/session-ended':
      return (
        <>
          {button(words.recogniseAgain, () => props.acts.recognise())}
          {items.length > 0 && button(words.retry, () => props.acts.attach(host.key))}
        </>
      );
    // Only other pages help here: the way to those that have to go.
    case 'pdf/signed-with-others':
    case 'pdf/not-conforming':
    case 'pdf/over-budget':
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
