import type { Teaching } from '../../flow/teach';
import type { TeachState } from '../../flow/teach-state';
import { AdaptersScreen } from './adapters';
import { CheckScreen } from './check';
import { DryRunScreen } from './dry-run';
import { StepsScreen } from './steps';
import { useTeachText } from './use-teach-text';

export interface TeachScreenProps {
  readonly state: TeachState;
  readonly teaching: Teaching;
  readonly onLanguage: () => void;
}

/** Teaching, its dry run, the check of a page, and what the office keeps: one screen for each. */
export function TeachScreen({ state, teaching, onLanguage }: TeachScreenProps) {
  const { words, language } = useTeachText();
  const onLeave = (): void => void teaching.close();
  switch (state.at) {
    case 'steps':
      return (
        <StepsScreen
          onPoint={() =>
            void teaching.point((step) => ({ hint: words.steps[step].hint, keys: words.keys, language }))
          }
          onStop={() => void teaching.stopPointing()}
          onAnother={() => void teaching.anotherWay()}
          onNext={() => void teaching.next()}
          onBack={() => teaching.back()}
          {...{ state, onLeave, onLanguage }}
        />
      );
    case 'dry-run':
      return (
        <DryRunScreen
          onName={(name) => teaching.setName(name)}
          onSave={() => void teaching.save()}
          onBack={() => teaching.back()}
          {...{ state, onLeave, onLanguage }}
        />
      );
    case 'check':
      return (
        <CheckScreen
          onDone={onLeave}
          onAgain={() => void teaching.check()}
          onTeach={() => teaching.teach()}
          onSetAside={() => void teaching.setAside()}
          {...{ state, onLanguage }}
        />
      );
    case 'adapters':
      return (
        <AdaptersScreen
          onImport={(file) => void teaching.importFile(file)}
          onFetch={(address) => void teaching.importFrom(address)}
          onExport={(row) => teaching.exportFile(row, words.adapters.fileName(row.id, row.current.version))}
          onRollBack={(row, version) => void teaching.rollBack(row, version)}
          onAskRemove={(row) => teaching.askRemove(row)}
          onRemove={() => void teaching.remove()}
          onKey={(key) => void teaching.setPublicKey(key)}
          onDone={onLeave}
          {...{ state, onLanguage }}
        />
      );
    default:
      return state satisfies never;
  }
}
