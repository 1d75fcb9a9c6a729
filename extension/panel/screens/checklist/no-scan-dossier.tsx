import { useState } from 'preact/hooks';
import type { ReuseSource } from '../../../../shared/domain/reuse-source';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { Field } from '../../../../shared/ui/field';
import { otherDossier, type ReuseSearch } from '../../flow/reuse/reuse-search';
import { useText } from '../../text-context';
import type { NoScanDialogActs } from './no-scan-dialog';
import styles from './no-scan-dialog.module.css';
import { NoScanPapers } from './no-scan-papers';

export interface NoScanDossierProps {
  /** Code of the open dossier. */
  readonly dossier: string;
  readonly search?: ReuseSearch;
  readonly acts: Pick<NoScanDialogActs, 'findReuse' | 'askReuseHost' | 'readReuse'>;
  readonly onSource: (source: ReuseSource) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Which file of which other dossier stands in a paper's place: found by code, chosen from what is known or read. */
export function NoScanDossier({ dossier, search, acts, onSource, onBack, onClose }: NoScanDossierProps) {
  const { text } = useText();
  const words = text.reuse;
  const [typed, setTyped] = useState(search?.dossier ?? '');
  const [wrong, setWrong] = useState<'no-code' | 'same'>();
  const [chosen, setChosen] = useState<ReuseSource>();
  // What was chosen of another dossier than the one that is written there is chosen no longer.
  const named = otherDossier(typed, dossier);
  const found = search && 'dossier' in named && search.dossier === named.dossier ? search : undefined;
  const find = (): void => {
    setChosen(undefined);
    setWrong('wrong' in named ? named.wrong : undefined);
    if ('dossier' in named) acts.findReuse(named.dossier);
  };
  return (
    <Dialog
      title={words.dossierTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onBack}>{text.noScan.back}</Button>
          <Button
            kind={found ? 'primary' : 'plain'}
            disabled={!chosen || !found}
            onClick={() => chosen && onSource(chosen)}
          >
            {words.yes}
          </Button>
        </>
      }
    >
      <p>{words.dossierWhat}</p>
      <form
        class={styles['find']}
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <Field
          label={words.code}
          hint={words.codeHint}
          value={typed}
          autoFocus
          onValue={(value) => {
            setTyped(value);
            setChosen(undefined);
            setWrong(undefined);
          }}
          {...(wrong ? { error: wrong === 'same' ? words.sameCode : words.noCode } : {})}
        />
        <Button submit kind={found ? 'plain' : 'primary'}>
          {words.find}
        </Button>
      </form>
      {found && <NoScanPapers search={found} acts={acts} chosen={chosen} onChosen={setChosen} />}
    </Dialog>
  );
}
