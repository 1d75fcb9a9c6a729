import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { isAttachable, stateOf, type ComponentView } from '../../flow/state';
import { useText } from '../../text-context';
import { CameraButton } from '../camera/camera-button';
import styles from './card-actions.module.css';
import type { CardActs } from './component-card';

export interface CardActionsProps {
  readonly component: ComponentView;
  readonly closed: boolean;
  readonly acts: CardActs;
  readonly onPick: () => void;
  /** Absent where nothing is scanned. */
  readonly onScan?: () => void;
}

/** What can be done with a component, on one line: words for the next step, signs for the rest. */
export function CardActions({ component, closed, acts, onPick, onScan }: CardActionsProps) {
  const { text } = useText();
  const { host } = component;
  const words = text.component;
  const empty = stateOf(component) === 'missing';
  const attach = isAttachable(component) && !component.failure;
  return (
    <div class={styles['actions']}>
      {component.undoable && (
        <Button
          kind="quiet"
          size="small"
          label={words.undo}
          shortcut="Control+Z"
          disabled={closed}
          onClick={() => acts.undo(host.key)}
        >
          <Icon name="undo" />
        </Button>
      )}
      <Button
        kind={empty ? 'plain' : 'quiet'}
        size="small"
        label={words.addTo(host.name)}
        disabled={closed}
        onClick={onPick}
      >
        <Icon name="add" />
        {empty && words.add}
      </Button>
      {onScan && (
        <Button
          kind={empty ? 'plain' : 'quiet'}
          size="small"
          label={text.pile.scanInto(host.name)}
          shortcut="Q"
          disabled={closed}
          onClick={onScan}
        >
          <Icon name="scan" />
          {empty && text.pile.scan}
        </Button>
      )}
      <CameraButton paper={host.name} disabled={closed} onPage={(page) => acts.addFiles(host.key, [page])} />
      {component.items.length > 0 && (
        <Button
          kind="quiet"
          size="small"
          label={text.fields.actionOf(host.name)}
          shortcut="I"
          disabled={closed}
          onClick={() => acts.openFields(host.key)}
        >
          <Icon name="page" />
        </Button>
      )}
      {attach && (
        <Button size="small" disabled={closed} onClick={() => acts.attach(host.key)}>
          <Icon name="clip" />
          {words.attachThis}
        </Button>
      )}
    </div>
  );
}
