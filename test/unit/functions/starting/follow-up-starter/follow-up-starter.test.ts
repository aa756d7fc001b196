import { describe, expect, it } from 'vitest';
import { followUpStarter } from '../../../../../functions/starting/follow-up-starter/follow-up-starter.ts';
import { RightMissing } from '../../../../../shared/domain/desk/officer.ts';
import { StarterNotFound } from '../../../../../shared/domain/starting/starter.ts';
import { now } from '../../../../support/builders.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { FakeStarters } from '../../../../support/fakes/fake-starters.ts';
import { sampleStarter, starterId } from '../../../../support/samples/sample-join.ts';
import { officerWith } from '../../../../support/signed-in-officer.ts';

const id = starterId(1);
const police = officerWith({ id: '01kam0000000000000000000f2' });
const municipality = officerWith({
  title: 'Medewerker OOV gemeente Dongen',
  organisation: 'municipality',
  roles: ['municipal-officer'],
});

function given(starter = sampleStarter({ confirmedAt: now.toISOString() })) {
  return {
    starters: new FakeStarters(() => now).add(starter),
    clock: () => now,
    log: new FakeLog(),
  };
}

describe('Following up a starter', () => {
  it('is recorded once, even when two officers do so at the same moment; the second learns who was first', async () => {
    const needs = given();
    needs.starters.beforeNextWrite(
      async () => void (await followUpStarter(needs, police, id, { note: 'Gesproken' })),
    );

    const late = await followUpStarter(needs, municipality, id, { note: 'Gebeld' });

    expect(late).toEqual({
      outcome: 'already-followed-up',
      followUp: { officer: 'Wijkagent Dongen', at: now.toISOString(), note: 'Gesproken' },
    });
    expect(needs.starters.events).toMatchObject([
      { name: 'StarterFollowedUp', data: { officerId: police.id } },
    ]);
    expect(JSON.stringify(needs.log.lines)).not.toMatch(/Gebeld|Gesproken/);
  });

  it('tells an officer whose first response was lost that it was their own, and when', async () => {
    const needs = given();
    await followUpStarter(needs, police, id, {});

    const again = await followUpStarter(needs, police, id, {});

    expect(again.followUp).toEqual({
      officer: 'Wijkagent Dongen',
      at: now.toISOString(),
      own: true,
    });
  });

  it.each([
    ['an officer of another municipality', officerWith({ scope: ['GM0867'] })],
    ['a desk manager', officerWith({ roles: ['desk-manager'], scope: 'region' })],
  ])('is refused to %s', async (_who, officer) => {
    const needs = given();

    await expect(followUpStarter(needs, officer, id, {})).rejects.toBeInstanceOf(RightMissing);

    expect(needs.starters.events).toEqual([]);
  });

  it.each([
    ['who did not confirm', sampleStarter()],
    ['who wants no contact', sampleStarter({ followUp: false })],
  ])('is refused for a starter %s', async (_who, starter) => {
    await expect(followUpStarter(given(starter), police, id, {})).rejects.toBeInstanceOf(
      StarterNotFound,
    );
  });
});
