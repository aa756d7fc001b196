/** A clock that runs ahead of real time. The memory that holds its offset is shared with every function's thread. */
export class TestClock {
  /** Milliseconds ahead of real time, as one 64-bit float. */
  readonly memory = new SharedArrayBuffer(8);
  private readonly ahead = new Float64Array(this.memory);

  /** Moves the clock forward. It never moves back, because past actions would then appear to be in the future. */
  move(milliseconds: number): Date {
    this.ahead[0] = (this.ahead[0] ?? 0) + milliseconds;
    return new Date(Date.now() + this.ahead[0]);
  }
}
