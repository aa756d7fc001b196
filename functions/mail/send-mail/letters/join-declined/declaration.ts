import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { Asker } from '../../../../../shared/domain/joining/join-request.ts';
import type { NearbyGroup } from '../../../../../shared/ports/linking.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const joinDeclined = {
  purpose:
    'Tells the asker that they cannot join this group, and which nearby groups they can ask instead',
  recipient: 'asker',
  to: 'the asker',
  confirmed: true,
  on: { JoinAnswered: 'urgent', JoinLapsed: 'normal', JoinEnded: 'normal' },
} as const satisfies LetterDeclaration;

export interface JoinDeclinedContent {
  readonly group: Group;
  readonly asker: Asker;
  readonly reason: 'full' | 'elsewhere' | 'lapsed' | 'ended';
  readonly message: string | undefined;
  readonly alternatives: readonly NearbyGroup[];
}
