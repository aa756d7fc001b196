import { expect, it } from 'vitest';
import { contactsFor } from '../../../../../shared/domain/linking/neighbour-group.ts';
import { coordinatorId, coordinatorOf, groupId } from '../../../../support/builders.ts';

const person = (number: number, role: 'first' | 'second', givenAt: string) => {
  const consent = { givenAt, textVersion: '2026-11' };
  return coordinatorOf(
    { id: groupId(1) },
    {
      id: coordinatorId(number),
      role,
      email: `beheerder${number}@post.example`,
      consents: { terms: consent, shareContact: consent },
    },
  );
};

it('Neighbours see the first coordinator first, also after the group was handed over', () => {
  const reader = coordinatorOf({ id: groupId(2) });
  const coordinators = [
    person(1, 'second', '2026-11-01T12:00:00.000Z'),
    person(2, 'second', '2026-11-03T12:00:00.000Z'),
    person(3, 'first', '2026-11-02T12:00:00.000Z'),
  ];

  const emails = contactsFor(reader, coordinators).map(({ email }) => email);

  expect(emails).toEqual([3, 1, 2].map((number) => `beheerder${number}@post.example`));
});
