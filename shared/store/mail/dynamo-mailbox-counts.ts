import { counting } from '../../domain/platform/caps.ts';
import type { MailboxCounts } from '../../ports/mail.ts';
import type { Clock } from '../../ports/platform.ts';
import { firstMailAllowed } from '../platform/admission-items.ts';
import { countWrite, letterCounted } from '../platform/cap-items.ts';
import { WriteRefused, type RegionTable } from '../table.ts';

export function dynamoMailboxCounts(table: RegionTable, clock: Clock): MailboxCounts {
  return {
    async count(mailbox, linkRequestId) {
      const now = clock();
      try {
        await table.transact([
          firstMailAllowed(table),
          countWrite(table, counting('mailbox', mailbox), now),
          letterCounted(table, linkRequestId, now),
        ]);
        return 'counted';
      } catch (error) {
        if (!(error instanceof WriteRefused)) throw error;
        if (error.failedAt(0)) return 'stopped';
        // Check this before the cap: if an earlier attempt already counted this letter, the count may have reached the
        // cap because of this letter itself.
        if (error.failedAt(2)) return 'counted';
        if (error.failedAt(1)) return 'full';
        throw error;
      }
    },
  };
}
