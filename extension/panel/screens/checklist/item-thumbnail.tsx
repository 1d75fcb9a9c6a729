import { dpiOf } from '../../../../shared/storage/facts-of-page';
import type { Item } from '../../../../shared/storage/item-store';
import { Icon } from '../../../../shared/ui/icon';
import { MarkedPicture, type Mark } from '../../../../shared/ui/marked-picture';
import { isSigned, pagesOf } from '../../flow/documents';
import type { PageCheck } from '../../flow/page-checks';
import { useText } from '../../text-context';
import small from '../small-page.module.css';
import styles from './item-thumbnail.module.css';
import { marksOf, placesFit } from './marks-of';
import { VerdictMark } from './verdict-mark';

export interface ItemThumbnailProps {
  readonly item: Item;
  /** Absent where there is no report. */
  readonly check?: PageCheck;
  /** Place in the component, from 1. */
  readonly number: number;
  readonly of: number;
  readonly chosen: boolean;
  /** The Tab key comes here: one thumbnail of a strip. */
  readonly reachable: boolean;
  readonly movable: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Another item was dropped here. */
  readonly onDropped: (id: string) => void;
}

/** Kind of what is dragged inside the panel; never a file. */
const ITEM_TYPE = 'application/x-cua-so-item';

/** A page or document, small. */
export function ItemThumbnail(props: ItemThumbnailProps) {
  const { text, quality } = useText();
  const { item, number, check } = props;
  const turn = item.facts.kind === 'page' ? item.facts.turn : 0;
  const classes = [small['tile'], styles['item'], props.chosen ? small['chosen'] : ''];
  return (
    <button
      type="button"
      class={classes.filter(Boolean).join(' ')}
      tabIndex={props.reachable ? 0 : -1}
      aria-pressed={props.chosen}
      draggable={props.movable}
      onClick={() => props.onChoose()}
      onDblClick={() => props.onOpen()}
      onFocus={() => props.onChoose()}
      onKeyDown={props.onKey}
      onDragStart={(event) => event.dataTransfer?.setData(ITEM_TYPE, item.id)}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes(ITEM_TYPE)) event.preventDefault();
      }}
      onDrop={(event) => {
        const id = event.dataTransfer?.getData(ITEM_TYPE);
        if (!id) return;
        event.preventDefault();
        props.onDropped(id);
      }}
      data-item={item.id}
    >
      <span class="visually-hidden">
        {nameOf(props, text.items)}
        {check && `, ${quality.judged(check)}`}
      </span>
      <span class={small['picture']} aria-hidden="true">
        {item.thumbnail ? (
          <MarkedPicture picture={item.thumbnail} alt="" turn={turn} marks={marksOn(item, check)} />
        ) : (
          <Icon name="page" large />
        )}
      </span>
      <span class={`${small['caption'] ?? ''} ${styles['caption'] ?? ''}`} aria-hidden="true">
        <span class={small['number']}>{number}</span>
        {item.facts.kind === 'page' ? (
          text.common.dpi(dpiOf(item.facts))
        ) : (
          <>
            {isSigned(item) && <Icon name="shield" />}
            {text.common.pages(pagesOf(item))}
          </>
        )}
      </span>
      {check && (
        <span class={styles['verdict']} aria-hidden="true">
          <VerdictMark check={check} />
        </span>
      )}
      {isSigned(item) && (
        <span class={styles['badge']} aria-hidden="true">
          {text.component.signed}
        </span>
      )}
      {item.facts.kind === 'document' && !isSigned(item) && (
        <span class={styles['badge']} aria-hidden="true">
          PDF
        </span>
      )}
    </button>
  );
}

function marksOn({ facts }: Item, check: PageCheck | undefined): readonly Mark[] {
  return check && facts.kind === 'page' && placesFit(facts) ? marksOf(check.findings) : [];
}

function nameOf(
  { item, number, of }: ItemThumbnailProps,
  words: ReturnType<typeof useText>['text']['items'],
): string {
  if (item.facts.kind === 'page') return words.page(number, of, dpiOf(item.facts), item.facts.turn);
  return words.document(number, of, pagesOf(item), isSigned(item));
}
