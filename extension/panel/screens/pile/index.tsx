import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/button';
import { DropZone } from '../../../../shared/ui/drop-zone';
import { awaitsBacks, unreadOf, type PileView } from '../../flow/pile/pile-view';
import type { PileActs } from '../../flow/pile/pile-acts';
import { planOf } from '../../flow/pile/plan-of';
import { rowsOf } from '../../flow/pile/rows-of';
import type { Checklist } from '../../flow/state';
import { useText } from '../../text-context';
import { AcceptBar } from './accept-bar';
import { EmptyPile } from './empty-pile';
import { LargeDialog } from './large-dialog';
import { PartList } from './part-list';
import { PileHeader } from './pile-header';
import { PileNotices } from './pile-notices';
import styles from './pile.module.css';
import { RefusedPages } from './refused-pages';
import { ScanBar } from './scan-bar';
import { usePileFocus } from './use-pile-focus';
import { usePileKeys } from './use-pile-keys';

export interface PileScreenProps {
  readonly list: Pick<Checklist, 'page' | 'components'>;
  readonly pile: PileView;
  readonly acts: PileActs;
  readonly onLanguage: () => void;
  /** The folder that is watched for other programs' scans; absent where the browser gives out none. */
  readonly folder?: ComponentChildren;
}

/** A pile of paper on its way into the dossier: scanning it, its parts, and where they go. */
export function PileScreen({ list, pile, acts, onLanguage, folder }: PileScreenProps) {
  const { text } = useText();
  const words = text.pile;
  const screen = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string>();
  const { items, scanning } = pile;
  const plan = useMemo(
    () => planOf(list, pile),
    [list.page.procedure, list.components, items, pile.blankParts],
  );
  const rows = useMemo(() => rowsOf(items, plan), [items, plan]);
  const components = list.components.map(({ host: { key, name } }) => ({ key, name }));
  const placed = plan.parts.filter(({ component }) => components.some(({ key }) => key === component));
  const busy = scanning !== undefined || pile.taking !== undefined;
  const attaching = list.components.some(({ work }) => work);
  const backs = awaitsBacks(pile);
  const here = items.some(({ id }) => id === chosen) ? chosen : undefined;
  usePileFocus(screen, here);
  useEffect(() => {
    const onFocus = (): void => void acts.lookForScanners();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [acts]);

  const scan = (): void => void (backs ? acts.scanBacks() : acts.scan());
  const retake = (page: string): void => void acts.scan({ at: 'instead', page });
  const insert = (page: string): void => void acts.scan({ at: 'before', page });
  const assign = (page: string, component: string): void => void acts.assign(page, component);
  const look = (page: string): void => void acts.look(page);
  /** The page beside another, in the order of the pile; the ends are ends. */
  const beside = (page: string | undefined, by: 1 | -1): string | undefined => {
    const at = items.findIndex(({ id }) => id === page);
    return items[at < 0 ? 0 : Math.min(Math.max(at + by, 0), items.length - 1)]?.id;
  };
  const remove = (page: string): void => {
    const next = beside(page, 1);
    setChosen(next === page ? beside(page, -1) : next);
    void acts.remove(page);
  };
  const ofPage = {
    toggleBorder: (page: string) => void acts.toggleBorder(page),
    toggleAside: (page: string) => void acts.toggleAside(page),
    rotate: (page: string) => void acts.rotate(page),
    agree: (page: string) => void acts.agree(page),
    ...{ retake, insert, look, remove },
  };
  usePileKeys(screen, here, {
    ...{ scan, accept: () => void acts.accept(), undo: () => void acts.undo(), close: () => acts.close() },
    step: (by) => setChosen(beside(here, by)),
    assign(page, number) {
      const component = components[number - 1];
      if (component) assign(page, component.key);
    },
    ofPage: {
      ...{ b: ofPage.toggleBorder, x: ofPage.toggleAside, r: ofPage.rotate, g: ofPage.agree },
      ...{ t: retake, i: insert, ' ': look, delete: remove },
    },
  });

  const { large } = pile;
  const number = items.findIndex(({ id }) => id === large?.page) + 1;
  return (
    <div class={styles['screen']} ref={screen} data-pile={items.length}>
      <PileHeader dossier={list.page.dossier} onBack={() => acts.close()} onLanguage={onLanguage} />
      <DropZone invitation={words.drop} onFiles={(files) => void acts.takeFiles(files)}>
        <main class={styles['main']} aria-label={words.title} aria-busy={busy}>
          <ScanBar
            pile={pile}
            label={labelOf(pile, words, components)}
            onScan={scan}
            onStop={() => acts.cancel()}
            onScanner={(id) => acts.chooseScanner(id)}
            onChoice={(changes) => acts.choose(changes)}
            onManage={() => acts.manageScanners()}
          />
          <PileNotices pile={pile} strangers={plan.strangers.length} acts={acts} />
          <RefusedPages sheets={rows.flatMap(({ sheets }) => sheets)} busy={busy} onAgain={retake} />
          {items.length === 0 && !busy && <EmptyPile />}
          <PartList
            {...{ rows, components, busy }}
            of={items.length}
            {...(here === undefined ? {} : { chosen: here })}
            onMove={(page, to) => void acts.moveBorder(page, to)}
            acts={{ ...ofPage, assign, choose: setChosen }}
          />
          {folder && <section aria-label={text.folder.title}>{folder}</section>}
          <div class={styles['more']}>
            {items.length > 0 && (
              <label class={styles['check']}>
                <input
                  type="checkbox"
                  checked={pile.blankParts}
                  onChange={(event) => acts.setBlankParts(event.currentTarget.checked)}
                />
                {words.blankParts}
              </label>
            )}
            <Button
              size="small"
              kind="quiet"
              onClick={() => void acts.saveCovers(words.coversFile(list.page.procedure ?? list.page.dossier))}
            >
              {words.covers}
            </Button>
          </div>
        </main>
      </DropZone>
      {items.length > 0 && (
        <AcceptBar
          pages={placed.reduce((sum, { sheets }) => sum + sheets.length, 0)}
          components={new Set(placed.map(({ component }) => component)).size}
          rest={plan.parts.length - placed.length}
          aside={plan.aside.length}
          unread={unreadOf(items).length}
          busy={busy || attaching}
          undoable={pile.undoable}
          onAccept={() => void acts.accept()}
          onUndo={() => void acts.undo()}
        />
      )}
      {large && number > 0 && (
        <LargeDialog
          {...{ large, number }}
          of={items.length}
          onStep={(by) => void acts.look(beside(large.page, by))}
          onClose={() => void acts.look(undefined)}
        />
      )}
    </div>
  );
}

/** What the next press scans. */
function labelOf(
  pile: PileView,
  words: ReturnType<typeof useText>['text']['pile'],
  components: readonly { readonly key: string; readonly name: string }[],
): string {
  if (awaitsBacks(pile)) return words.scanBacks;
  const into = components.find(({ key }) => key === pile.into);
  if (into) return words.startInto(into.name);
  const failure = pile.ended?.failure;
  // What stopped in the middle says so in its sentence: there it is gone on with, whatever arrived.
  if (pile.items.length === 0 && !(failure && 'received' in failure)) return words.start;
  if (failure) return words.goOn;
  return pile.choice.source === 'platen' ? words.another : words.goOn;
}
