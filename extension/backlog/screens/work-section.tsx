import blocks from '../../../shared/ui/blocks.module.css';
import { Alert } from '../../../shared/ui/alert';
import { Choice } from '../../../shared/ui/choice';
import type { Shown } from '../flow/state';
import styles from './backlog.module.css';
import { RowCard } from './row-card';
import type { SectionProps } from './section-props';

const CHOICES: readonly Shown[] = ['left', 'aside', 'done'];

/** The paper that comes next, large, with what can be done about it. */
export function WorkSection(props: SectionProps) {
  const { desk, state, words } = props;
  const text = words.work;
  return (
    <section class={blocks['box']} aria-labelledby="work">
      <h2 id="work">{text.title}</h2>
      {state.lists.length > 1 && (
        <Choice
          label={text.list}
          value={state.list ?? ''}
          options={state.lists.map(({ id, name, at }) => [id, name ?? text.unnamed(at)])}
          onValue={(id) => void desk.chooseList(id)}
        />
      )}
      <fieldset class={styles['choices']}>
        <legend class="visually-hidden">{text.shown}</legend>
        {CHOICES.map((shown) => (
          <label key={shown} class={styles['choice']}>
            <input
              type="radio"
              name="shown"
              value={shown}
              checked={state.shown === shown}
              onChange={() => void desk.show(shown)}
            />
            {text.choices[shown](state.sizes[shown])}
          </label>
        ))}
      </fieldset>
      {state.current ? (
        <RowCard {...props} current={state.current} />
      ) : (
        <Alert tone="calm" live={false} {...text.none[state.shown]} />
      )}
      <p class={styles['soft']}>{text.keys}</p>
    </section>
  );
}
