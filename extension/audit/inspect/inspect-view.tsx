import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AuditOffice, AuditQuery } from '../../../shared/contracts/audit';
import { secondRound } from '../../../shared/domain/sampling/draw';
import { entryName } from '../../../shared/domain/sampling/frame';
import { wordOf, type Round } from '../../../shared/domain/sampling/inspections';
import { resultOf } from '../../../shared/domain/sampling/result';
import type { SampleSheet } from '../../../shared/domain/sampling/sample-sheet';
import { auditInspectText } from '../../../shared/text/audit-inspect';
import { failureSentence } from '../../../shared/text/failures';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { useText } from '../flow/text-context';
import { View } from '../screens/parts/view';
import { shownFile } from '../views/shown-file';
import { useDesk, useUnitNames } from '../views/use-desk';
import { filesAhead } from './files-ahead';
import type { Comparison, InspectDesk, InspectState } from './inspect-desk';
import { LookingView } from './looking-view';
import { proposedSeed } from './proposed-seed';
import { DrawForm } from './screens/draw-form';
import { ResultPart } from './screens/result-part';
import { RoundsPart, type RoundProgress } from './screens/rounds-part';
import { SamplePart } from './screens/sample-part';

export interface InspectViewProps {
  readonly desk: InspectDesk;
  readonly query: AuditQuery;
  readonly office: AuditOffice;
}

/** Random inspection: draw a sample, look at each paper of it, see what it says. */
export function InspectView({ desk, query, office }: InspectViewProps) {
  const { language } = useText();
  const words = auditInspectText(language);
  const state = desk.state.value;
  const sheet = desk.sheet.value;
  const failure = desk.failure.value;
  useEffect(() => void desk.open(), [desk]);
  const looks = state.is === 'looking' || state.is === 'writing';
  const looked = useRef(false);
  const afterPapers = looked.current && !looks;
  useEffect(() => {
    looked.current = looks;
  }, [looks]);
  if (looks) return <Looking desk={desk} state={state} />;
  return (
    <View title={words.title} takesFocus={afterPapers}>
      <p>{words.intro}</p>
      {failure && (
        <Alert tone="bad" {...failureSentence(failure, language)}>
          {sheet && <Button onClick={() => void desk.open()}>{words.again}</Button>}
        </Alert>
      )}
      {state.is === 'opening' && <p role="status">{words.reading}</p>}
      {(state.is === 'drawing' || (state.is === 'none' && !sheet)) && (
        <Drawing {...{ desk, query, office }} busy={state.is === 'drawing'} />
      )}
      {state.is === 'drawn' && sheet && <Drawn key={sheet.id} {...{ desk, query, sheet }} />}
    </View>
  );
}

interface LookingProps {
  readonly desk: InspectDesk;
  readonly state: Extract<InspectState, { readonly is: 'looking' | 'writing' }>;
}

/** Each entry stands anew: the pages of the one before are never beside the name of the next. */
function Looking({ desk, state: { is, look } }: LookingProps) {
  const { port } = useDesk();
  const files = useMemo(() => filesAhead((place) => shownFile(port, place)), [port]);
  return <LookingView key={entryName(look.entry)} {...{ desk, look, files }} busy={is === 'writing'} />;
}

function Drawing({ desk, query, office, busy }: InspectViewProps & { readonly busy: boolean }) {
  const [outcome, setOutcome] = useState<'nothing' | 'not-a-sheet'>();
  const [seed] = useState(proposedSeed);
  const { from, until, units = [] } = query;
  return (
    <DrawForm
      first={{ from, until, units, seed }}
      {...{ busy, outcome }}
      units={office.units}
      onDraw={(wish) =>
        void desk.draw(wish).then((drawn) => setOutcome(drawn === 'nothing' ? 'nothing' : undefined))
      }
      onFile={(file) => void desk.take(file).then((taken) => setOutcome(taken ? undefined : 'not-a-sheet'))}
    />
  );
}

interface DrawnProps extends Omit<InspectViewProps, 'office'> {
  readonly sheet: SampleSheet;
}

function Drawn({ desk, query, sheet }: DrawnProps) {
  const { port } = useDesk();
  const unitName = useUnitNames();
  const items = desk.items.value;
  const [compared, setCompared] = useState<Comparison | 'comparing'>();
  const [sameOfficer, setSameOfficer] = useState(false);
  const result = useMemo(() => resultOf(sheet, items), [sheet, items]);
  const second = useMemo(() => new Set(secondRound(sheet).map(entryName)), [sheet]);
  const progressOf = (round: Round): RoundProgress => {
    const all = round === 1 ? items : items.filter(({ entry }) => second.has(entryName(entry)));
    return { done: all.filter((item) => wordOf(item, round)).length, of: all.length };
  };
  return (
    <>
      <RoundsPart
        progress={{ 1: progressOf(1), 2: progressOf(2) }}
        officer={desk.officer.value}
        hasHost={port.hostFile !== undefined}
        {...{ sameOfficer, query }}
        unopened={desk.unopened.value}
        canUndo={desk.canUndo.value}
        onBegin={(round, officer) =>
          void desk.begin(round, officer).then((begun) => setSameOfficer(begun === 'same-officer'))
        }
        onUndo={() => desk.undo()}
      />
      <ResultPart {...{ result, unitName, query }} />
      <SamplePart
        {...{ sheet, compared }}
        onSave={() => port.saveFile(new Blob([`${JSON.stringify(sheet)}\n`]), `mau-${sheet.id}.json`)}
        onCompare={() => {
          setCompared('comparing');
          void desk.compare().then(setCompared);
        }}
        onGiveUp={() => void desk.giveUp()}
      />
    </>
  );
}
