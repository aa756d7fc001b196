import { expect, it } from 'vitest';
import { ownRegistration } from '../../../../shared/auth/own-registration.ts';
import { residentAuthority, verifying } from '../../../../shared/auth/token-authority.ts';
import { coordinatorId, groupId, groupThatIs } from '../../../support/builders.ts';
import { FakeGroups } from '../../../support/fakes/fake-groups.ts';
import { FakeRegistrations } from '../../../support/fakes/fake-registrations.ts';

it.each(['confirm', 'answer'] as const)(
  'A coordinator sees the registration with a credential to %s, which is read once',
  async (purpose) => {
    const group = groupThatIs('asked');
    const claims = { purpose, subjectId: groupId(1), recipientId: coordinatorId(1), version: 1 };
    let reads = 0;
    const authority = residentAuthority(
      verifying(async () => {
        reads += 1;
        return claims;
      }),
    );
    const registered = new FakeRegistrations(new FakeGroups().add(group));

    expect(await ownRegistration(registered, { authority }, groupId(1), 'token')).toEqual(group);
    expect(reads).toBe(1);
  },
);
