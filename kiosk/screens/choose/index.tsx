import type { FinderAnswer, LifeEvent } from '../../../shared/domain/finding';
import type { Procedure } from '../../../shared/domain/procedure';
import { kioskText } from '../../../shared/text/kiosk';
import { Alert } from '../../../shared/ui/alert';
import { Icon } from '../../../shared/ui/icon';
import { Frame, type FrameProps } from '../../ui/frame';
import { FinderScreen, type FinderScreenProps } from './finder';
import { LifeEvents, LifeEventScreen, type LifeEventsProps } from './life-events';
import { ProcedureGroup, ProcedureList } from './procedure-list';
import { Unsure } from './unsure';
import styles from './choose.module.css';

export interface ChooseScreenProps extends LifeEventsProps, Pick<FinderScreenProps, 'onAnswer'> {
  readonly progress: FrameProps['progress'];
  /** Another way to a procedure than its name. */
  readonly by?:
    | { readonly is: 'event'; readonly event: LifeEvent }
    | { readonly is: 'finder'; readonly answers: readonly FinderAnswer[] };
  readonly query: string;
  /** What the query finds; all procedures where it is empty. */
  readonly results: readonly Procedure[];
  readonly popular: readonly Procedure[];
  readonly onQuery: (query: string) => void;
  readonly onProcedure: (procedure: Procedure) => void;
  readonly onBack: () => void;
}

/** The citizen finds the procedure: by typing, by what happened, by a few questions, or in the list. */
export function ChooseScreen(props: ChooseScreenProps) {
  const { by } = props;
  if (by?.is === 'event') return <LifeEventScreen key={by.event} {...props} event={by.event} />;
  // A new question is a new screen: read from its title on.
  if (by?.is === 'finder') return <FinderScreen key={by.answers.join(' ')} {...props} answers={by.answers} />;
  return <AllWays {...props} />;
}

function AllWays(props: ChooseScreenProps) {
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
      {searching && results.length === 0 && (
        <>
          <Alert tone="wait" what={choose.none} next={choose.noneNext} />
          <Unsure language={language} onFinder={props.onFinder} />
        </>
      )}
      {!searching && (
        <LifeEvents
          language={language}
          procedures={props.procedures}
          onEvent={props.onEvent}
          onFinder={props.onFinder}
        />
      )}
      {!searching && popular.length > 0 && (
        <ProcedureGroup
          title={choose.popular}
          procedures={popular}
          language={language}
          strong
          onProcedure={onProcedure}
        />
      )}
      {searching ? (
        <ProcedureList procedures={results} language={language} onProcedure={onProcedure} />
      ) : (
        <ProcedureGroup
          title={choose.all}
          procedures={results}
          language={language}
          onProcedure={onProcedure}
        />
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
