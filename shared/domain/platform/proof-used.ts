import { Refusal } from '../errors.ts';

/** A proof of work has already been used; nothing was stored. */
export class ProofUsed extends Refusal {
  constructor(options?: ErrorOptions) {
    super('the proof of work has been used before', options);
  }
}
