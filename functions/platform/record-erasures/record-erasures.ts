import type { ReceivedEvent } from '../../../events/catalogue.ts';
import { isEnding } from '../../../events/endings.ts';
import type { ErasureLedger } from '../../../shared/ports/platform.ts';
import type { RegionSet } from '../../../shared/regions/region-set.ts';

/** An event that ends nothing must not be in the ledger; receiving one indicates a wrong subscription. */
export class NotAnEnding extends Error {
  override readonly name = 'NotAnEnding';

  constructor(name: string) {
    super(`${name} neither ends nor removes anything`);
  }
}

interface Needs {
  readonly ledger: ErasureLedger;
  readonly regions: Pick<RegionSet, 'named'>;
}

/**
 * Records that something has ended or been removed, with the data of the published event. Throws NotAnEnding, or an
 * error if this deployment does not serve the region.
 */
export async function recordErasure(
  { ledger, regions }: Needs,
  { id, time, regionId, ...event }: ReceivedEvent,
): Promise<void> {
  if (!isEnding(event.name)) throw new NotAnEnding(event.name);
  await ledger.record({ id, time, regionId: regions.named(regionId).id, event });
}
