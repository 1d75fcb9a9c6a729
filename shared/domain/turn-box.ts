/** A place on a page, in shares of its width and height from the upper left. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a place lies once its page was turned clockwise by so many degrees. */
export function turnBox({ x, y, width, height }: Place, turn: 0 | 90 | 180 | 270): Place {
  switch (turn) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x: 1 - y - height, y: x, width: height, height: width };
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height };
    case 270:
      return { x: y, y: 1 - x - width, width: height, height: width };
  }
}
