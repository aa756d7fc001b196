import { expect, it } from 'vitest';
import { revokeAccess } from '../../../../../functions/platform/revoke-access/revoke-access.ts';
import type { Revocable } from '../../../../../shared/domain/platform/revocable.ts';
import { sessionFor } from '../../../../../shared/domain/platform/session.ts';
import { coordinatorId, groupId, now } from '../../../../support/builders.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';

const session = sessionFor(
  { purpose: 'manage', subjectId: groupId(1), recipientId: coordinatorId(1), version: 1 },
  now,
);
const revoked: Revocable[] = [];
const needs = {
  sessions: { find: async () => ({ ...session, revoked: false }) },
  revocations: { revoke: async (what: Revocable) => void revoked.push(what) },
  clock: () => now,
  log: new FakeLog(),
};

it('‘Ik was dit niet’ ends everything of this person for this subject, and nothing else', async () => {
  const response = await revokeAccess(needs, 'a'.repeat(43));

  expect(response).toEqual({ revokedAt: now.toISOString() });
  expect(revoked).toEqual([{ subjectId: groupId(1), recipientId: coordinatorId(1) }]);
});

it('Nothing is revoked without a session', async () => {
  revoked.length = 0;

  await expect(revokeAccess(needs, undefined)).rejects.toMatchObject({ problem: 'session-ended' });
  expect(revoked).toEqual([]);
});
