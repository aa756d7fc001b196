import type { ReceivedEvent } from '../../../events/catalogue.ts';
import { isEnding } from '../../../events/endings.ts';
import type { ErasureLedger } from '../../../shared/ports/platform.ts';

/** An event that ends nothing must not be in the ledger; receiving one indicates a wrong subscription. */
export class NotAnEnding extends Error {
  override readonly name = 'NotAnEnding';

  constructor(name: string) {
    super(`${name} neither ends nor removes anything`);
  }
}

/** Records that something was ended or removed, as it was published. Throws NotAnEnding. */
export async function recordErasure(
  ledger: ErasureLedger,
  { id, time, regionId, ...event }: ReceivedEvent,
): Promise<void> {
  if (!isEnding(event.name)) throw new NotAnEnding(event.name);
  await ledger.record({ id, time, regionId, event });
}
