import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { NearbyGroup } from '../../../../../shared/ports/linking.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const welcome = {
  purpose: 'Welcomes the coordinator to the circle, with a token for managing the group for a year',
  recipient: 'coordinator',
  to: 'the coordinator who was enrolled',
  confirmed: true,
  on: { CoordinatorEnrolled: 'urgent' },
} as const satisfies LetterDeclaration;

export interface WelcomeContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  readonly inviteLink: string;
  readonly nearby: readonly NearbyGroup[];
  /** The URL for managing the group; the letter asks the coordinator to keep this URL. */
  readonly tokenUrl: string;
  readonly tokenExpires: Date;
}
