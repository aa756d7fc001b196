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
        // This is checked before the cap: an earlier attempt may already have counted this letter, as the last one that
        // the mailbox could get.
        if (error.failedAt(2)) return 'counted';
        if (error.failedAt(1)) return 'full';
        throw error;
      }
    },
  };
}
