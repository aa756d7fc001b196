/** A clock that runs ahead of the real one, in memory that every function's thread reads. */
export class TestClock {
  /** Milliseconds ahead, as one float of 64 bits. */
  readonly memory = new SharedArrayBuffer(8);
  private readonly ahead = new Float64Array(this.memory);

  /** Only forward, as time goes: what was done at a moment is never in the future. */
  move(milliseconds: number): Date {
    this.ahead[0] = (this.ahead[0] ?? 0) + milliseconds;
    return new Date(Date.now() + this.ahead[0]);
  }
}
