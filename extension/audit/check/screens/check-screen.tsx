import { useEffect, useState } from 'preact/hooks';
import type { AuditOffice, AuditQuery } from '../../../../shared/contracts/audit';
import { auditCheckText } from '../../../../shared/text/audit-check';
import { useText } from '../../flow/text-context';
import { View } from '../../screens/parts/view';
import type { CheckDesk } from '../check-desk';
import type { WalkPlan } from '../walk-ports';
import { Findings } from './findings';
import { HostPart } from './host-part';
import { PlanForm } from './plan-form';
import { ProgressPart } from './progress-part';

export interface CheckScreenProps {
  readonly desk: CheckDesk;
  /** Days and units that the page is about. */
  readonly query: AuditQuery;
  readonly office: Pick<AuditOffice, 'units'>;
}

/** The one-stop system itself is looked at: which, what of it, how far it is, what was found. */
export function CheckScreen({ desk, query, office }: CheckScreenProps) {
  const { language } = useText();
  const words = auditCheckText(language);
  const [origin, setOrigin] = useState<string>();
  const state = desk.state.value;
  const progress = desk.progress.value;
  const hosts = desk.hosts.value;
  // A check that was begun goes on through the system with which it began.
  const wanted = origin ?? progress?.position.origin;
  const host = hosts?.find((one) => one.origin === wanted) ?? hosts?.[0];
  useEffect(() => void desk.look(), [desk]);

  const start = async (plan: WalkPlan, officer: string): Promise<void> => {
    await desk.saveOfficer(officer);
    if (host) await desk.start(host, plan);
  };
  const { from, until, units = [] } = query;
  const runs = state.is === 'running' || state.is === 'pausing';
  return (
    <View title={words.title}>
      <p>{words.intro}</p>
      {!runs && (
        <HostPart
          hosts={hosts}
          origin={host?.origin}
          onOrigin={setOrigin}
          onLook={() => void desk.look()}
          onOpen={(address) => desk.openHost(address)}
        />
      )}
      {state.is === 'idle' && host && (
        <PlanForm
          key={desk.officer.value}
          first={{ from, until, units }}
          units={office.units}
          officer={desk.officer.value}
          onStart={(plan, officer) => void start(plan, officer)}
        />
      )}
      {state.is !== 'idle' && progress && (
        <>
          <ProgressPart
            state={state}
            progress={progress}
            onPause={() => desk.pause()}
            onGoOn={() => void desk.goOn()}
            onGiveUp={() => void desk.giveUp()}
          />
          <Findings position={progress.position} found={progress.found} />
        </>
      )}
    </View>
  );
}
