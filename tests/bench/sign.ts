import { plainPdf, stream, textObjects } from '../fixtures/pdf-builder';
import { canJudge, opensslTakes, pdfsig, type PdfsigView } from '../fixtures/signing/judges';
import { signingPki } from '../fixtures/signing/pki';
import { PERSONAL_MARK, signedResult } from '../fixtures/signing/signed';
import {
  atLeast,
  atMost,
  below,
  NothingToMeasure,
  type Figure,
  type Suite,
  type SuiteOptions,
} from './figure';
import { filesToSign, type FileToSign } from './sign-files';
import { signFieldFigures } from './sign-fields';

const LARGE_BYTES = 20_000_000;
const ROUNDS = 5;
const VALID = 'Signature is Valid.';

const PARTS: Readonly<Record<string, (options: SuiteOptions) => Promise<readonly Figure[]>>> = {
  files: fileFigures,
  speed: speedFigures,
  fields: signFieldFigures,
};

/**
 * Signing: what others say of what we signed, whether signatures that were there before are as good as they were, what
 * a large file takes; and how often what stands on a paper is proposed rightly. `--only=speed` takes one part.
 */
export const sign: Suite = async (options) => {
  const { only = '' } = options;
  const parts = Object.entries(PARTS).filter(([name]) => name.includes(only));
  if (parts.length === 0)
    throw new NothingToMeasure(`there is no part '${only}'; there are: ${Object.keys(PARTS).join(', ')}`);
  const figures: Figure[] = [];
  for (const [, measure] of parts) figures.push(...(await measure({ ...options, only: '' })));
  return figures;
};

/** Each file gets a signature that can be seen, and the signed file a second one by somebody else. */
async function fileFigures({ verbose = false }: SuiteOptions): Promise<readonly Figure[]> {
  for (const judge of ['pdfsig', 'certutil', 'openssl'] as const)
    if (!canJudge(judge))
      throw new NothingToMeasure(`${judge} is not installed, and it judges the signatures`);
  const files = await filesToSign();
  const seen: Judged[] = [];
  for (const file of files) {
    const judged = await judgedFile(file);
    if (verbose) console.error(`${file.name}: ${JSON.stringify(judged)}`);
    seen.push(judged);
  }
  const count = (is: (judged: Judged) => boolean): number => seen.filter(is).length;
  return [
    atLeast(
      'signed_files',
      count(({ signed }) => signed),
      'files',
      files.length,
    ),
    atLeast(
      'valid_by_pdfsig',
      count(({ pdfsigTakes }) => pdfsigTakes),
      'files',
      files.length,
    ),
    atLeast(
      'valid_by_openssl',
      count((judged) => judged.opensslTakes),
      'files',
      files.length,
    ),
    atMost(
      'broken_earlier_signatures',
      seen.reduce((sum, { broken }) => sum + broken, 0),
      '',
      0,
    ),
  ];
}

interface Judged {
  readonly signed: boolean;
  readonly pdfsigTakes: boolean;
  readonly opensslTakes: boolean;
  /** Earlier signatures of which pdfsig says something else than before. */
  readonly broken: number;
}

async function judgedFile({ pdf, signatures }: FileToSign): Promise<Judged> {
  const pki = await signingPki();
  const roots = [pki.root];
  const once = await signed(pdf);
  const twice = once && (await signed(once, 'curve'));
  if (!once || !twice) return { signed: false, pdfsigTakes: false, opensslTakes: false, broken: signatures };
  const [before, after] = [pdfsig(pdf, roots), pdfsig(twice, roots)];
  const said = (view: PdfsigView): string => `${view.signer} ${view.signature}`;
  const left = after.map(said);
  const broken = before.map(said).filter((view) => {
    const at = left.indexOf(view);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const ours = after.filter(({ certificate }) => certificate === 'Certificate is Trusted.');
  return {
    signed: true,
    pdfsigTakes: ours.length === 2 && ours.every(({ signature }) => signature === VALID),
    opensslTakes: opensslTakes(once, pki.root) && opensslTakes(twice, pki.root),
    broken: broken.length,
  };
}

async function signed(
  pdf: Uint8Array,
  who: 'officer' | 'curve' = 'officer',
): Promise<Uint8Array | undefined> {
  const pki = await signingPki();
  const result = await signedResult(pdf, { appearance: PERSONAL_MARK }, pki[who]);
  return result.ok ? new Uint8Array(await result.value.pdf.arrayBuffer()) : undefined;
}

/** The least of some rounds, on one thread of Node as in the worker: other work on the machine is not ours. */
async function speedFigures({ verbose = false }: SuiteOptions): Promise<readonly Figure[]> {
  const pixels = Buffer.alloc(LARGE_BYTES);
  for (let at = 0; at < pixels.length; at++) pixels[at] = (at * 7_919 + (at >> 7)) & 0xff;
  const pdf = plainPdf({ ...textObjects(1), 50: stream(pixels) });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const result = await signedResult(pdf, { appearance: PERSONAL_MARK });
    times.push(result.ok ? result.value.ownMs : Infinity);
  }
  if (verbose) console.error(`20 MB: ${times.map((ms) => Math.round(ms)).join(', ')} ms`);
  return [below('own_ms_20mb', Math.min(...times), 'ms', 1_000)];
}
