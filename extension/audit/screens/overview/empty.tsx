import { DropZone } from '../../../../shared/ui/drop-zone';
import type { ImportState } from '../../flow/import-desk';
import { useText } from '../../flow/text-context';
import { View } from '../parts/view';
import { ImportArea, type ImportActs } from '../sources/import-area';
import sources from '../sources/sources.module.css';

export interface EmptyScreenProps extends ImportActs {
  readonly imports: ImportState;
}

/** Nothing is known yet: how figures get here. */
export function EmptyScreen({ imports, ...acts }: EmptyScreenProps) {
  const { text } = useText();
  const words = text.overview.empty;
  return (
    <View title={words.title}>
      <DropZone invitation={text.sources.drop} disabled={imports.at === 'busy'} onFiles={acts.onFiles}>
        <section class={sources['take']} aria-label={text.sources.import}>
          <p>{words.what}</p>
          <ImportArea {...acts} state={imports} />
          <p class={sources['hint']}>{words.later}</p>
        </section>
      </DropZone>
    </View>
  );
}
