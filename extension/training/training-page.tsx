import { useEffect, useRef } from 'preact/hooks';
import { trainingText } from '../../shared/text/training';
import { App } from '../panel/app';
import { HostPage } from './host-page';
import { stepOf } from './lesson/progress';
import { STEP_PLANS } from './lesson/steps';
import { LessonCard } from './lesson-card';
import styles from './training-page.module.css';
import type { TrainingDesk } from './training-desk';

export interface TrainingPageProps {
  readonly desk: TrainingDesk;
  readonly saveFile: (content: Blob, name: string) => void;
}

/** The lesson above, the imitation one-stop page at the left, the real panel at the right. */
export function TrainingPage({ desk, saveFile }: TrainingPageProps) {
  const language = desk.panel.language.value;
  const words = trainingText(language);
  const pane = useRef<HTMLDivElement>(null);
  const { reached } = desk.progress.value;
  const step = stepOf(desk.progress.value);
  const part = step && STEP_PLANS[step].part;
  useEffect(() => {
    if (pane.current && part) bringIntoSight(pane.current, part);
  }, [part, reached, desk.busy.value]);
  return (
    <div class={styles['page']}>
      <LessonCard {...{ desk, words }} />
      <div class={styles['both']}>
        <HostPage
          view={desk.host.view.value}
          words={words.host}
          language={language}
          onOpen={() => void desk.openDossier()}
          onBack={() => void desk.showList()}
          onSignIn={() => desk.host.signIn()}
        />
        <div class={styles['panel']} ref={pane}>
          <App panel={desk.panel} saveFile={saveFile} />
        </div>
      </div>
    </div>
  );
}

/** Moves the panel's half alone: where both halves follow one another, the lesson must not run out of sight. */
function bringIntoSight(pane: HTMLElement, part: string): void {
  const card = pane.querySelector(`[data-component="${part}"]`);
  if (!card) return;
  const room = pane.clientHeight;
  const { top, height } = card.getBoundingClientRect();
  const above = top - pane.getBoundingClientRect().top;
  pane.scrollTo({ top: pane.scrollTop + above - Math.max((room - height) / 2, room / 4) });
}
