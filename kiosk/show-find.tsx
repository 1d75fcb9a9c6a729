import { settledBy } from './flow/find/answers';
import { itemsOf, pagesOf } from './flow/draft';
import { papersOf, questionsOf } from './flow/papers';
import { localDay } from './flow/slip-content';
import type { Screen, State } from './flow/state';
import { ChecklistScreen } from './screens/checklist';
import { ChooseScreen } from './screens/choose';
import { QuestionsScreen, type AskedQuestion } from './screens/questions';
import { keepOffer } from './show-resume';
import type { Surroundings } from './show-screen';
import type { StepsProps } from './ui/frame';

interface ShowFindProps {
  readonly state: State;
  readonly screen: Extract<Screen, { at: 'choose' | 'questions' | 'checklist' }>;
  readonly progress: StepsProps | undefined;
  readonly around: Surroundings;
}

/** The screens on which a procedure is found, and on which the citizen sees what it takes. */
export function ShowFind({ state, screen, progress, around }: ShowFindProps) {
  const { send, search, now, popular } = around;
  const { language } = state.preferences;
  const basics = { language, progress, onBack: () => send({ is: 'went-back' }) };
  const at = now();
  switch (screen.at) {
    case 'choose':
      return (
        <ChooseScreen
          {...basics}
          query={screen.query}
          {...(screen.by && { by: screen.by })}
          results={search(screen.query, language)}
          procedures={search('', language)}
          popular={popular}
          onQuery={(query) => send({ is: 'query-typed', query })}
          onEvent={(event) => send({ is: 'life-event-opened', event })}
          onFinder={() => send({ is: 'finder-opened' })}
          onAnswer={(answer) => send({ is: 'finder-answered', answer })}
          onProcedure={(procedure) => send({ is: 'procedure-chosen', procedure })}
        />
      );
    case 'questions':
      return (
        <QuestionsScreen
          {...basics}
          procedure={screen.draft.procedure}
          at={{ day: localDay(at), hour: at.getHours() }}
          questions={askedOf(screen)}
          answers={screen.draft.answers}
          insisted={screen.insisted}
          onAnswer={(component, yes) => send({ is: 'answered', component, yes })}
          onNext={() => send({ is: 'went-on' })}
        />
      );
    case 'checklist':
      return (
        <ChecklistScreen
          {...basics}
          procedure={screen.draft.procedure}
          papers={papersOf(screen.draft)}
          today={localDay(at)}
          onPaper={(component) => send({ is: 'paper-opened', component })}
          onNext={() => send({ is: 'went-on' })}
          {...keepOffer(state, around)}
        />
      );
  }
}

function askedOf({ draft }: Extract<Screen, { at: 'questions' }>): readonly AskedQuestion[] {
  const questions = questionsOf(draft);
  return questions.map(({ component, question }) => {
    const by = settledBy(draft, component);
    const settled = questions.find((other) => other.component === by)?.question;
    const pages = itemsOf(draft, component).reduce((sum, item) => sum + pagesOf(item), 0);
    return { component, question, pages, ...(settled !== undefined && { settledBy: settled }) };
  });
}
