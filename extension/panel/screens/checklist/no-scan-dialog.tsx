import { useState } from 'preact/hooks';
import type { NoScanReason } from '../../../../shared/domain/no-scan';
import type { ReuseSource } from '../../../../shared/domain/reuse-source';
import type { HostPaper } from '../../flow/reuse/reuse-search';
import type { NoScanQuestion } from '../../flow/state';
import { NoScanDossier } from './no-scan-dossier';
import { NoScanReasons } from './no-scan-reasons';
import { NoScanSource } from './no-scan-source';

export interface NoScanDialogActs {
  /** Undefined goes back. `files`: the citizen's own PDF, where the reason wants one. */
  readonly answerNoScan: (reason: NoScanReason | undefined, files?: readonly File[]) => void;
  readonly giveToAll: (exemption: string) => void;
  readonly findReuse: (dossier: string) => void;
  readonly askReuseHost: () => void;
  readonly readReuse: (paper: HostPaper) => void;
}

export interface NoScanDialogProps {
  /** Name of the paper. */
  readonly component: string;
  /** Code of the open dossier. */
  readonly dossier: string;
  readonly question: NoScanQuestion;
  readonly acts: NoScanDialogActs;
}

/** Why a paper needs no scan; where it is used again, from where; where that is another dossier, which file of it. */
export function NoScanDialog({ component, dossier, question, acts }: NoScanDialogProps) {
  const [step, setStep] = useState<'reason' | 'source' | 'dossier'>('reason');
  const close = (): void => acts.answerNoScan(undefined);
  const reuse = (source: ReuseSource): void => acts.answerNoScan({ give: 'reused', reuse: source });
  switch (step) {
    case 'reason':
      return <NoScanReasons {...{ component, question, acts }} onReuse={() => setStep('source')} />;
    case 'source':
      return (
        <NoScanSource
          component={component}
          onDatabase={(database) => reuse({ source: 'shared-data', database })}
          onDossier={() => setStep('dossier')}
          onBack={() => setStep('reason')}
          onClose={close}
        />
      );
    case 'dossier':
      return (
        <NoScanDossier
          {...{ dossier, acts }}
          {...(question.reuse ? { search: question.reuse } : {})}
          onSource={reuse}
          onBack={() => setStep('source')}
          onClose={close}
        />
      );
  }
}
