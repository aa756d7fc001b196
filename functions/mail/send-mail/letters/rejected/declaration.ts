import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { NeighbourGroup } from '../../../../../shared/domain/linking/neighbour-group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const rejected = {
  purpose: 'Tells the coordinator that the group was not approved, and why',
  recipient: 'coordinator',
  to: 'the coordinator who registered the group',
  confirmed: true,
  on: { GroupRejected: 'urgent' },
} as const satisfies LetterDeclaration;

export interface RejectedContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  readonly reason: string;
  /** The group that the registration duplicates; `group` is undefined if that group is not public. */
  readonly duplicateOf?: {
    readonly reference: string;
    readonly group: NeighbourGroup | undefined;
    /** Whether that group is itself a registration that is waiting for a decision or an answer. */
    readonly waits: boolean;
  };
}
