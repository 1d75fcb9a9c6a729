import { useEffect, useState } from 'preact/hooks';
import { componentName, procedureTitle } from '../flow/procedure-names';
import { useText } from '../flow/text-context';
import { useAnswer } from '../flow/use-answer';
import { useDesk } from '../views/use-desk';
import type { FilesAhead } from './files-ahead';
import type { InspectDesk, Look } from './inspect-desk';
import { LookScreen } from './screens/look-screen';

export interface LookingViewProps {
  readonly desk: InspectDesk;
  readonly look: Look;
  readonly files: FilesAhead;
  readonly busy: boolean;
}

/** One entry of a sample on the table, and which of its files. */
export function LookingView(props: LookingViewProps) {
  const [shown, setShown] = useState({ index: 0, attempt: 0 });
  const { index, attempt } = shown;
  return (
    <LookingAt
      key={`${String(index)}/${String(attempt)}`}
      {...props}
      index={index}
      onFile={(next) => setShown({ index: next, attempt: 0 })}
      onRetry={() => setShown({ index, attempt: attempt + 1 })}
    />
  );
}

interface LookingAtProps extends LookingViewProps {
  readonly index: number;
  readonly onFile: (index: number) => void;
  readonly onRetry: () => void;
}

function LookingAt({ desk, look, files, busy, index, onFile, onRetry }: LookingAtProps) {
  const { text } = useText();
  const { port } = useDesk();
  const { next } = look;
  const { dossier, component } = look.entry;
  const { value, failure } = useAnswer(() => files.get({ code: dossier, component, index }), []);
  const isThere = value !== undefined;
  useEffect(() => {
    if (isThere && next) files.prepare({ code: next.dossier, component: next.component, index: 0 });
  }, [isThere]);
  return (
    <LookScreen
      {...{ look, busy, index, failure, onFile, onRetry }}
      name={componentName(look.procedure, component)}
      procedure={procedureTitle(look.procedure, text.common.unknown)}
      file={value?.file}
      onSignatures={port.signatures}
      notWritten={desk.failure.value}
      canUndo={desk.canUndo.value}
      onVerdict={(verdict) => void desk.say(verdict)}
      onPassOver={() => void desk.passOver()}
      onUndo={() => desk.undo()}
      onPause={() => desk.pause()}
    />
  );
}
