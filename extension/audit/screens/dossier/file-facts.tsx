import type { FileRecord } from '../../../../shared/domain/indicators/record';
import type { AuditText } from '../../../../shared/text/audit';
import { formatBytes, formatNumber, formatTime } from '../../../../shared/text/numbers';
import type { Language } from '../../../../shared/text/sentence';
import { useText } from '../../flow/text-context';
import styles from './dossier.module.css';

export interface FileFactsProps {
  readonly file: FileRecord;
  /** Of its component. */
  readonly name: string;
  /** From 1. */
  readonly number: number;
  /** Of the view of its pages. */
  readonly address: string;
}

/** What is known of one file, and the way to its pages. */
export function FileFacts({ file, name, number, address }: FileFactsProps) {
  const { text, language } = useText();
  const words = text.dossier;
  return (
    <li class={styles['file']}>
      <strong>{file.grade ? words.grade[file.grade] : words.ungraded}</strong>
      {factsOf(file, words, language).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      <a href={address} aria-label={words.file.lookAt(name, String(number))}>
        {words.file.look}
      </a>
    </li>
  );
}

function factsOf(file: FileRecord, words: AuditText['dossier'], language: Language): readonly string[] {
  const number = (value: number, digits = 0): string => formatNumber(value, language, digits);
  const { pages, minDpi, bytes, pdf, colour, signed, origin, at, sha256 } = file;
  const facts = [
    bytes === undefined ? undefined : formatBytes(bytes, language),
    pages === undefined ? undefined : words.file.pages(number(pages)),
    minDpi === undefined ? undefined : words.file.dpi(number(minDpi)),
    pdf === undefined ? undefined : words.file.pdf(`${String(Math.floor(pdf / 10))}.${String(pdf % 10)}`),
    colour === undefined ? undefined : colour ? words.file.colour : words.file.grey,
    signed === undefined ? undefined : signed ? words.file.signed : words.file.unsigned,
    origin && words.origin[origin],
    at === undefined ? undefined : formatTime(at, language),
    sha256 === undefined ? undefined : words.file.hash(sha256.slice(0, 12)),
  ].filter((fact) => fact !== undefined);
  return facts.length === 0 ? [words.file.noFacts] : facts;
}
