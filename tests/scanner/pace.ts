/** When each image of a job is ready: so many milliseconds an image, and only so many ahead of those handed over. */
export class Pace {
  private readonly start = performance.now();
  private readonly takenAt: number[] = [];
  private readonly readyAt: number[] = [];

  constructor(
    private readonly msPerImage: number,
    private readonly ahead: number,
  ) {}

  /** Milliseconds until the next image is ready; 0 where it is. */
  untilNext(): number {
    return Math.max(0, this.ready(this.takenAt.length) - performance.now());
  }

  taken(): void {
    this.ready(this.takenAt.length);
    this.takenAt.push(performance.now());
  }

  /** Images that are ready and not handed over. */
  waiting(): number {
    const now = performance.now();
    let count = 0;
    while (count < this.ahead && this.ready(this.takenAt.length + count) <= now) count++;
    return count;
  }

  /** The last image that can be asked about is `ahead` after those taken. */
  private ready(index: number): number {
    const known = this.readyAt[index];
    if (known !== undefined) return known;
    const before = index === 0 ? this.start : this.ready(index - 1);
    const room = index < this.ahead ? 0 : (this.takenAt[index - this.ahead] ?? Infinity);
    const ready = Math.max(before, room) + this.msPerImage;
    if (Number.isFinite(ready)) this.readyAt[index] = ready;
    return ready;
  }
}
