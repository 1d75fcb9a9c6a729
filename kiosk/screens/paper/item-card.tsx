import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../../shared/domain/quality';
import type { Turn } from '../../../shared/domain/turn';
import { MIN_DPI } from '../../../shared/domain/limits';
import { kioskText, type KioskText } from '../../../shared/text/kiosk';
import { qualityText } from '../../../shared/text/quality';
import type { Language, Sentence } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Icon } from '../../../shared/ui/icon';
import { MarkedPicture, type Mark } from '../../../shared/ui/marked-picture';
import { Flawed } from './flawed';
import { StatusTag } from '../../ui/status-tag';
import styles from './paper.module.css';

/** Something about an item that has to be looked at again. */
export type ShownConcern =
  | { readonly is: 'low-resolution'; readonly dpi: number }
  | { readonly is: 'signed-active' }
  | { readonly is: 'not-conforming' };

/** A page or a whole PDF as it is shown. */
export type ShownItem = {
  readonly id: string;
  readonly thumbnail?: Blob;
  readonly concerns: readonly ShownConcern[];
  /** What the quality gate finds wrong, gravest first. */
  readonly findings: readonly Finding[];
  /** The citizen has not said yet what to do about it. */
  readonly open: boolean;
} & (
  | {
      readonly kind: 'page';
      readonly dpi: number;
      readonly dpiGuessed: boolean;
      readonly turn: Turn;
      readonly ownTurn: Turn;
    }
  | { readonly kind: 'document'; readonly pages: number; readonly treatment: 'signed' | 'clean' }
);

export interface ItemCardProps {
  readonly language: Language;
  readonly item: ShownItem;
  readonly position: number;
  readonly of: number;
  readonly hasCamera: boolean;
  readonly onTurn: () => void;
  readonly onAccept: () => void;
  readonly onRetake: (files: readonly File[]) => void;
  /** Pages that were missing: they go behind the others. */
  readonly onAdd: (files: readonly File[]) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One page: its picture, what is good or wrong with it, and what can be done with it. */
export function ItemCard(props: ItemCardProps) {
  const { language, item, position, of, onTurn, onMove, onRemove } = props;
  const text = kioskText(language).paper;
  const name = item.kind === 'page' ? text.pageName(position) : text.pdfName(position);
  const acts = useRef<HTMLDivElement>(null);
  const pressed = useRef<-1 | 0 | 1>(0);
  useLayoutEffect(() => {
    // At the end of the list the pressed arrow goes dead and drops the focus: the other one takes it.
    const arrows = acts.current?.querySelectorAll('button');
    const arrow = pressed.current === -1 ? arrows?.[0] : arrows?.[arrows.length - 1];
    if (pressed.current && arrow?.disabled)
      (pressed.current === -1 ? arrows?.[arrows.length - 1] : arrows?.[0])?.focus({ preventScroll: true });
    pressed.current = 0;
  }, [position]);
  const move = (by: -1 | 1): void => {
    pressed.current = by;
    onMove(by);
  };
  return (
    <li class={styles['item']}>
      <div class={styles['picture']}>
        {item.thumbnail ? (
          <MarkedPicture
            picture={item.thumbnail}
            alt={name}
            turn={item.kind === 'page' ? item.turn : 0}
            marks={marksOf(item.findings)}
          />
        ) : (
          <Icon name="page" large />
        )}
      </div>
      <div class={styles['about']}>
        <strong>{name}</strong>
        <Facts language={language} item={item} />
      </div>
      {item.open && <Flawed {...props} name={name} />}
      {item.concerns.map((concern) => (
        <Alert key={concern.is} tone="wait" {...concernSentence(text, concern)} />
      ))}
      <div class={styles['acts']} ref={acts}>
        <Button label={text.earlier(name)} disabled={position === 1} onClick={() => move(-1)}>
          <Icon name="back" />
        </Button>
        {item.kind === 'page' && (
          <Button label={text.rotate(name)} onClick={onTurn}>
            <Icon name="rotate" />
          </Button>
        )}
        <Button label={text.remove(name)} onClick={onRemove}>
          <Icon name="delete" />
        </Button>
        <Button label={text.later(name)} disabled={position === of} onClick={() => move(1)}>
          <Icon name="forward" />
        </Button>
      </div>
    </li>
  );
}

function Facts({ language, item }: { readonly language: Language; readonly item: ShownItem }) {
  const { paper: text, common } = kioskText(language);
  if (item.kind === 'document') {
    return (
      <>
        <span>{common.pages(item.pages)}</span>
        {item.treatment === 'signed' ? (
          <StatusTag tone="good" icon="shield">
            {text.signed}
          </StatusTag>
        ) : (
          <StatusTag tone="calm" icon="page">
            {text.wholePdf}
          </StatusTag>
        )}
      </>
    );
  }
  const low = item.concerns.find((concern) => concern.is === 'low-resolution');
  if (low) {
    return (
      <StatusTag tone="wait" icon="alert">
        {text.blurred(low.dpi)}
      </StatusTag>
    );
  }
  const [first] = item.findings;
  if (first) {
    const failed = first.severity === 'fail';
    return (
      <StatusTag tone={failed ? 'bad' : 'wait'} icon={failed ? 'poor' : 'alert'}>
        {qualityText(language).judged({ verdict: first.severity, findings: item.findings })}
      </StatusTag>
    );
  }
  return (
    <>
      <StatusTag tone="good" icon="check">
        {text.sharp(Math.round(item.dpi))}
      </StatusTag>
      {item.ownTurn !== 0 && item.turn === item.ownTurn && (
        <span class={styles['guessed']}>{text.turnedUpright}</span>
      )}
      {item.dpiGuessed && <span class={styles['guessed']}>{text.dpiGuessed}</span>}
    </>
  );
}

function marksOf(findings: readonly Finding[]): readonly Mark[] {
  return findings.flatMap(({ box, severity }) =>
    box ? [{ ...box, tone: severity === 'fail' ? ('bad' as const) : ('wait' as const) }] : [],
  );
}

function concernSentence(text: KioskText['paper'], concern: ShownConcern): Sentence {
  switch (concern.is) {
    case 'low-resolution':
      return { what: text.lowDpi(concern.dpi, MIN_DPI), next: text.lowDpiNext };
    case 'signed-active':
      return { what: text.confirmSigned, next: text.confirmSignedNext };
    case 'not-conforming':
      return { what: text.notConforming, next: text.notConformingNext };
  }
}
