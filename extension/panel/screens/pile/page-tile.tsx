import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { Icon } from '../../../../shared/ui/icon';
import { MarkedPicture } from '../../../../shared/ui/marked-picture';
import { pagesOf } from '../../flow/documents';
import { checkOf } from '../../flow/page-checks';
import type { RowSheet } from '../../flow/pile/rows-of';
import { useText } from '../../text-context';
import { VerdictMark } from '../checklist/verdict-mark';
import small from '../small-page.module.css';
import styles from './page-tile.module.css';

export interface PageTileProps {
  readonly sheet: RowSheet;
  readonly of: number;
  readonly chosen: boolean;
  /** The Tab key comes here: one page of the pile. */
  readonly reachable: boolean;
  /** A border that is being dragged would go before it. */
  readonly target: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

/** Nothing shows across pages before they are in their components. */
const NO_ACROSS = { across: new Map() };

/**
 * A page of the pile, small. What was set aside is pale, and says why. Drawn anew only when something of it changed: a
 * pile has hundreds, and changes several times at each page that comes.
 */
export function PageTile(props: PageTileProps) {
  const { text, quality } = useText();
  // The newest acts, whenever it was drawn.
  const latest = useRef(props);
  latest.current = props;
  const { sheet, of, chosen, reachable, target } = props;
  const { item, number, aside } = sheet;
  return useMemo(
    () => draw(props, { text, quality }, latest),
    [item, number, aside, of, chosen, reachable, target, text, quality],
  );
}

function draw(
  props: PageTileProps,
  { text, quality }: Pick<ReturnType<typeof useText>, 'text' | 'quality'>,
  latest: RefObject<PageTileProps>,
) {
  const words = text.pile;
  const { item, number, aside } = props.sheet;
  const turn = item.facts.kind === 'page' ? item.facts.turn : 0;
  const check = aside === undefined ? checkOf(NO_ACROSS, item) : undefined;
  const classes = [
    small['tile'],
    styles['tile'],
    props.chosen ? small['chosen'] : '',
    aside === undefined ? '' : styles['aside'],
    props.target ? styles['target'] : '',
  ];
  return (
    <button
      type="button"
      class={classes.filter(Boolean).join(' ')}
      tabIndex={props.reachable ? 0 : -1}
      aria-pressed={props.chosen}
      data-sheet={item.id}
      data-aside={aside}
      onClick={() => latest.current.onChoose()}
      onFocus={() => latest.current.onChoose()}
      onDblClick={() => latest.current.onOpen()}
    >
      <span class="visually-hidden">
        {words.page(number, props.of)}
        {item.sheet?.side === 'back' && `, ${words.backSide}`}
        {aside !== undefined && `, ${words.aside[aside]}`}
        {check && `, ${quality.judged(check)}`}
      </span>
      <span
        class={`${small['picture'] ?? ''} ${aside === undefined ? '' : (styles['pale'] ?? '')}`}
        aria-hidden="true"
      >
        {item.thumbnail ? (
          <MarkedPicture picture={item.thumbnail} alt="" turn={turn} />
        ) : (
          <Icon name="page" large />
        )}
      </span>
      <span class={small['caption']} aria-hidden="true">
        <span class={small['number']}>{number}</span>
        {item.sheet?.side === 'back' && <span>{words.backSide}</span>}
        {item.facts.kind === 'document' && <span>PDF {text.common.pages(pagesOf(item))}</span>}
      </span>
      <span class={styles['state']} aria-hidden="true">
        {aside !== undefined && <strong>{words.aside[aside]}</strong>}
        {check && <VerdictMark check={check} />}
      </span>
    </button>
  );
}
