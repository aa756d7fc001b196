import type { OfficerChange } from '../../domain/desk/officer.ts';
import { applicantKey, invitationKey } from '../keys.ts';
import type { OutboxStamp } from '../platform/outbox.ts';
import { revocationWrite } from '../platform/revocation-items.ts';
import type { RegionTableName, Write } from '../table.ts';

/**
 * The writes that remove an accepted invitation or an admitted applicant. They are refused if the invitation or
 * applicant no longer exists.
 */
export function answerWrites(
  table: RegionTableName,
  { kind, id }: NonNullable<OfficerChange['answers']>,
  stamp: OutboxStamp,
): Write[] {
  if (kind === 'invitation') return invitationRemoval(table, id, stamp, 'accepted');
  return [removal(table, applicantKey(table.regionId, id))];
}

/**
 * The writes that remove an invitation and revoke its tokens, together with the sessions that those tokens started. The
 * page that a revoked token opens says why it was revoked.
 */
export function invitationRemoval(
  table: RegionTableName,
  invitationId: string,
  stamp: OutboxStamp,
  because: 'accepted' | 'withdrawn',
): Write[] {
  return [
    removal(table, invitationKey(table.regionId, invitationId)),
    revocationWrite(table, { subjectId: invitationId }, stamp, because),
  ];
}

function removal(
  { name: TableName }: RegionTableName,
  Key: ReturnType<typeof invitationKey>,
): Write {
  return { Delete: { TableName, Key, ConditionExpression: 'attribute_exists(PK)' } };
}
