import type { OfficerAct } from '../../../../../shared/domain/groups/act.ts';
import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const changedByOfficer = {
  purpose: 'Tells the coordinators what an officer changed about their group, and why',
  recipient: 'coordinator',
  to: 'the coordinators of the group, if an officer acted',
  confirmed: true,
  on: { GroupCorrected: 'normal', GroupMoved: 'normal', JoiningChanged: 'normal' },
} as const satisfies LetterDeclaration;

export interface ChangedByOfficerContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  readonly act: OfficerAct;
}
