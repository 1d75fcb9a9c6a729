import * as v from 'valibot';
import { Count } from '../../../shared/contracts/message-shapes';
import { recogniseDossierCode, recogniseProcedureCode } from '../../../shared/domain/codes';
import { visibleText } from '../../../shared/domain/file-name';

/* What a check of a whole host is answered: codes, numbers and times, no free text but the names of papers. */
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Code = v.pipe(
  v.string(),
  v.check((text) => recogniseDossierCode(text)?.code === text),
);
const Procedure = v.pipe(
  v.string(),
  v.check((text) => recogniseProcedureCode(text)?.code === text),
);
const Time = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/u));

const Row = v.object({
  id: Id,
  code: Code,
  procedure: v.exactOptional(Procedure),
  status: v.exactOptional(v.picklist(['open', 'waiting', 'finished', 'refused'])),
  receivedAt: v.exactOptional(Time),
  dueAt: v.exactOptional(Time),
  finishedAt: v.exactOptional(Time),
  channel: v.exactOptional(v.picklist(['online', 'counter', 'post'])),
  supplements: v.exactOptional(Count),
});

/** The replies to the messages of a check. `component`: the fields of a component as every reply has them. */
export function hostReplies<Component extends v.ObjectEntries>(component: Component) {
  const Checked = v.object({
    ...component,
    ticked: v.exactOptional(v.boolean()),
    reused: v.exactOptional(v.boolean()),
  });
  const Dossier = v.object({
    code: Code,
    procedure: v.exactOptional(Procedure),
    components: v.pipe(v.array(Checked), v.maxLength(500)),
  });
  const Name = v.pipe(v.string(), v.maxLength(200), v.transform(visibleText));
  return {
    'host/about': v.object({ adapter: Id, name: Name }),
    'host/list': v.object({
      total: v.exactOptional(Count),
      entries: Count,
      rows: v.pipe(v.array(Row), v.maxLength(5_000)),
    }),
    'host/dossier': v.object({ dossier: v.exactOptional(Dossier) }),
    'host/bytes': v.blob(),
  };
}
