import { Refusal } from '../errors.ts';

/** A proof of work was used before; nothing was stored. */
export class ProofUsed extends Refusal {
  constructor(options?: ErrorOptions) {
    super('the proof of work has been used before', options);
  }
}
