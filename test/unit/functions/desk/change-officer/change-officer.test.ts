import { describe, expect, it } from 'vitest';
import { changeOfficer } from '../../../../../functions/desk/change-officer/change-officer.ts';
import { LastManager } from '../../../../../shared/domain/desk/desk-managers.ts';
import { DecidedByOrganisation } from '../../../../../shared/domain/desk/officer.ts';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import type { ChangeOfficerBody } from '../../../../../shared/requests/desk/manage-officers.ts';
import { officersInMemory } from '../../../../support/officers-in-memory.ts';

const body = (changes: Partial<ChangeOfficerBody> = {}): ChangeOfficerBody => ({
  name: 'Wijkagent Waalwijk',
  title: 'Wijkagent Waalwijk',
  organisation: 'police',
  municipalities: ['GM0867'],
  roles: ['police-officer'],
  version: 1,
  ...changes,
});

describe('Changing an officer', () => {
  it('stores what the manager filled in, ends the sessions, and reports who did it', async () => {
    const desk = officersInMemory();
    const manager = await desk.admitted('manager');
    const officer = await desk.admitted('officer', {
      roles: ['police-officer'],
      email: 'wijkagent@politie.example',
    });
    const digest = await desk.signedIn(officer);

    const changed = await changeOfficer(desk, manager, officer.id, body());

    expect(changed.version).toBe(2);
    expect(await desk.officers.find(officer.id)).toMatchObject({
      title: 'Wijkagent Waalwijk',
      scope: ['GM0867'],
      email: 'wijkagent@politie.example',
      decidedBy: 'desk',
    });
    expect(await desk.sessions.find(digest)).toBeUndefined();
    expect(await desk.events()).toContainEqual({
      name: 'OfficerChanged',
      data: { officerId: officer.id, byOfficerId: manager.id, what: 'rights' },
    });
  });

  it('changes nothing, and ends no session, if nothing is different', async () => {
    const desk = officersInMemory();
    const manager = await desk.admitted('manager');
    const officer = await desk.admitted('officer');
    const digest = await desk.signedIn(officer);
    const { name, title, organisation, roles } = officer;
    const same = { name, title, organisation, roles: [...roles], municipalities: [], version: 1 };

    await changeOfficer(desk, manager, officer.id, same);

    expect(await desk.sessions.find(digest)).toBeDefined();
  });

  it('does not take the role from the last manager', async () => {
    const desk = officersInMemory();
    const manager = await desk.admitted('manager');

    await expect(changeOfficer(desk, manager, manager.id, body())).rejects.toThrow(LastManager);
    expect((await desk.officers.managers()).ids).toEqual([manager.id]);
  });

  it('leaves the roles to the organisation if its tokens hold them', async () => {
    const desk = officersInMemory();
    const manager = await desk.admitted('manager');
    const officer = await desk.admitted('officer', { decidedBy: undefined });

    await expect(changeOfficer(desk, manager, officer.id, body())).rejects.toThrow(
      DecidedByOrganisation,
    );
  });

  it('is refused if somebody else changed the officer after the manager saw it', async () => {
    const desk = officersInMemory();
    const manager = await desk.admitted('manager');
    const officer = await desk.admitted('officer', { roles: ['police-officer'] });
    await changeOfficer(desk, manager, officer.id, body());

    await expect(
      changeOfficer(desk, manager, officer.id, body({ title: 'Wijkagent Dongen' })),
    ).rejects.toThrow(ConcurrentChange);
  });
});
