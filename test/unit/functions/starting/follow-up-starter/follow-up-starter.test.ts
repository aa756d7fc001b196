import { describe, expect, it } from 'vitest';
import { followUpStarter } from '../../../../../functions/starting/follow-up-starter/follow-up-starter.ts';
import { showStarter } from '../../../../../functions/starting/show-starter/show-starter.ts';
import { CredentialRefused } from '../../../../../shared/domain/errors.ts';
import { StarterNotFound } from '../../../../../shared/domain/starting/starter.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { endOfDay, now } from '../../../../support/builders.ts';
import { FakeAuthority } from '../../../../support/fakes/fake-authority.ts';
import { fakeDesk, officerNamed } from '../../../../support/fakes/fake-desk.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { FakeStarters } from '../../../../support/fakes/fake-starters.ts';
import { sampleStarter, starterId } from '../../../../support/samples/sample-join.ts';

const id = starterId(1);

function given(starter = sampleStarter()) {
  const authority = new FakeAuthority();
  for (const name of ['oov-dongen', 'wijkagent-dongen', 'oov-waalwijk']) {
    authority.grantOfficer(name, {
      subjectId: id,
      purpose: 'follow-up',
      officer: officerNamed(name),
      version: 1,
    });
  }
  authority.grantOfficer('decide', {
    subjectId: id,
    officer: officerNamed('oov-dongen'),
    version: 1,
  });
  const starters = new FakeStarters(() => now).add(starter);
  return {
    starters,
    authority,
    desk: fakeDesk(),
    region: langstraat,
    clock: () => now,
    log: new FakeLog(),
  };
}

describe('An officer', () => {
  it('sees the starter and the date on which the data are removed', async () => {
    expect(await showStarter(given(), id, 'oov-dongen')).toMatchObject({
      name: 'Test Starter',
      email: 'starter@post.example',
      municipality: { name: 'Dongen' },
      removedAt: endOfDay(90).toISOString(),
    });
  });

  it('records a follow-up once, even when two officers do so at the same moment, and learns who was first', async () => {
    const needs = given();
    needs.starters.beforeNextWrite(
      async () =>
        void (await followUpStarter(needs, id, 'wijkagent-dongen', { note: 'Gesproken' })),
    );

    const late = await followUpStarter(needs, id, 'oov-dongen', { note: 'Gebeld' });

    expect(late).toEqual({
      outcome: 'already-followed-up',
      followUp: { officer: 'Wijkagent Dongen', at: now.toISOString(), note: 'Gesproken' },
    });
    expect(needs.starters.events.map(({ name }) => name)).toEqual(['StarterFollowedUp']);
    expect(JSON.stringify(needs.log.lines)).not.toMatch(/Gebeld|Gesproken/);
  });

  it.each(['oov-waalwijk', 'decide', 'nobody', undefined])(
    'is required: the token %s is refused',
    async (credential) => {
      const needs = given();

      await expect(followUpStarter(needs, id, credential, {})).rejects.toBeInstanceOf(
        CredentialRefused,
      );
      await expect(showStarter(needs, id, credential)).rejects.toBeInstanceOf(CredentialRefused);
    },
  );

  it('does not see a starter who wants no contact', async () => {
    await expect(
      showStarter(given(sampleStarter({ followUp: false })), id, 'oov-dongen'),
    ).rejects.toBeInstanceOf(StarterNotFound);
  });
});
