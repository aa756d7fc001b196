import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DomainEvent } from '../../../events/catalogue.ts';
import { isEnding, type EndingName } from '../../../events/endings.ts';
import { retentionTerms } from '../../domain/platform/retention-terms.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import type { Clock, ErasureLedger, OutboxEvent } from '../../ports/platform.ts';
import { erasureKey, erasurePartition } from '../keys.ts';
import { epochSeconds, type Item, type Table } from '../table.ts';
import { readStoredEvent, storedEvent } from './stored-event.ts';

/** An ending, as stored in the ledger of erasures. */
export interface Erasure extends Omit<OutboxEvent, 'event'> {
  readonly event: Extract<DomainEvent, { readonly name: EndingName }>;
}

/** The ledger of erasures: a separate table, so that restoring the registry's table does not affect it. */
export function dynamoErasureLedger({ name, client }: Table, clock: Clock): ErasureLedger {
  return {
    async record(event) {
      const Item = {
        ...erasureKey(event.regionId, event.time, event.id),
        ...storedEvent(event),
        expiresAt: epochSeconds(daysAfter(clock(), retentionTerms.erasureLedger.days)),
      };
      await client.send(new PutCommand({ TableName: name, Item }));
    },
  };
}

/** Everything in the ledger about one region, oldest first. Throws UnreadableErasure if an entry cannot be read. */
export async function erasuresOf(ledger: Table, regionId: string): Promise<readonly Erasure[]> {
  const items = await ledger.query(erasurePartition(regionId), '');
  return items.map(parseErasure);
}

/** Thrown when an entry in the ledger does not match any ending in the catalogue of events. */
export class UnreadableErasure extends Error {
  override readonly name = 'UnreadableErasure';

  constructor() {
    super('an entry in the ledger of erasures cannot be read');
  }
}

function parseErasure(item: Item): Erasure {
  const read = readStoredEvent(item);
  if (!read || !isErasure(read)) throw new UnreadableErasure();
  return read;
}

function isErasure(read: OutboxEvent): read is Erasure {
  return isEnding(read.event.name);
}
