import { describe, expect, it } from 'vitest';
import { endOfficer } from '../../../../../functions/desk/end-officer/end-officer.ts';
import { LastManager } from '../../../../../shared/domain/desk/desk-managers.ts';
import { OfficerNotFound } from '../../../../../shared/domain/desk/officer.ts';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import { officersInMemory } from '../../../../support/officers-in-memory.ts';

const version = { version: 1 };

describe('Ending an officer', () => {
  it('ends all sessions of the officer at once, and reports who did it', async () => {
    const desk = officersInMemory();
    const manager = await desk.admitted('manager');
    const officer = await desk.admitted('officer', { roles: ['police-officer'] });
    const digests = [await desk.signedIn(officer), await desk.signedIn(officer)];

    await endOfficer(desk, manager, officer.id, version);

    expect(await Promise.all(digests.map(async (each) => desk.sessions.find(each)))).toEqual([
      undefined,
      undefined,
    ]);
    expect((await desk.officers.find(officer.id))?.endedAt).toBeDefined();
    expect(await desk.events()).toContainEqual({
      name: 'OfficerEnded',
      data: { officerId: officer.id, byOfficerId: manager.id },
    });
  });

  it('is refused for the last manager, who can leave once another has accepted', async () => {
    const desk = officersInMemory();
    const manager = await desk.admitted('manager');

    await expect(endOfficer(desk, manager, manager.id, version)).rejects.toThrow(LastManager);
    await desk.admitted('other');

    await endOfficer(desk, manager, manager.id, version);
    expect((await desk.officers.find(manager.id))?.endedAt).toBeDefined();
  });

  it('leaves a manager when two managers end each other at once', async () => {
    const desk = officersInMemory();
    const one = await desk.admitted('one');
    const other = await desk.admitted('other');
    const managers = await desk.officers.managers();
    // Both requests were sent while there were still two managers.
    const officers = { ...desk.officers, managers: async () => managers };

    const outcomes = await Promise.allSettled([
      endOfficer({ ...desk, officers }, one, other.id, version),
      endOfficer({ ...desk, officers }, other, one.id, version),
    ]);

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await desk.officers.managers()).ids).toHaveLength(1);
  });

  it('does not count a manager whose period ends, or who was ended', async () => {
    const desk = officersInMemory();
    const manager = await desk.admitted('manager');
    await desk.admitted('temporary', { validUntil: '2027-01-01T00:00:00.000Z' });
    const ended = await desk.admitted('ended');
    await endOfficer(desk, manager, ended.id, version);

    await expect(endOfficer(desk, manager, manager.id, version)).rejects.toThrow(LastManager);
  });

  it('is refused if the officer changed since, is unknown, or was ended before', async () => {
    const desk = officersInMemory();
    const manager = await desk.admitted('manager');
    const officer = await desk.admitted('officer', { roles: ['police-officer'] });

    await expect(endOfficer(desk, manager, officer.id, { version: 2 })).rejects.toThrow(
      ConcurrentChange,
    );
    await endOfficer(desk, manager, officer.id, version);
    await expect(endOfficer(desk, manager, officer.id, { version: 2 })).rejects.toThrow(
      OfficerNotFound,
    );
    await expect(endOfficer(desk, manager, 'nobody', version)).rejects.toThrow(OfficerNotFound);
  });
});
