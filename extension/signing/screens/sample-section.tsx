import type { SignSettings } from '../../../shared/contracts/signer';
import type { SignatureReport } from '../../../shared/domain/signature';
import { failureSentence } from '../../../shared/text/failures';
import { Alert } from '../../../shared/ui/alert';
import blocks from '../../../shared/ui/blocks.module.css';
import { Button } from '../../../shared/ui/button';
import { Progress } from '../../../shared/ui/progress';
import sections from '../../handover/screens/sections.module.css';
import { SignatureList } from '../../signatures/signature-list';
import { SampleKey } from './sample-key';
import type { SectionProps } from './signing-page';

/** Signs a page as a trial and shows what reading its signature back finds. */
export function SampleSection({
  desk,
  words,
  language,
  settings,
}: SectionProps & { readonly settings: SignSettings }) {
  const { sample } = desk.state.value;
  const text = words.sample;
  const busy = sample?.at === 'signing';
  const sentence = sample?.at === 'failed' && failureSentence(sample.failure, language);
  const byProgram = settings.signer === 'vgca';
  return (
    <section class={blocks['box']} aria-labelledby="sample" aria-busy={busy}>
      <h2 id="sample">{text.title}</h2>
      <p>{settings.signer === 'host' ? text.byHost : text.what}</p>
      {settings.signer === 'p12' && <SampleKey {...{ desk, words, busy }} />}
      {byProgram && !busy && (
        <div class={sections['acts']}>
          <Button onClick={() => void desk.trySample()}>{text.sign}</Button>
        </div>
      )}
      {busy && <Progress label={byProgram ? text.waiting : text.signing} done={0} />}
      {busy && byProgram && (
        <div class={sections['acts']}>
          <Button onClick={() => desk.stopSample()}>{words.cancel}</Button>
        </div>
      )}
      {sentence && <Alert tone="bad" what={sentence.what} next={sentence.next} />}
      {sample?.at === 'signed' && (
        <>
          <Alert tone={trusted(sample.report) ? 'good' : 'wait'} {...text.done(sample.signed.signer)}>
            <Button size="small" onClick={() => desk.keepSample(sample.signed)}>
              {text.keep}
            </Button>
          </Alert>
          {sample.signed.timeStamped && <p>{text.stamped}</p>}
          <SignatureList report={sample.report} language={language} />
        </>
      )}
    </section>
  );
}

function trusted({ signatures }: SignatureReport): boolean {
  return signatures.length > 0 && signatures.every(({ verdict }) => verdict.verdict === 'trusted');
}
