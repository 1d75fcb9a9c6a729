import { exemptionById } from '../../../../shared/domain/exemptions';
import type { NoScan } from '../../../../shared/domain/no-scan';
import type { PanelText } from '../../../../shared/text/panel';
import { reuseSentence } from '../../../../shared/text/reuse';
import type { Language } from '../../../../shared/text/sentence';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { reusedFile } from '../../flow/reuse/reuse-acts';
import { useText } from '../../text-context';
import type { CardNoticesProps } from './card-notices';
import styles from './no-scan-notice.module.css';

/** Why a component needs no file, or that the citizen's own PDF has to come, and the way back. */
export function NoScanNotice({ component, locked, acts }: CardNoticesProps) {
  const { text, language } = useText();
  const words = text.noScan;
  const { noScan, citizenPdf, host, proven } = component;
  // What is proven beats both.
  if (proven.length > 0 || (!noScan && citizenPdf === undefined)) return null;
  const back = (
    <Button
      size="small"
      kind="quiet"
      label={words.withdrawOf(host.name)}
      disabled={locked}
      onClick={() => acts.withdrawNoScan(host.key)}
    >
      {words.withdraw}
    </Button>
  );
  if (!noScan) {
    return (
      <Alert tone="wait" what={words.waitsForPdf} next={words.waitsForPdfNext}>
        {back}
      </Alert>
    );
  }
  const basis = 'exemption' in noScan ? exemptionById(noScan.exemption ?? '')?.basis : undefined;
  return (
    <div class={styles['why']}>
      <p>
        {sentenceOf(noScan, text, language)}
        {basis !== undefined && <small class={styles['basis']}>{words.basis(basis)}</small>}
        {noScan.state === 'reused' && (
          <small class={styles['basis']}>{reuseSentence(noScan.reuse, language)}</small>
        )}
      </p>
      {reusedFile(component) && (
        <Button
          size="small"
          label={`${words.attachReusedOf(host.name)}. ${words.attachReusedHint}`}
          disabled={locked}
          onClick={() => acts.attachReused(host.key)}
        >
          {words.attachReused}
        </Button>
      )}
      {back}
    </div>
  );
}

function sentenceOf(noScan: NoScan, { noScan: words }: PanelText, language: Language): string {
  switch (noScan.state) {
    case 'reused':
      return words.becauseReused;
    case 'presented':
      return words.becausePresented;
    case 'exempt':
      return words.because(exemptionById(noScan.exemption)?.[language] ?? noScan.exemption);
  }
}
