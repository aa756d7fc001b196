import { AwsError } from '../aws/aws-error.ts';
import { Throttle } from '../http/throttle.ts';

export interface MailLimits {
  readonly perSecond: number | undefined;
  /** Maximum number of emails in any period of 24 hours; emails sent before the system started do not count. */
  readonly perDay: number | undefined;
}

const dayMs = 24 * 3600 * 1000;

/** Enforces a sending rate, which a short burst may exceed, and a daily quota, with the same error messages as SES. */
export class SendingLimits {
  private readonly rate: Throttle | undefined;
  private readonly perDay: number | undefined;
  private readonly clock: () => number;
  private taken: number[] = [];

  constructor({ perSecond, perDay }: MailLimits, clock: () => number) {
    this.rate =
      perSecond === undefined
        ? undefined
        : new Throttle({ rate: perSecond, burst: Math.max(1, perSecond) }, clock);
    this.perDay = perDay;
    this.clock = clock;
  }

  /** Counts one email; throws AwsError if it exceeds a limit. */
  take(): void {
    if (this.perDay !== undefined) {
      const since = this.clock() - dayMs;
      this.taken = this.taken.filter((moment) => moment > since);
      if (this.taken.length >= this.perDay)
        throw new AwsError('Throttling', 'Daily message quota exceeded.');
    }
    if (this.rate && !this.rate.take())
      throw new AwsError('Throttling', 'Maximum sending rate exceeded.');
    if (this.perDay !== undefined) this.taken.push(this.clock());
  }
}
