import type { HelpCall } from '../../../../shared/contracts/handover';
import type { PanelHandoverText } from '../../../../shared/text/panel-handover';
import { short } from '../../../../shared/text/sentence';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import type { HandoverDesk } from '../../flow/handover/handover-desk';
import styles from './handover.module.css';
import { momentOf } from './moment';
import { useHandoverText } from './use-handover-text';

/** Citizens at the kiosks who wait for an officer: calm, above everything else, until somebody has gone there. */
export function HelpCalls({ desk }: { readonly desk: HandoverDesk }) {
  const { words, language } = useHandoverText();
  const { calls } = desk.state.value;
  if (calls.length === 0) return null;
  return (
    <div class={styles['notices']}>
      {calls.map((call) => (
        <Alert
          key={call.id}
          tone="wait"
          what={sentenceOf(call, words.call)}
          next={words.call.since(momentOf(call.at, language))}
        >
          <Button
            size="small"
            label={words.call.arrivedOf(short(call.kiosk))}
            onClick={() => void desk.answerCall(call.id)}
          >
            {words.call.arrived}
          </Button>
        </Alert>
      ))}
    </div>
  );
}

function sentenceOf(
  { kiosk, screen, component, problem }: HelpCall,
  words: PanelHandoverText['call'],
): string {
  const kind = problem?.split('/')[0] ?? '';
  const trouble = problem === undefined ? undefined : (named(words.problems, kind) ?? short(problem));
  const where = named(words.screens, screen) ?? short(screen);
  return `${words.title(short(kiosk))}: ${words.where(where, component && short(component), trouble)}.`;
}

/** Anybody on the kiosk's machine writes a call: `constructor` is no screen. */
function named(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}
