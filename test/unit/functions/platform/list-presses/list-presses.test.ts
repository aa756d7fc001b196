import { expect, it } from 'vitest';
import { listPresses } from '../../../../../functions/platform/list-presses/list-presses.ts';
import type { StoredToken } from '../../../../../shared/domain/platform/token.ts';
import { coordinatorId, groupId, later, now } from '../../../../support/builders.ts';

const token: StoredToken = {
  claims: {
    purpose: 'manage',
    subjectId: groupId(1),
    recipientId: coordinatorId(1),
    version: 1,
  },
  validUntil: later({ days: 300 }),
  presses: [now, later({ hours: 2 })],
  revoked: false,
  marks: ['', '', ''],
};
const needs = { tokens: { find: async () => token }, clock: () => later({ hours: 3 }) };

it('The holder of a token sees when it was pressed and until when it can be used', async () => {
  expect(await listPresses(needs, 'a'.repeat(26))).toEqual({
    presses: [now.toISOString(), later({ hours: 2 }).toISOString()],
    goodUntil: later({ hours: 24 }).toISOString(),
  });
});

it('Nobody sees it without the token', async () => {
  await expect(listPresses(needs, undefined)).rejects.toMatchObject({ problem: 'missing' });
});
