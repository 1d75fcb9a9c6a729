import { reportSheetText as text } from '../../shared/text/report-sheet';
import { centred, SIZE } from './draw-text';
import { INNER, line, PAGE, pen, room, type Paper } from './paper';

const SIGN_HEIGHT = 48;

/** Who gets it, and the empty place in which a person signs. */
export function drawSignature(paper: Paper): void {
  paper.y += 6;
  room(paper, SIGN_HEIGHT);
  const top = paper.y;
  const title = pen(paper, 12, 'bolditalic');
  line(paper, text.receivers, { x: PAGE.left, y: top, height: title });
  const small = pen(paper, 11);
  text.receiverLines.forEach((words, index) => {
    line(paper, words, { x: PAGE.left, y: top + title + index * small, height: small });
  });
  const place = { x: PAGE.left + INNER * 0.7, width: INNER * 0.64 };
  const y = centred(paper, text.signer, { ...place, y: top, points: SIZE.body, style: 'bold' });
  paper.y = centred(paper, text.signHere, { ...place, y, points: SIZE.body, style: 'italic' });
}

/** The number of each page but the first, in the middle of its upper margin. */
export function numberPages(paper: Paper): void {
  const pages = paper.doc.getNumberOfPages();
  for (let page = 2; page <= pages; page++) {
    paper.doc.setPage(page);
    centred(paper, String(page), { x: PAGE.width / 2, y: 10, width: 20, points: SIZE.body });
  }
}
