import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { NearbyGroup } from '../../../../../shared/ports/linking.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const approvalRequest = {
  purpose: 'Asks the officers for a decision on the registration',
  recipient: 'officer',
  to: 'every desk mailbox of the municipality',
  confirmed: true,
  on: { RegistrationConfirmed: 'urgent', QuestionAnswered: 'urgent' },
} as const satisfies LetterDeclaration;

export interface ApprovalRequestContent {
  readonly group: Group;
  readonly mailbox: DeskMailbox;
  readonly nearby: readonly NearbyGroup[];
  /** The URL of the registration's page on the officers' desk. */
  readonly pageUrl: string;
}
