import type { Report } from '../../shared/contracts/report';
import { reportSheetText as text } from '../../shared/text/report-sheet';
import { centred, SIZE } from './draw-text';
import { INNER, PAGE, type Paper } from './paper';

/** Two halves that reach a little into the margins, for the country's name must stand on one line. */
const AGENCY = { x: 60, width: 78 } as const;
const COUNTRY = { x: 147, width: 92 } as const;

/** Heading of an administrative report (NĐ 30/2020/NĐ-CP, Phụ lục I): agencies, country, number, place and day, kind. */
export function drawReportHead(paper: Paper, { head, day, period }: Report): void {
  const top = paper.y;
  const left = drawAgency(paper, head, top);
  const right = drawCountry(paper, head.place, day, top);
  paper.y = Math.max(left, right) + 8;
  const title = { x: PAGE.left + INNER / 2, width: INNER, points: 14, style: 'bold' } as const;
  paper.y = centred(paper, text.kind, { ...title, y: paper.y });
  const subject = text.subject(period.span, period.from, period.until);
  paper.y = centred(paper, subject, { ...title, y: paper.y, width: INNER - 20 }) + 1;
  ruled(paper, title.x, paper.y, INNER / 3);
  paper.y += 6;
  const to = text.to(head.parentAgency || text.unnamed);
  paper.y = centred(paper, to, { ...title, y: paper.y, points: SIZE.body, style: 'normal' }) + 4;
}

function drawAgency(paper: Paper, head: Report['head'], top: number): number {
  const parent = upper(head.parentAgency);
  const own = upper(head.agency) || text.unnamed;
  let y = parent ? centred(paper, parent, { ...AGENCY, y: top, points: 12 }) : top;
  y = centred(paper, own, { ...AGENCY, y, points: 12, style: 'bold' }) + 0.8;
  ruled(paper, AGENCY.x, y, AGENCY.width / 3);
  return centred(paper, text.documentNumber, { ...AGENCY, y: y + 2.5, points: SIZE.body });
}

function drawCountry(paper: Paper, place: string, day: string, top: number): number {
  let y = centred(paper, text.country, { ...COUNTRY, y: top, points: 12, style: 'bold' });
  y = centred(paper, text.motto, { ...COUNTRY, y, points: 13, style: 'bold' }) + 0.8;
  // The line under the motto is as long as the motto.
  ruled(paper, COUNTRY.x, y, paper.doc.getTextWidth(text.motto));
  return centred(paper, text.placeAndDay(place, day), {
    ...COUNTRY,
    ...{ y: y + 2.5, points: SIZE.body, style: 'italic' },
  });
}

function ruled({ doc }: Paper, middle: number, y: number, width: number): void {
  doc
    .setDrawColor('#000000')
    .setLineWidth(0.25)
    .line(middle - width / 2, y, middle + width / 2, y);
}

function upper(text: string): string {
  return text.trim().toLocaleUpperCase('vi');
}
