import { Refusal } from '../errors.ts';

/** An operator has stopped all mail to addresses that nobody has confirmed; nothing was stored. */
export class FirstMailStopped extends Refusal {
  constructor(options?: ErrorOptions) {
    super('no mail is sent to unconfirmed addresses for now', options);
  }
}
