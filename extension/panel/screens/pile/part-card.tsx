import { useId } from 'preact/hooks';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import type { PileRow } from '../../flow/pile/rows-of';
import { useText } from '../../text-context';
import { PageTile } from './page-tile';
import styles from './part-card.module.css';
import { PageTools, type PageToolActs } from './page-tools';

export interface PartCardActs extends PageToolActs {
  readonly choose: (page: string) => void;
  readonly assign: (page: string, component: string) => void;
  readonly agree: (page: string) => void;
}

export interface PartCardProps {
  readonly row: PileRow;
  /** From 1. */
  readonly number: number;
  /** Pages of the whole pile. */
  readonly of: number;
  /** The dossier's papers, in the order of the checklist. */
  readonly components: readonly { readonly key: string; readonly name: string }[];
  readonly chosen?: string;
  /** The page that the Tab key comes to. */
  readonly reachable?: string;
  readonly target?: string;
  /** Something is being scanned: no second job is begun. */
  readonly busy: boolean;
  readonly acts: PartCardActs;
}

/** A part of the pile: where it goes, and its pages. */
export function PartCard(props: PartCardProps) {
  const { row, number, of, chosen, acts } = props;
  const { text } = useText();
  const words = text.pile;
  const id = useId();
  const { part, sheets } = row;
  const here = sheets.find(({ item }) => item.id === chosen);
  return (
    <li class={styles['card']} data-part={number} aria-labelledby={`${id}-name`}>
      <h2 class={styles['title']} id={`${id}-name`}>
        {words.part(number, part?.sheets.length ?? 0)}
      </h2>
      {part && <Goal {...props} />}
      <ol class={styles['sheets']}>
        {sheets.map((sheet) => (
          <li key={sheet.item.id}>
            <PageTile
              sheet={sheet}
              of={of}
              chosen={sheet.item.id === chosen}
              reachable={sheet.item.id === props.reachable}
              target={sheet.item.id === props.target}
              onChoose={() => acts.choose(sheet.item.id)}
              onOpen={() => acts.look(sheet.item.id)}
            />
          </li>
        ))}
      </ol>
      {here && (
        <PageTools
          sheet={here}
          begins={part?.sheets[0] === here.item.id}
          first={number === 1}
          busy={props.busy}
          acts={acts}
        />
      )}
    </li>
  );
}

/** The component of the part: its whole name, with the list to choose another below it, unseen. */
function Goal({ row: { part }, number, components, acts }: PartCardProps) {
  const { text } = useText();
  const words = text.pile;
  const page = part?.sheets[0];
  if (!part || page === undefined) return null;
  const at = components.findIndex(({ key }) => key === part.component);
  const guess = components.findIndex(({ key }) => key === part.suggestion?.component);
  const nameOf = (index: number): string => `${index + 1}. ${components[index]?.name ?? ''}`;
  return (
    <>
      <span class={`${styles['goal'] ?? ''} ${at < 0 ? (styles['undecided'] ?? '') : ''}`}>
        <span aria-hidden="true">{at < 0 ? words.undecided : nameOf(at)}</span>
        <Icon name="forward" />
        <select
          class={styles['select']}
          aria-label={words.component(number)}
          value={part.component ?? ''}
          onChange={(event) => acts.assign(page, event.currentTarget.value)}
        >
          <option value="" disabled>
            {words.undecided}
          </option>
          {components.map(({ key }, index) => (
            <option key={key} value={key}>
              {nameOf(index)}
            </option>
          ))}
        </select>
      </span>
      {part.component === undefined && guess >= 0 && (
        <div class={styles['guess']}>
          <p>{words.suggested(nameOf(guess))}</p>
          <Button size="small" shortcut="G" onClick={() => acts.agree(page)}>
            <Icon name="check" />
            {words.agree}
          </Button>
        </div>
      )}
    </>
  );
}
