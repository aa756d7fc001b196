import type { Proximity } from '../domain/linking/link.ts';
import type { NeighbourGroup } from '../domain/linking/neighbour-group.ts';

/** An active group near another, and how their areas relate. */
export interface NearbyGroup extends Proximity {
  readonly group: NeighbourGroup;
}

/**
 * The state of the mail service as a whole: it accepts mail, throttles us (`too-fast`), or accepts nothing for the time
 * being, whatever the letter (`away`: unreachable, failing, paused or over its daily quota).
 */
export type ServiceState = 'takes-mail' | 'too-fast' | 'away';

/**
 * An email was not sent, as far as we can tell. The error contains neither the recipient's address nor the text of the
 * email, nor a cause that might contain them.
 */
export class MailFailed extends Error {
  override readonly name = 'MailFailed';
  /** `no`: the service definitely did not accept the email. `unknown`: the email may be on its way. */
  readonly taken: 'no' | 'unknown';
  readonly service: ServiceState;

  constructor(
    taken: 'no' | 'unknown',
    reason: string,
    {
      requestId,
      service = 'takes-mail',
    }: { requestId?: string | undefined; service?: ServiceState } = {},
  ) {
    super(
      `the mail service did not confirm: ${reason}${requestId === undefined ? '' : `, request ${requestId}`}`,
    );
    this.taken = taken;
    this.service = service;
  }
}

/**
 * The letters for an event must be retried after the given number of seconds. This does not count as a failed attempt,
 * because nothing is wrong with the letters.
 */
export class MailPostponed extends Error {
  override readonly name = 'MailPostponed';
  readonly seconds: number;

  constructor(reason: string, seconds: number, options?: ErrorOptions) {
    super(`mail postponed: ${reason}`, options);
    this.seconds = seconds;
  }
}
