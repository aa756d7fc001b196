import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const circleLink = {
  purpose: "Gives the coordinators the new invite link of their circle's WhatsApp group",
  recipient: 'coordinator',
  to: 'the coordinators who are invited to the circle or have joined it',
  confirmed: true,
  on: { CircleLinkChanged: 'normal' },
} as const satisfies LetterDeclaration;

export interface CircleLinkContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  readonly inviteLink: string;
  readonly hasJoined: boolean;
}
