import { useState } from 'preact/hooks';
import { handoverSentence } from '../../../shared/text/panel-handover';
import { Alert } from '../../../shared/ui/alert';
import blocks from '../../../shared/ui/blocks.module.css';
import { Button } from '../../../shared/ui/button';
import { Field } from '../../../shared/ui/field';
import type { AfterProof } from '../inbox-settings';
import type { SectionProps } from './key-section';
import styles from './sections.module.css';

const CHOICES: readonly AfterProof[] = ['remove', 'keep'];

/** Where packages and calls for help come from, and what is done with a package once all of it is proven. */
export function InboxSection({ desk, words, language }: SectionProps) {
  const { mailbox, badAddress, afterProof } = desk.state.value;
  const [typed, setTyped] = useState<string>();
  const text = words.inbox;
  const sentence = mailbox?.failure && handoverSentence(mailbox.failure, language);
  return (
    <section class={blocks['box']} aria-labelledby="inbox">
      <h2 id="inbox">{text.title}</h2>
      <p>{text.what}</p>
      {mailbox?.byOffice ? (
        <p>{text.byOffice(mailbox.origin)}</p>
      ) : (
        <form
          class={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void desk.saveAddress(typed ?? mailbox?.origin ?? '');
          }}
        >
          <Field
            label={text.address}
            hint={text.addressHint}
            value={typed ?? mailbox?.origin ?? ''}
            onValue={setTyped}
            {...(badAddress ? { error: text.badAddress } : {})}
          />
          <Button kind="primary" submit>
            {text.save}
          </Button>
        </form>
      )}
      {mailbox && !mailbox.allowed && (
        <Alert tone="wait" {...text.notAllowed(mailbox.origin)}>
          <Button size="small" onClick={() => void desk.allow()}>
            {text.allow}
          </Button>
        </Alert>
      )}
      {sentence && (
        <Alert tone="bad" what={sentence.what} next={sentence.next}>
          <Button size="small" onClick={() => void desk.look()}>
            {text.again}
          </Button>
        </Alert>
      )}
      {mailbox?.packages !== undefined && (
        <Alert tone="good" what={text.reached(mailbox.origin, mailbox.packages)} />
      )}
      <fieldset class={styles['choices']}>
        <legend>{text.after}</legend>
        {CHOICES.map((choice) => (
          <label key={choice} class={styles['choice']}>
            <input
              type="radio"
              name="after-proof"
              value={choice}
              checked={afterProof === choice}
              onChange={() => void desk.chooseAfterProof(choice)}
            />
            {text.afterChoices[choice]}
          </label>
        ))}
        {afterProof === undefined && <p class={styles['soft']}>{text.afterUnset}</p>}
      </fieldset>
    </section>
  );
}
