import { useState } from 'preact/hooks';
import type { SignDemand, SignerKind, SignSettings } from '../../../shared/contracts/signer';
import { signingMark } from '../../../shared/text/signing-mark';
import { Alert } from '../../../shared/ui/alert';
import blocks from '../../../shared/ui/blocks.module.css';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import sections from '../../handover/screens/sections.module.css';
import { draftOf } from '../flow/signing-desk';
import type { SigningDraft } from '../flow/state';
import { MarkPreview } from './mark-preview';
import { RadioChoices } from './radio-choices';
import type { SectionProps } from './signing-page';

const DEMANDS: readonly SignDemand[] = ['nothing', 'results', 'everything'];
const SIGNERS: readonly SignerKind[] = ['p12', 'vgca', 'host'];
const MARKS: readonly SignSettings['mark'][] = ['personal', 'agency', 'none'];

/** What the office decides about signing, kept all together on one press. */
export function ChoicesSection({
  desk,
  words,
  settings,
}: SectionProps & { readonly settings: SignSettings }) {
  const { fixed, saved, badTimeStamp, notAllowed, agency } = desk.state.value;
  const [changes, setChanges] = useState<Partial<SigningDraft>>({});
  const text = words.choices;
  const draft = { ...draftOf(settings), ...changes };
  const change = (next: Partial<SigningDraft>): void => setChanges({ ...changes, ...next });
  const common = { fixed, byOffice: text.byOffice };
  const timeStampFixed = fixed.includes('timeStamp');
  return (
    <section class={blocks['box']} aria-labelledby="choices">
      <h2 id="choices">{text.title}</h2>
      <form
        class={sections['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void desk.save(draft);
        }}
      >
        <RadioChoices
          {...common}
          name="demand"
          legend={text.demand}
          choices={DEMANDS.map((value) => [value, text.demands[value]])}
          chosen={draft.demand}
          onChoose={(demand) => change({ demand })}
        />
        <RadioChoices
          {...common}
          name="signer"
          legend={text.signer}
          choices={SIGNERS.map((value) => [value, text.signers[value]])}
          chosen={draft.signer}
          onChoose={(signer) => change({ signer })}
        />
        <RadioChoices
          {...common}
          name="mark"
          legend={text.mark}
          choices={MARKS.map((value) => [value, text.marks[value]])}
          chosen={draft.mark}
          onChoose={(mark) => change({ mark })}
        />
        {draft.mark !== 'none' && (
          <Field
            label={text.words}
            hint={fixed.includes('words') ? text.byOffice : text.wordsHint(signingMark[draft.mark])}
            value={draft.words}
            disabled={fixed.includes('words')}
            onValue={(value) => change({ words: value.slice(0, 80) })}
          />
        )}
        <MarkPreview {...{ draft, words }} {...(agency !== undefined && { agency })} />
        <Field
          label={text.timeStamp}
          hint={timeStampFixed ? text.byOffice : text.timeStampHint}
          value={draft.timeStamp}
          disabled={timeStampFixed}
          onValue={(timeStamp) => change({ timeStamp })}
          {...(badTimeStamp && { error: text.timeStampBad })}
        />
        <label class={sections['choice']}>
          <input
            type="checkbox"
            checked={draft.asksRevocation}
            disabled={fixed.includes('asksRevocation')}
            onChange={({ currentTarget }) => change({ asksRevocation: currentTarget.checked })}
          />
          {text.asksRevocation}
        </label>
        <Button kind="primary" submit>
          {text.save}
        </Button>
      </form>
      {saved && sameDraft(draft, draftOf(settings)) && <Alert tone="good" what={text.saved} />}
      {notAllowed !== undefined && (
        <Alert tone="wait" {...text.timeStampNotAllowed(notAllowed)}>
          <Button size="small" onClick={() => void desk.allow()}>
            {text.allow}
          </Button>
        </Alert>
      )}
    </section>
  );
}

/** Blanks at the ends aside, which are not kept. */
function sameDraft(one: SigningDraft, other: SigningDraft): boolean {
  const plain = (draft: SigningDraft): string =>
    JSON.stringify({ ...draft, timeStamp: draft.timeStamp.trim(), words: draft.words.trim() });
  return plain(one) === plain(other);
}
