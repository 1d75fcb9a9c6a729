import { useId, useState } from 'preact/hooks';
import { SHARED_DATABASES, type SharedDatabase } from '../../../../shared/domain/reuse-source';
import { reuseText } from '../../../../shared/text/reuse';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { useText } from '../../text-context';
import { NoScanChoice } from './no-scan-choice';
import styles from './no-scan-dialog.module.css';

export interface NoScanSourceProps {
  /** Name of the paper. */
  readonly component: string;
  readonly onDatabase: (database: SharedDatabase) => void;
  /** It stands in another dossier: which comes next. */
  readonly onDossier: () => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** From where a paper is used again: one of the databases, or another dossier. */
export function NoScanSource({ component, onDatabase, onDossier, onBack, onClose }: NoScanSourceProps) {
  const { text, language } = useText();
  const words = text.reuse;
  const name = useId();
  const [chosen, setChosen] = useState<SharedDatabase | 'other-dossier'>();
  const { database } = reuseText(language);
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onBack}>{text.noScan.back}</Button>
          <Button
            kind="primary"
            disabled={!chosen}
            onClick={() => {
              if (chosen === 'other-dossier') onDossier();
              else if (chosen) onDatabase(chosen);
            }}
          >
            {chosen === 'other-dossier' ? text.noScan.goOn : words.yes}
          </Button>
        </>
      }
    >
      <p class={styles['what']}>
        {component}. {words.what}
      </p>
      <fieldset class={styles['reasons']}>
        <legend class="visually-hidden">{words.title}</legend>
        <NoScanChoice
          name={name}
          label={words.otherDossier}
          hint={words.otherDossierHint}
          checked={chosen === 'other-dossier'}
          onChosen={() => setChosen('other-dossier')}
        />
        {SHARED_DATABASES.map((one) => (
          <NoScanChoice
            key={one}
            name={name}
            label={database[one]}
            checked={chosen === one}
            onChosen={() => setChosen(one)}
          />
        ))}
      </fieldset>
    </Dialog>
  );
}
