import { describe, expect, it } from 'vitest';
import { changeCircleLink } from '../../../../../functions/desk/change-circle-link/change-circle-link.ts';
import { showDesk } from '../../../../../functions/desk/show-desk/show-desk.ts';
import { DeskMissing, DeskRefused } from '../../../../../shared/domain/desk/desk-change.ts';
import { RightMissing } from '../../../../../shared/domain/desk/officer.ts';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import { exampleDesk } from '../../../../../shared/regions/index.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import type { Stage } from '../../../../../shared/regions/stage.ts';
import { deploymentDesk, managedDesk } from '../../../../../shared/runtime/deployment-desk.ts';
import { officersInMemory } from '../../../../support/officers-in-memory.ts';

const manager = { id: '01kam0000000000000000000f2' };
const inviteLink = 'https://chat.whatsapp.example/een-nieuwe-groep';
const dongen = 'GM0766';

function given(stage: Stage = 'dev') {
  const desk = officersInMemory();
  return {
    ...desk,
    desks: managedDesk({ STAGE: stage }, desk.table, desk),
    used: deploymentDesk({ STAGE: stage }, desk.table),
    region: langstraat,
    stage,
  };
}

describe('The invite link of a circle', () => {
  it('is in every mail from the moment that a manager changes it, also on a desk that was the example', async () => {
    const needs = given();

    const { version } = await changeCircleLink(needs, manager, dongen, { version: 0, inviteLink });

    expect(version).toBe(1);
    expect(await needs.used.inviteLink(dongen)).toBe(inviteLink);
    const [, ...others] = exampleDesk('langstraat').circles;
    for (const other of others)
      expect(await needs.used.inviteLink(other.municipality)).toBe(other.inviteLink);
    expect(await needs.used.mailboxesOf(dongen)).toHaveLength(2);
    expect(await showDesk(needs)).toMatchObject({
      version: 1,
      circles: expect.arrayContaining([{ municipality: dongen, inviteLink }]),
    });
  });

  it('changes with an event that names the manager and holds no link', async () => {
    const needs = given();

    await changeCircleLink(needs, manager, dongen, { version: 0, inviteLink });

    expect(await needs.events()).toEqual([
      {
        name: 'CircleLinkChanged',
        data: { officerId: manager.id, municipality: dongen, deskVersion: 1 },
      },
    ]);
  });

  it('that is the same as before changes nothing', async () => {
    const needs = given();
    await changeCircleLink(needs, manager, dongen, { version: 0, inviteLink });

    const again = await changeCircleLink(needs, manager, dongen, { version: 1, inviteLink });

    expect(again).toEqual({ version: 1 });
    expect(await needs.events()).toHaveLength(1);
  });

  it('is changed by the first of two managers, and the desk counts as changed by a manager', async () => {
    const needs = given();
    const other = `${inviteLink}-2`;

    const both = await Promise.allSettled([
      changeCircleLink(needs, manager, dongen, { version: 0, inviteLink }),
      changeCircleLink(needs, manager, 'GM0867', { version: 0, inviteLink: other }),
    ]);
    const late = changeCircleLink(needs, manager, dongen, { version: 0, inviteLink: other });

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(late).rejects.toThrow(ConcurrentChange);
    expect(await needs.desks.find()).toMatchObject({ version: 1, changedByManager: true });
  });

  it('is never an example on stage prod, and never that of a municipality elsewhere', async () => {
    const body = { version: 0, inviteLink };

    await expect(changeCircleLink(given('prod'), manager, dongen, body)).rejects.toThrow(
      DeskRefused,
    );
    await expect(changeCircleLink(given(), manager, 'GM0376', body)).rejects.toThrow(RightMissing);
  });

  it('cannot be changed before an operator has loaded a desk on stage prod', async () => {
    const needs = given('prod');
    const body = { version: 0, inviteLink: 'https://chat.whatsapp.test/een-groep' };

    await expect(changeCircleLink(needs, manager, dongen, body)).rejects.toThrow(DeskMissing);
    expect(await showDesk(needs)).toMatchObject({
      version: 0,
      circles: expect.arrayContaining([{ municipality: dongen }]),
    });
  });
});
