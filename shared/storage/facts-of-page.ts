import type { PreparedPage } from '../contracts/image-worker';
import type { Turn } from '../domain/turn';
import type { Finding, QualityReport } from '../domain/quality';
import { DOUBT_ABOUT_TURN, SURE_OF_TURN, verdictOf } from '../domain/page-quality';
import { turnBox } from '../domain/turn-box';
import type { PageFacts } from './records';

/** What is stored of a page that was prepared by this version: it has a report. */
export type NewPageFacts = PageFacts & Required<Pick<PageFacts, 'quality' | 'pageClass'>>;

/** What is stored of a prepared page: cleaned where it can be, upright where that is certain. */
export function factsOfPage(page: PreparedPage): NewPageFacts {
  const { width, height, dpi, colour, layers, pageClass, fellBack } = page;
  return {
    kind: 'page',
    width,
    height,
    dpi,
    colour,
    turn: certainTurn(page),
    look: layers ? 'layers' : 'natural',
    ...(layers && { layers: { width: layers.width, height: layers.height, dpi: layers.dpi } }),
    pageClass,
    ...(fellBack && { fellBack }),
    quality: withDoubt(page),
  };
}

/** The resolution that a page has in its document. */
export function dpiOf({ look, layers, dpi }: PageFacts): number {
  return look === 'layers' && layers ? layers.dpi : dpi;
}

/**
 * What is wrong with a page as it stands now, places included. Once it was turned, by the product or by a person,
 * nobody doubts any more how it stands.
 */
export function findingsOf({ quality, turn }: Pick<PageFacts, 'quality' | 'turn'>): readonly Finding[] {
  const findings = quality?.findings ?? [];
  if (turn === 0) return findings;
  return findings
    .filter(({ flaw }) => flaw !== 'upside-down')
    .map((finding) => (finding.box ? { ...finding, box: turnBox(finding.box, turn) } : finding));
}

function certainTurn({ upright }: PreparedPage): Turn {
  return upright.certainty >= SURE_OF_TURN ? upright.turn : 0;
}

/** The report, with the doubt about how the page stands where the gate has not said it already. */
function withDoubt({ upright, quality }: PreparedPage): QualityReport {
  const doubted = upright.certainty >= DOUBT_ABOUT_TURN && upright.certainty < SURE_OF_TURN;
  const said = quality.findings.some(({ flaw }) => flaw === 'upside-down');
  if (!doubted || upright.turn === 0 || said) return quality;
  const doubt: Finding = { flaw: 'upside-down', severity: 'rescan', certainty: upright.certainty };
  const findings = [...quality.findings, doubt];
  return { ...quality, verdict: verdictOf(findings), findings };
}
