import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { retentionTerms } from '../shared/domain/platform/retention-terms.ts';

/**
 * How long each resource of the deployment keeps what it holds. docs/security.md promises these periods, and
 * test/infra/retention.test.ts compares both with the template.
 */
export const retention = {
  /** Logs of the functions and of the requests to the interface. */
  logDays: RetentionDays.ONE_MONTH,
  /** The security log, with network addresses; the privacy statement promises the same term. */
  securityLogDays: RetentionDays.THREE_MONTHS,
  /** The archive of the bus. It can be kept for a year, because events contain only ids. */
  archiveDays: retentionTerms.eventArchive.days,
  queueDays: 4,
  /** The longest that SQS allows. It is counted from when the message was first sent. */
  deadLetterDays: 14,
  /** An event that its rule or its stream cannot deliver for this long becomes a dead letter. */
  undeliveredHours: 24,
  /** The table can be restored to any second of this period, so it also holds what was removed during it. */
  backupDays: retentionTerms.backup.days,
  /** Files of the website that a later deployment has replaced. */
  replacedFileDays: 30,
} as const;
