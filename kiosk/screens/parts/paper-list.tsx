import type { ComponentChildren } from 'preact';
import type { Component } from '../../../shared/domain/procedure';
import { PAPERS_EN } from '../../../shared/text/en/papers';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFindText } from '../../../shared/text/kiosk-find';
import type { Language } from '../../../shared/text/sentence';
import { Icon, type IconName } from '../../../shared/ui/icon';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { PaperDrawing } from './paper-drawing';
import styles from './paper-list.module.css';

/** A paper as a row of the checklist. */
export interface PaperRow {
  readonly component: Component;
  readonly required: boolean;
  readonly status: 'missing' | 'reading' | 'review' | 'ready' | 'bring' | 'reuse';
  readonly pages: number;
}

export interface PaperListProps {
  readonly language: Language;
  readonly title?: string;
  /** One sentence under the title. */
  readonly why?: ComponentChildren;
  readonly papers: readonly PaperRow[];
  /** Missing required papers are marked as a problem: at the check, not while the list is still being worked on. */
  readonly strict?: boolean;
  readonly onPaper: (component: string) => void;
}

const TAGS: Record<PaperRow['status'], { readonly tone: Tone; readonly icon: IconName }> = {
  missing: { tone: 'calm', icon: 'circle' },
  reading: { tone: 'calm', icon: 'wait' },
  review: { tone: 'wait', icon: 'alert' },
  ready: { tone: 'good', icon: 'check' },
  bring: { tone: 'calm', icon: 'page' },
  reuse: { tone: 'calm', icon: 'check' },
};

/** Papers and how far each is. A paper that can be added is one big button; the others are only read. */
export function PaperList({ language, title, why, papers, strict = false, onPaper }: PaperListProps) {
  return (
    <section class={styles['group']}>
      {title && <h2>{title}</h2>}
      {why && <p class={styles['why']}>{why}</p>}
      <ul class={styles['list']}>
        {papers.map((paper) => (
          <li key={paper.component.code}>
            {paper.status === 'bring' || paper.status === 'reuse' ? (
              <div class={styles['row']}>
                <Words language={language} paper={paper} strict={strict} />
              </div>
            ) : (
              <button type="button" class={styles['row']} onClick={() => onPaper(paper.component.code)}>
                <Words language={language} paper={paper} strict={strict} />
                <Icon name="forward" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WordsProps {
  readonly language: Language;
  readonly paper: PaperRow;
  readonly strict: boolean;
}

function Words({ language, paper, strict }: WordsProps) {
  const text = kioskText(language);
  const { component, status, pages } = paper;
  const lacking = strict && status === 'missing' && paper.required;
  const tag = lacking ? { ...TAGS[status], tone: 'bad' as const } : TAGS[status];
  return (
    <>
      <PaperDrawing name={component.name} />
      <span class={styles['words']}>
        <span class={styles['name']}>
          <strong lang="vi">{component.name}</strong>
          {language === 'en' && <span>{PAPERS_EN[component.name]}</span>}
          <span class={styles['facts']}>{factsOf(language, paper)}</span>
        </span>
        <span class={styles['state']}>
          <StatusTag tone={tag.tone} icon={tag.icon}>
            {text.status[status]}
          </StatusTag>
          {pages > 0 && <span class={styles['pages']}>{text.common.pages(pages)}</span>}
        </span>
      </span>
    </>
  );
}

function factsOf(language: Language, { component, status, required }: PaperRow): string {
  const text = kioskText(language);
  if (status === 'bring') return text.checklist.bringWhy;
  if (status === 'reuse') return text.checklist.reuseWhy;
  const { originals, copies } = component;
  const needed = text.common.originalsAndCopies(originals, copies);
  const known = status === 'missing' && component.deliveries.includes('reuse');
  return [
    required ? text.checklist.required : text.checklist.optional,
    needed,
    known ? kioskFindText(language).papers.perhapsReused : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

export interface SubmitTaskProps {
  readonly language: Language;
  /** All papers are shown at the counter: nothing goes from here. */
  readonly inPerson: boolean;
}

/** The last task, visibly open: nothing here submits a dossier, and nobody may think so. */
export function SubmitTask({ language, inPerson }: SubmitTaskProps) {
  const { checklist, status } = kioskText(language);
  return (
    <div class={`${styles['row'] ?? ''} ${styles['submit'] ?? ''}`}>
      <span class={styles['words']}>
        <span class={styles['name']}>
          <strong>{checklist.lastTask}</strong>
          <span class={styles['facts']}>{inPerson ? checklist.lastTaskInPerson : checklist.lastTaskWhy}</span>
        </span>
        <span class={styles['state']}>
          <StatusTag tone="wait" icon="circle">
            {status.notSubmitted}
          </StatusTag>
        </span>
      </span>
    </div>
  );
}
