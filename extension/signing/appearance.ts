import type { BoxMm, SignatureAppearance, SignerCertificate } from '../../shared/contracts/sign-worker';
import type { SignSettings } from '../../shared/contracts/signer';
import { signingMark } from '../../shared/text/signing-mark';

export interface MarkFacts {
  /** Full name of the agency. */
  readonly agency: string;
  /** ISO 8601 with zone, as it is to stand there. */
  readonly at: string;
  /** What has to stay legible on page 1. */
  readonly avoid?: readonly BoxMm[];
}

/** The mark of whoever signs, who is known last. */
type Mark = (certificate: Pick<SignerCertificate, 'name'>) => SignatureAppearance;

/**
 * What a signature shows on page 1, as the office chose it: who digitised and when, top left (TT 01/2023/TT-VPCP, Điều
 * 8), or form of copy, agency and time, top right (NĐ 30/2020/NĐ-CP, Phụ lục I). Undefined where nothing is to be seen.
 */
export function appearanceOf(
  { mark, words }: Pick<SignSettings, 'mark' | 'words'>,
  { agency, at, avoid = [] }: MarkFacts,
): Mark | undefined {
  if (mark === 'none') return undefined;
  return ({ name }) => ({
    lines: [words ?? signingMark[mark], mark === 'personal' ? name : agency, at],
    place: mark === 'personal' ? 'top-left' : 'top-right',
    ...(avoid.length > 0 && { avoid }),
  });
}
