/** A clock that runs ahead of the real one, in memory that every function's thread reads. */
export class TestClock {
  /** Milliseconds ahead, as one 64-bit float. */
  readonly memory = new SharedArrayBuffer(8);
  private readonly ahead = new Float64Array(this.memory);

  /** Moves forward only, so that nothing that was done lies in the future. */
  move(milliseconds: number): Date {
    this.ahead[0] = (this.ahead[0] ?? 0) + milliseconds;
    return new Date(Date.now() + this.ahead[0]);
  }
}
