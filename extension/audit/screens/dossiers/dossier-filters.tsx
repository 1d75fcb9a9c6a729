import { useState } from 'preact/hooks';
import type { AuditQuery, AuditTally } from '../../../../shared/contracts/audit';
import type { Colour } from '../../../../shared/domain/indicators/figure';
import { without } from '../../../../shared/domain/without';
import { Button } from '../../../../shared/ui/button';
import { procedureTitle } from '../../flow/procedure-names';
import { partOfCode } from '../../flow/query-address';
import { useText } from '../../flow/text-context';
import { Choice } from '../../../../shared/ui/choice';
import { ColourShape, colourClass } from '../parts/colour-mark';
import styles from '../parts/filters.module.css';

export interface DossierFiltersProps {
  readonly query: AuditQuery;
  /** What there is to choose from. */
  readonly officers: readonly AuditTally[];
  readonly procedures: readonly AuditTally[];
  readonly onQuery: (query: AuditQuery) => void;
}

const COLOURS: readonly Colour[] = ['green', 'yellow', 'orange', 'red'];

/** What narrows the list of dossiers beside days, unit and level. */
export function DossierFilters({ query, officers, procedures, onQuery }: DossierFiltersProps) {
  const { text } = useText();
  const words = text.filters;
  const colours = query.colours ?? [];
  const setColours = (next: readonly Colour[]): void =>
    onQuery(next.length === 0 ? without(query, 'colours') : { ...query, colours: next });
  return (
    <>
      <OneOf
        label={words.procedure}
        chosen={query.procedures}
        tallies={procedures}
        titleOf={(code) => procedureTitle(code, text.common.unknown)}
        onChosen={(one) =>
          onQuery(one === undefined ? without(query, 'procedures') : { ...query, procedures: [one] })
        }
      />
      <OneOf
        label={words.officer}
        chosen={query.officers}
        tallies={officers}
        onChosen={(one) =>
          onQuery(one === undefined ? without(query, 'officers') : { ...query, officers: [one] })
        }
      />
      <CodeField query={query} onQuery={onQuery} />
      <fieldset class={styles['set']}>
        <legend>{words.colours}</legend>
        {COLOURS.map((colour) => (
          <label key={colour} class={styles['tick']}>
            <input
              type="checkbox"
              checked={colours.includes(colour)}
              onChange={({ currentTarget }) =>
                setColours(
                  COLOURS.filter((one) => (one === colour ? currentTarget.checked : colours.includes(one))),
                )
              }
            />
            <span class={colourClass(colour)}>
              <ColourShape colour={colour} /> {text.common.colour[colour]}
            </span>
          </label>
        ))}
      </fieldset>
      <Tick
        label={words.open}
        checked={query.open === true}
        onChecked={(on) => onQuery(on ? { ...query, open: true } : without(query, 'open'))}
      />
      <Tick
        label={words.faulty}
        checked={query.faulty === true}
        onChecked={(on) => onQuery(on ? { ...query, faulty: true } : without(query, 'faulty'))}
      />
    </>
  );
}

interface OneOfProps {
  readonly label: string;
  readonly chosen: readonly string[] | undefined;
  readonly tallies: readonly AuditTally[];
  readonly titleOf?: (key: string) => string;
  readonly onChosen: (key: string | undefined) => void;
}

function OneOf({ label, chosen = [], tallies, titleOf, onChosen }: OneOfProps) {
  const { text } = useText();
  const keys = [...new Set([...chosen, ...tallies.map(({ key }) => key)])].filter((key) => key !== '');
  const options = keys.map((key) => [key, titleOf?.(key) ?? key] as const);
  return (
    <Choice
      label={label}
      value={chosen[0] ?? ''}
      options={[['', text.filters.all], ...options]}
      onValue={(key) => onChosen(key === '' ? undefined : key)}
    />
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
}

function Tick({ label, checked, onChecked }: TickProps) {
  return (
    <label class={styles['tick']}>
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => onChecked(currentTarget.checked)}
      />
      {label}
    </label>
  );
}

/** Part of a code. What could be a name or an identity number is not taken: it would stand in the address. */
function CodeField({ query, onQuery }: Pick<DossierFiltersProps, 'query' | 'onQuery'>) {
  const { text } = useText();
  const words = text.filters;
  const [typed, setTyped] = useState(query.code ?? '');
  const [refused, setRefused] = useState(false);
  const find = (): void => {
    const code = partOfCode(typed);
    setRefused(typed.trim() !== '' && code === '');
    if (typed.trim() === '') onQuery(without(query, 'code'));
    else if (code !== '') onQuery({ ...query, code });
  };
  return (
    <form
      class={styles['search']}
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
    >
      <label class={styles['field']}>
        <span class={styles['label']}>{words.code}</span>
        <input
          class={styles['input']}
          value={typed}
          placeholder={words.codeHint}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={refused ? 'true' : undefined}
          aria-describedby={refused ? 'code-error' : undefined}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <Button submit>{words.find}</Button>
      {refused && (
        <p id="code-error" class={styles['error']} role="alert">
          {words.codeError}
        </p>
      )}
    </form>
  );
}
