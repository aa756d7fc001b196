import type { Revocations } from '../../ports/access.ts';
import type { RegionTable } from '../table.ts';
import type { OutboxStamp } from './outbox.ts';
import { revocationWrite } from './revocation-items.ts';

export function dynamoRevocations(table: RegionTable, stamp: OutboxStamp): Revocations {
  return {
    async revoke(revocable) {
      await table.transact([revocationWrite(table, revocable, stamp)]);
    },
  };
}
