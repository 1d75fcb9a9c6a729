import { backlogText } from '../../../shared/text/backlog';
import { failureSentence } from '../../../shared/text/failures';
import { Alert } from '../../../shared/ui/alert';
import { SettingsPage } from '../../../shared/ui/settings-page';
import type { BacklogDesk } from '../flow/backlog-desk';
import { BringSection } from './bring-section';
import { doneSentence } from './done-sentence';
import { FilesSection } from './files-section';
import { ProgressSection } from './progress-section';
import styles from './backlog.module.css';
import { UnlockSection } from './unlock-section';
import { useRowKeys } from './use-row-keys';
import { WorkSection } from './work-section';

/** The page of earlier results: the list, the paper that comes next, and how far it has come. */
export function BacklogPage({ desk }: { readonly desk: BacklogDesk }) {
  const language = desk.language.value;
  const words = backlogText(language);
  const state = desk.state.value;
  const section = { desk, words, language, state };
  const isWorking = state.vault === 'open' && state.list !== undefined && !state.bringing;
  useRowKeys(desk, isWorking);
  const failed = state.failure && failureSentence(state.failure, language);
  const said = state.done && doneSentence(state.done, words);
  return (
    <SettingsPage {...{ language, words }} onSwitchLanguage={() => void desk.switchLanguage()}>
      <div class={styles['said']} role="status">
        {said && <Alert live={false} tone={said.tone} what={said.what} />}
      </div>
      {failed && <Alert tone="bad" what={failed.what} next={failed.next} />}
      {state.vault !== 'open' && <UnlockSection {...section} />}
      {isWorking && <WorkSection {...section} />}
      {isWorking && <ProgressSection {...section} />}
      {state.vault === 'open' && <BringSection {...section} />}
      {isWorking && <FilesSection {...section} />}
    </SettingsPage>
  );
}
