import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { useText } from '../../text-context';

export interface TableEntryProps {
  /** How many other dossiers have something left to do. */
  readonly waiting: number;
  readonly onShow: () => void;
}

/** Leads to all the dossiers of this device. */
export function TableEntry({ waiting, onShow }: TableEntryProps) {
  const { text } = useText();
  return (
    <div data-table-entry>
      <Button wide shortcut="h" onClick={onShow}>
        <Icon name="page" />
        {text.table.entry(waiting)}
      </Button>
    </div>
  );
}
