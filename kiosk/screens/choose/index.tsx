import type { Procedure } from '../../../shared/domain/procedure';
import { kioskText } from '../../../shared/text/kiosk';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Icon } from '../../../shared/ui/icon';
import { Frame, type FrameProps } from '../../ui/frame';
import styles from './choose.module.css';

export interface ChooseScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly query: string;
  /** What the query finds; all procedures where it is empty. */
  readonly results: readonly Procedure[];
  readonly popular: readonly Procedure[];
  readonly onQuery: (query: string) => void;
  readonly onProcedure: (procedure: Procedure) => void;
  readonly onBack: () => void;
}

/** Step 1: the citizen finds the procedure, by typing or by pressing. */
export function ChooseScreen(props: ChooseScreenProps) {
  const { language, query, results, popular, onProcedure } = props;
  const { choose, common } = kioskText(language);
  const searching = query.trim() !== '';
  return (
    <Frame
      title={choose.title}
      progress={props.progress}
      back={{ label: common.back, onPress: props.onBack }}
    >
      <Search {...props} />
      <p role="status" class={searching ? styles['count'] : 'visually-hidden'}>
        {searching && results.length > 0 ? choose.found(results.length) : ''}
      </p>
      {searching && results.length === 0 && <Alert tone="wait" what={choose.none} next={choose.noneNext} />}
      {!searching && popular.length > 0 && (
        <Group
          title={choose.popular}
          procedures={popular}
          language={language}
          strong
          onProcedure={onProcedure}
        />
      )}
      {searching ? (
        <List procedures={results} language={language} onProcedure={onProcedure} />
      ) : (
        <Group title={choose.all} procedures={results} language={language} onProcedure={onProcedure} />
      )}
    </Frame>
  );
}

function Search({ language, query, onQuery }: ChooseScreenProps) {
  const { choose } = kioskText(language);
  return (
    <div class={styles['search']} role="search">
      <label for="procedure-query">{choose.search}</label>
      <div class={styles['field']}>
        <Icon name="search" />
        <input
          id="procedure-query"
          type="search"
          value={query}
          autoComplete="off"
          autocorrect="off"
          autocapitalize="off"
          spellcheck={false}
          enterKeyHint="search"
          aria-describedby="procedure-hint"
          onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        />
      </div>
      <p id="procedure-hint" class={styles['hint']}>
        {choose.hint}
      </p>
    </div>
  );
}

interface ListProps {
  readonly procedures: readonly Procedure[];
  readonly language: Language;
  readonly strong?: boolean;
  readonly onProcedure: (procedure: Procedure) => void;
}

function Group({ title, ...list }: ListProps & { readonly title: string }) {
  return (
    <section class={styles['group']}>
      <h2>{title}</h2>
      <List {...list} />
    </section>
  );
}

function List({ procedures, language, strong = false, onProcedure }: ListProps) {
  const { choose } = kioskText(language);
  return (
    <ul class={`${styles['list'] ?? ''} ${strong ? (styles['popular'] ?? '') : ''}`}>
      {procedures.map((procedure) => (
        <li key={procedure.id}>
          <button type="button" class={styles['procedure']} onClick={() => onProcedure(procedure)}>
            <span class={styles['words']} lang="vi">
              <strong>{procedure.name}</strong>
              <span class={styles['facts']}>
                {[procedure.sector, procedure.code && choose.code(procedure.code)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Icon name="forward" />
          </button>
        </li>
      ))}
    </ul>
  );
}
