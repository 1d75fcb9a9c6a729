import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { useText } from '../../text-context';
import { Frame } from '../frame';
import { TableEntry, type TableEntryProps } from '../table/entry';
import styles from './permission.module.css';

export interface PermissionScreenProps {
  /** Empty where the browser does not tell which site the tab shows. */
  readonly origin: string;
  readonly refused: boolean;
  /** The site stands in a frame of the page. */
  readonly framed?: boolean;
  readonly onAllow: () => void;
  readonly table: TableEntryProps;
  readonly onLanguage: () => void;
}

/** Asks for one site, once, with what it means. */
export function PermissionScreen(props: PermissionScreenProps) {
  const { text } = useText();
  const words = text.permission;
  const { title, why } = props.framed ? text.framePermission : words;
  return (
    <Frame icon="shield" title={title} onLanguage={props.onLanguage}>
      {props.origin ? (
        <>
          <p>{why(new URL(props.origin).host)}</p>
          <ul class={styles['points']}>
            {words.points.map((point) => (
              <li key={point}>
                <Icon name="check" />
                {point}
              </li>
            ))}
          </ul>
          <Button kind="primary" wide onClick={props.onAllow}>
            {words.allow}
          </Button>
        </>
      ) : (
        <p>{words.noSite}</p>
      )}
      {props.refused && <Alert tone="wait" what={words.refused} />}
      <TableEntry {...props.table} />
    </Frame>
  );
}
