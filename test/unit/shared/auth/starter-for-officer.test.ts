import { describe, expect, it } from 'vitest';
import { starterForOfficer } from '../../../../shared/auth/starter-for-officer.ts';
import { StarterNotFound, type Starter } from '../../../../shared/domain/starting/starter.ts';
import { now } from '../../../support/builders.ts';
import { FakeAuthority } from '../../../support/fakes/fake-authority.ts';
import { officerNamed } from '../../../support/fakes/fake-desk.ts';
import { FakeStarters } from '../../../support/fakes/fake-starters.ts';
import { sampleStarter, starterId } from '../../../support/samples/sample-join.ts';

const id = starterId(1);

function given(...stored: readonly Starter[]) {
  const starters = new FakeStarters(() => now);
  for (const starter of stored) starters.add(starter);
  const authority = new FakeAuthority();
  for (const name of ['oov-dongen', 'oov-waalwijk']) {
    authority.grantOfficer(name, {
      subjectId: id,
      purpose: 'follow-up',
      officer: officerNamed(name),
      version: 1,
    });
  }
  return { starters, authority };
}

describe('A starter', () => {
  it('is shown to an officer of that municipality', async () => {
    const found = await starterForOfficer(given(sampleStarter()), id, 'oov-dongen');

    expect(found).toEqual({ starter: sampleStarter(), officer: officerNamed('oov-dongen') });
  });

  it('is not shown to an officer of another municipality, whatever the token says', async () => {
    await expect(
      starterForOfficer(given(sampleStarter()), id, 'oov-waalwijk'),
    ).rejects.toMatchObject({ problem: 'foreign' });
  });

  it('is not found once the data are removed, nor when the starter wants no contact', async () => {
    await expect(starterForOfficer(given(), id, 'oov-dongen')).rejects.toBeInstanceOf(
      StarterNotFound,
    );
    await expect(
      starterForOfficer(given(sampleStarter({ followUp: false })), id, 'oov-dongen'),
    ).rejects.toBeInstanceOf(StarterNotFound);
  });
});
