/** A token bucket that allows `burst` requests at once and is refilled at `rate` requests per second. */
export class Throttle {
  private readonly rate: number;
  private readonly burst: number;
  private readonly clock: () => number;
  private tokens: number;
  private filledAt: number;

  constructor(limits: { rate: number; burst: number }, clock: () => number) {
    this.rate = limits.rate;
    this.burst = limits.burst;
    this.clock = clock;
    this.tokens = limits.burst;
    this.filledAt = clock();
  }

  /** Takes the token for one request from the bucket. Returns false if the bucket is empty. */
  take(): boolean {
    const now = this.clock();
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.filledAt) / 1_000) * this.rate);
    this.filledAt = now;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
