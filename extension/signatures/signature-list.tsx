import type { SignatureReport, SignatureVerdict, SignatureView } from '../../shared/domain/signature';
import { formatBytes, formatNumber, formatTime } from '../../shared/text/numbers';
import type { Language } from '../../shared/text/sentence';
import { signaturesText, verdictInWords, type SignaturesText } from '../../shared/text/signatures';
import { Alert } from '../../shared/ui/alert';
import { Icon, type IconName } from '../../shared/ui/icon';
import tones from '../../shared/ui/tones.module.css';
import styles from './signature-list.module.css';

export interface SignatureListProps {
  readonly report: SignatureReport;
  readonly language: Language;
}

/** What can be said of each signature of a file: whose it is, when, what it covers, and one of three verdicts. */
export function SignatureList({ report, language }: SignatureListProps) {
  const text = signaturesText(language);
  const { signatures, bytesAfter } = report;
  if (signatures.length === 0) return <p>{text.none}</p>;
  const of = formatNumber(signatures.length, language);
  return (
    <div class={styles['all']}>
      <ol class={styles['list']} aria-label={text.title}>
        {signatures.map((signature, index) => (
          <li class={styles['card']} key={index}>
            <p class={styles['number']}>{text.number(formatNumber(index + 1, language), of)}</p>
            <Signature {...{ signature, text, language }} />
          </li>
        ))}
      </ol>
      {bytesAfter > 0 && (
        <Alert tone="wait" live={false} what={text.bytesAfter(formatBytes(bytesAfter, language))} />
      )}
    </div>
  );
}

interface SignatureProps {
  readonly signature: SignatureView;
  readonly text: SignaturesText;
  readonly language: Language;
}

function Signature({ signature, text, language }: SignatureProps) {
  const { kind, signer, organisation, issuer, serial } = signature;
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    [text.organisation, organisation],
    [text.at, timeOf(signature, text, language)],
    [text.covers, coverageOf(signature, text, language)],
    [text.issuer, issuer],
    [text.serial, serial],
  ];
  return (
    <>
      <p class={styles['name']}>{signer ?? text.nameless}</p>
      {kind === 'time-stamp' && <p>{text.timeStamp}</p>}
      <Verdict {...{ text, language }} verdict={signature.verdict} />
      <dl class={styles['facts']}>
        {facts.map(
          ([label, value]) =>
            value !== undefined && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}

const SIGNS: Readonly<Record<SignatureVerdict['verdict'], readonly [tone: string, icon: IconName]>> = {
  trusted: ['good', 'shield'],
  unchecked: ['wait', 'help'],
  broken: ['bad', 'poor'],
};

interface VerdictProps extends Omit<SignatureProps, 'signature'> {
  readonly verdict: SignatureVerdict;
}

function Verdict({ verdict, text, language }: VerdictProps) {
  const [tone, icon] = SIGNS[verdict.verdict];
  const next =
    verdict.verdict === 'unchecked'
      ? text.uncheckedWhy[verdict.why].next
      : verdict.verdict === 'broken' && text.brokenWhy[verdict.why].next;
  return (
    <div class={`${styles['verdict'] ?? ''} ${tones[tone] ?? ''}`}>
      <Icon name={icon} />
      <div>
        <p>
          {text.verdict}: <strong>{verdictInWords(verdict, language)}</strong>
        </p>
        {next && <p class={styles['next']}>{next}</p>}
      </div>
    </div>
  );
}

function timeOf({ at, atBy = 'signer' }: SignatureView, text: SignaturesText, language: Language): string {
  return at === undefined ? text.noTime : text.atBy[atBy](formatTime(at, language));
}

function coverageOf({ covers, verdict }: SignatureView, text: SignaturesText, language: Language): string {
  if ('why' in verdict && (verdict.why === 'range' || verdict.why === 'unreadable'))
    return text.coversNothing;
  if (covers.after === 0) return text.coversAll;
  const size = formatBytes(covers.after, language);
  return verdict.verdict === 'trusted' ? text.coversThenSigned(size) : text.coversPart(size);
}
