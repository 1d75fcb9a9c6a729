import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AuditQuery } from '../../../shared/contracts/audit';
import { auditText, type AuditText } from '../../../shared/text/audit';
import { formatTime } from '../../../shared/text/numbers';
import { Button } from '../../../shared/ui/button';
import type { AuditDesk } from '../flow/audit-desk';
import { addressOf, type Place } from '../flow/route';
import { LanguageContext } from '../flow/text-context';
import { DeskContext } from '../views/use-desk';
import styles from './page.module.css';

export interface AuditPageProps {
  readonly desk: AuditDesk;
  readonly children: ComponentChildren;
}

/** The ways of the page, in their order: where each leads, and which places it stands for. */
const WAYS: readonly (readonly [keyof AuditText['nav'], Place, readonly Place['at'][]])[] = [
  ['overview', { at: 'overview' }, ['overview', 'unit']],
  ['today', { at: 'today' }, ['today']],
  ['dossiers', { at: 'dossiers', order: 'open' }, ['dossiers', 'dossier', 'file']],
  ['check', { at: 'check' }, ['check']],
  ['inspect', { at: 'inspect' }, ['inspect']],
  ['report', { at: 'report' }, ['report']],
  ['sources', { at: 'sources' }, ['sources']],
  ['office', { at: 'office' }, ['office']],
];

/** What stands around every view: the product, the ways, the language. */
export function AuditPage({ desk, children }: AuditPageProps) {
  const language = desk.language.value;
  const text = auditText(language);
  const { place, query } = desk.route.value;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext.Provider value={language}>
      <DeskContext.Provider value={desk}>
        <div class={styles['page']}>
          <a
            class={styles['skip']}
            href="#audit-main"
            onClick={(event) => {
              // The hash is the view's: only the focus moves.
              event.preventDefault();
              document.getElementById('audit-main')?.focus();
            }}
          >
            {text.nav.skip}
          </a>
          <header class={styles['header']}>
            <span class={styles['product']}>
              {text.product} · {text.title}
            </span>
            <nav class={styles['nav']} aria-label={text.nav.label}>
              <Ways {...{ place, query }} words={text.nav} />
            </nav>
            <span class={styles['printed']}>
              {text.common.printed(formatTime(new Date(desk.port.now()).toISOString(), language))}
            </span>
            <Button kind="quiet" onClick={() => void desk.switchLanguage()}>
              <span lang={language === 'vi' ? 'en' : 'vi'}>{text.switchLanguage}</span>
            </Button>
          </header>
          <main class={styles['main']} id="audit-main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </DeskContext.Provider>
    </LanguageContext.Provider>
  );
}

interface WaysProps {
  readonly place: Place;
  readonly query: AuditQuery;
  readonly words: AuditText['nav'];
}

function Ways({ place, query, words }: WaysProps) {
  return (
    <ul>
      {WAYS.map(([name, to, places]) => (
        <li key={name}>
          <a
            href={addressOf({ place: to, query })}
            aria-current={places.includes(place.at) ? 'page' : undefined}
          >
            {words[name]}
          </a>
        </li>
      ))}
    </ul>
  );
}
