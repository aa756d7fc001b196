import type { Asker, JoinRequest } from '../../../shared/domain/joining/join-request.ts';
import type { JoinStatus } from '../../../shared/domain/joining/values.ts';
import type { Starter } from '../../../shared/domain/starting/starter.ts';
import { coordinatorId, groupId, later, now } from '../builders.ts';

export const joinRequestId = (number: number): string => `01KAM${`J${number}`.padStart(21, '0')}`;
export const starterId = (number: number): string => `01KAM${`S${number}`.padStart(21, '0')}`;

export const asker: Asker = {
  name: 'Test Aanvrager',
  email: 'aanvrager@post.example',
  street: 'Havenweg',
  note: 'Ik woon er net.',
};

const submitted: JoinRequest = {
  id: joinRequestId(1),
  groupId: groupId(1),
  status: 'submitted',
  version: 1,
  asker,
  requestedAt: now.toISOString(),
  confirmBy: later({ hours: 48 }).toISOString(),
};
const open: JoinRequest = {
  ...submitted,
  status: 'open',
  version: 2,
  confirmedAt: later({ hours: 1 }).toISOString(),
};
const answered = (kind: 'accepted' | 'full' | 'elsewhere'): JoinRequest => ({
  ...open,
  status: kind,
  version: 3,
  answer: { kind, coordinatorId: coordinatorId(1), at: later({ days: 1 }).toISOString() },
});
const requests: Record<JoinStatus, JoinRequest> = {
  submitted,
  expired: { ...submitted, status: 'expired', version: 2, asker: undefined },
  open,
  accepted: answered('accepted'),
  full: answered('full'),
  elsewhere: answered('elsewhere'),
  lapsed: { ...open, status: 'lapsed', version: 4 },
  ended: { ...open, status: 'ended', version: 3 },
};

/** A join request for group 1 with this status, made at `now` and confirmed an hour later. */
export function joinThatIs(status: JoinStatus, changes: Partial<JoinRequest> = {}): JoinRequest {
  return { ...requests[status], ...changes };
}

/** A starter in Dongen who requested the kit at `now`. */
export function sampleStarter(changes: Partial<Starter> = {}): Starter {
  return {
    id: starterId(1),
    name: 'Test Starter',
    email: 'starter@post.example',
    municipality: 'GM0766',
    place: 'Rond het plein',
    followUp: true,
    version: 1,
    requestedAt: now.toISOString(),
    ...changes,
  };
}
