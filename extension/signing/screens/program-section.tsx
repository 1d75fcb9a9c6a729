import { failureSentence } from '../../../shared/text/failures';
import { slashedDay } from '../../../shared/domain/dates';
import { vietnamDay } from '../../../shared/domain/vietnam-day';
import { Alert } from '../../../shared/ui/alert';
import blocks from '../../../shared/ui/blocks.module.css';
import { Button } from '../../../shared/ui/button';
import { Progress } from '../../../shared/ui/progress';
import sections from '../../handover/screens/sections.module.css';
import type { SectionProps } from './signing-page';

/** Whether the signing program is there, and what it says of itself. */
export function ProgramSection({ desk, words, language }: SectionProps) {
  const { program } = desk.state.value;
  const text = words.program;
  const failure = program && program.at !== 'asking' ? program.failure : undefined;
  const sentence = failure && failureSentence(failure, language);
  return (
    <section class={blocks['box']} aria-labelledby="program" aria-busy={program?.at === 'asking'}>
      <h2 id="program">{text.title}</h2>
      <p>{text.what}</p>
      <Alert tone="wait" {...text.untried} live={false} />
      {program?.at === 'asking' ? (
        <>
          <Progress label={text.looking} done={0} />
          <div class={sections['acts']}>
            <Button onClick={() => desk.stopLooking()}>{words.cancel}</Button>
          </div>
        </>
      ) : (
        <div class={sections['acts']}>
          <Button onClick={() => void desk.lookForProgram()}>{text.look}</Button>
        </div>
      )}
      {program?.at === 'found' && (
        <Alert
          tone="good"
          what={text.found(program.version)}
          {...(program.certificate && {
            next: text.signsAs(program.certificate.name, slashedDay(vietnamDay(program.certificate.until))),
          })}
        />
      )}
      {sentence && <Alert tone="bad" what={sentence.what} next={sentence.next} />}
    </section>
  );
}
