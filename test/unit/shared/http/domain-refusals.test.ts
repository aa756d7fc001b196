import { describe, expect, it } from 'vitest';
import { AreaRefused } from '../../../../shared/domain/areas/area.ts';
import {
  ConcurrentChange,
  CredentialRefused,
  Refusal,
  IdempotencyKeyReused,
  TransitionRefused,
} from '../../../../shared/domain/errors.ts';
import { AlreadyDecided, RegistrationChanged } from '../../../../shared/domain/groups/decision.ts';
import { GroupNotFound } from '../../../../shared/domain/groups/group.ts';
import { ReferenceTaken } from '../../../../shared/domain/groups/reference.ts';
import { ConfirmationTooLate } from '../../../../shared/domain/groups/registration.ts';
import {
  AlreadyAnswered,
  JoinRequestNotFound,
} from '../../../../shared/domain/joining/join-request.ts';
import { JoinClosed } from '../../../../shared/domain/joining/joining.ts';
import { TooManyRequests } from '../../../../shared/domain/platform/caps.ts';
import { AlreadyFollowedUp, StarterNotFound } from '../../../../shared/domain/starting/starter.ts';
import { coordinatorId, now } from '../../../support/builders.ts';

const at = now.toISOString();

/** Each refusal with its message, as an operator sees it in a log or a stack trace. */
const refusals: readonly (readonly [Refusal, string])[] = [
  [
    new TransitionRefused('close', 'pending'),
    'TransitionRefused: close is not possible in state pending',
  ],
  [
    new AlreadyDecided({ kind: 'approved', officerId: 'oov-dongen', at, text: 'Canarie' }),
    'AlreadyDecided: already approved by oov-dongen',
  ],
  [
    new RegistrationChanged(),
    'RegistrationChanged: the registration changed after this version was seen',
  ],
  [new ConfirmationTooLate(), 'ConfirmationTooLate: the time to confirm is over'],
  [new GroupNotFound(), 'GroupNotFound: no such group'],
  [new JoinRequestNotFound(), 'JoinRequestNotFound: no such join request'],
  [new StarterNotFound(), 'StarterNotFound: no such starter'],
  [new JoinClosed('full'), 'JoinClosed: the group takes no requests: full'],
  [
    new AlreadyAnswered({
      kind: 'accepted',
      coordinatorId: coordinatorId(1),
      at,
      message: 'Canarie',
    }),
    'AlreadyAnswered: already answered: accepted',
  ],
  [
    new AlreadyFollowedUp({ officerId: 'oov-dongen', at, note: 'Canarie' }),
    'AlreadyFollowedUp: already followed up by oov-dongen',
  ],
  [new TooManyRequests(now), 'TooManyRequests: too many requests'],
  [new AreaRefused('holes'), 'AreaRefused: the area was refused: holes'],
  [new ConcurrentChange(), 'ConcurrentChange: somebody else changed it at the same time'],
  [
    new IdempotencyKeyReused(),
    'IdempotencyKeyReused: this Idempotency-Key was used for another request',
  ],
  [new CredentialRefused('expired'), 'CredentialRefused: the token is expired'],
  [new ReferenceTaken(), 'ReferenceTaken: this reference already exists'],
];

describe('A refusal names the rule, and nothing that a person entered:', () => {
  it.each(refusals)('%s', (error, text) => {
    expect(String(error)).toBe(text);
    expect(error).toBeInstanceOf(Refusal);
  });

  it.each([
    ['a concurrent change', (cause: Error) => new ConcurrentChange({ cause })],
    ['a reference that exists', (cause: Error) => new ReferenceTaken({ cause })],
    ['a cap', (cause: Error) => new TooManyRequests(now, [], { cause })],
    ['an area', (cause: Error) => new AreaRefused('holes', { cause })],
  ])('the refusal because of %s keeps its cause', (_what, make) => {
    const cause = new Error('the condition failed');

    expect(make(cause).cause).toBe(cause);
  });
});
