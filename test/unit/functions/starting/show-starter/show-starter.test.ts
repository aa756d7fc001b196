import { describe, expect, it } from 'vitest';
import { showStarter } from '../../../../../functions/starting/show-starter/show-starter.ts';
import { RightMissing } from '../../../../../shared/domain/desk/officer.ts';
import { StarterNotFound } from '../../../../../shared/domain/starting/starter.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { starterResponse } from '../../../../../shared/requests/starting/responses.ts';
import { endOfDay, now } from '../../../../support/builders.ts';
import { FakeStarters } from '../../../../support/fakes/fake-starters.ts';
import { sampleStarter, starterId } from '../../../../support/samples/sample-join.ts';
import { officerWith } from '../../../../support/signed-in-officer.ts';

const id = starterId(1);
const at = now.toISOString();
const given = (starter = sampleStarter({ confirmedAt: at })) => ({
  starters: new FakeStarters(() => now).add(starter),
  region: langstraat,
});

describe('A starter is shown to an officer', () => {
  it('with the date on which the data are removed, and without name and address', async () => {
    const shown = await showStarter(given(), officerWith(), id);

    expect(starterResponse.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({
      municipality: { name: 'Dongen' },
      removedAt: endOfDay(90).toISOString(),
    });
    expect(JSON.stringify(shown)).not.toMatch(/Test Starter|starter@post/);
  });

  it('with who made contact, by the title at the time', async () => {
    const followedUp = { officerId: 'x', officerTitle: 'Wijkagent Dongen', at, note: 'Gebeld' };

    expect(
      await showStarter(given(sampleStarter({ confirmedAt: at, followedUp })), officerWith(), id),
    ).toMatchObject({ followUp: { officer: 'Wijkagent Dongen', at, note: 'Gebeld' } });
  });

  it('only in the municipalities where the officer may follow up', async () => {
    await expect(
      showStarter(given(), officerWith({ scope: ['GM0867'] }), id),
    ).rejects.toBeInstanceOf(RightMissing);
  });

  it('only once the starter has confirmed that contact is wanted', async () => {
    await expect(showStarter(given(sampleStarter()), officerWith(), id)).rejects.toBeInstanceOf(
      StarterNotFound,
    );
  });
});
