import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { retentionTerms } from '../shared/domain/platform/retention-terms.ts';

/**
 * How long each resource of the deployment keeps its data. docs/security.md promises these periods, and
 * test/infra/retention.test.ts compares that document and this file with the template.
 */
export const retention = {
  /** The logs of the functions, and the access log of the API. */
  logDays: RetentionDays.ONE_MONTH,
  /** The security log, which contains IP addresses; the privacy statement promises the same period. */
  securityLogDays: RetentionDays.THREE_MONTHS,
  /** The archive of the bus. It can be kept for a year, because events contain only ids. */
  archiveDays: retentionTerms.eventArchive.days,
  queueDays: 4,
  /** The maximum that SQS allows, counted from when the message was first sent. */
  deadLetterDays: 14,
  /** An event that its rule or stream has still not delivered after this time becomes a dead letter. */
  undeliveredHours: 24,
  /** The table can be restored to any second of this period, so data removed during the period still exists. */
  backupDays: retentionTerms.backup.days,
  /** Website files that a later deployment has replaced. */
  replacedFileDays: 30,
} as const;
