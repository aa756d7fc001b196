import { counting } from '../../domain/platform/caps.ts';
import type { MailboxCounts } from '../../ports/mail.ts';
import type { Clock } from '../../ports/platform.ts';
import { firstMailAllowed } from '../platform/admission-items.ts';
import { countWrite } from '../platform/cap-items.ts';
import { WriteRefused, type RegionTable } from '../table.ts';

export function dynamoMailboxCounts(table: RegionTable, clock: Clock): MailboxCounts {
  return {
    async count(mailbox) {
      try {
        await table.transact([
          firstMailAllowed(table),
          countWrite(table, counting('mailbox', mailbox), clock()),
        ]);
        return 'counted';
      } catch (error) {
        if (!(error instanceof WriteRefused)) throw error;
        if (error.failedAt(0)) return 'stopped';
        if (error.failedAt(1)) return 'full';
        throw error;
      }
    },
  };
}
