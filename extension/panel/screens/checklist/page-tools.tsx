import type { PageFacts } from '../../../../shared/storage/records';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import type { ComponentView } from '../../flow/state';
import { useText } from '../../text-context';
import type { PageActs } from './page-acts';
import styles from './page-dialog.module.css';

export interface PageToolsProps {
  readonly component: ComponentView;
  readonly item: string;
  /** From 0. */
  readonly place: number;
  readonly last: number;
  readonly facts: PageFacts;
  readonly locked: boolean;
  readonly acts: PageActs;
  readonly step: (by: 1 | -1) => void;
}

/** What can be done with the page that is shown large. */
export function PageTools({ component, item, place, last, facts, locked, acts, step }: PageToolsProps) {
  const { text } = useText();
  const words = text.page;
  const { key } = component.host;
  const natural = facts.look === 'natural';
  return (
    <div class={styles['tools']}>
      <Button size="small" label={words.earlier} disabled={place === 0} onClick={() => step(-1)}>
        <Icon name="back" />
      </Button>
      <Button size="small" label={words.later} disabled={place === last} onClick={() => step(1)}>
        <Icon name="forward" />
      </Button>
      <Button
        size="small"
        label={words.turn}
        shortcut="R"
        disabled={locked}
        onClick={() => acts.rotate(key, item)}
      >
        <Icon name="rotate" />
      </Button>
      <Button size="small" label={words.remove} disabled={locked} onClick={() => acts.remove(key, item)}>
        <Icon name="delete" />
      </Button>
      {facts.layers && (
        <Button
          size="small"
          shortcut="N"
          pressed={natural}
          disabled={locked}
          onClick={() => acts.chooseLook(key, item, natural ? 'layers' : 'natural')}
        >
          <Icon name={natural ? 'check' : 'circle'} />
          {words.natural}
        </Button>
      )}
    </div>
  );
}
