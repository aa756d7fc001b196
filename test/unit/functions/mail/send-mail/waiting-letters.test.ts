import { beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { sampleCoordinator, sampleGroup } from '../../../../support/samples/sample-group.ts';
import { idsOf, municipality, police, Scene, siteUrl } from './scene.ts';

const team = 'team.langstraat@politie.example';
const coordinator = sampleCoordinator();
const pending = sampleGroup({ status: 'pending', version: 4, reviewVersion: 2 });
const asked = sampleGroup({
  status: 'asked',
  version: 5,
  reviewVersion: 2,
  decision: {
    kind: 'asked',
    officerId: 'wijkagent-dongen',
    at: '2026-11-20T10:00:00.000Z',
    text: 'Wie is de tweede coördinator?',
    version: 3,
  },
});
let scene: Scene;

beforeEach(() => {
  scene = new Scene();
  scene.coordinators = [coordinator];
});

async function reminded(group: Group, days: number): Promise<readonly string[]> {
  scene.groups = [group];
  await scene.deliver({ name: 'RegistrationReminderDue', data: { ...idsOf(group), days } });
  return scene.mailer.sent.map(({ to }) => to);
}

describe('The reminders of a registration that waits for a decision', () => {
  it.each([3, 7])(
    'go to every desk mailbox after %d days, with the address of the page',
    async (days) => {
      expect(await reminded(pending, days)).toEqual([police, municipality]);

      expect(scene.onlyMailTo(police).text).toContain(
        `${siteUrl}/bureau/aanmeldingen/${pending.id}\n`,
      );
      expect(scene.issued).toEqual([]);
    },
  );

  it('go to the team as well after ten days, which is asked to see to it', async () => {
    expect(await reminded(pending, 10)).toEqual([police, municipality, team]);

    const asksTeam = 'zorgen dat iemand beslist';
    expect(scene.onlyMailTo(team).text.replaceAll('\n', ' ')).toContain(asksTeam);
    expect(scene.onlyMailTo(police).text.replaceAll('\n', ' ')).not.toContain(asksTeam);
  });

  it('go to the coordinator after fourteen days, who hears with whom it waits', async () => {
    expect(await reminded(pending, 14)).toEqual([coordinator.email]);

    const { text } = scene.onlyMailTo(coordinator.email);
    expect(text).toContain('- Wijkagent Dongen');
    expect(text).toContain(`${siteUrl}/bevestigen/${pending.id}#token-1`);
    expect(text).toContain('intrekken');
  });

  it('are not sent once it has been decided', async () => {
    for (const [index, days] of [3, 7, 10, 14].entries()) {
      scene.groups = [sampleGroup({ status: 'active', version: 5 })];
      await scene.deliver(
        { name: 'RegistrationReminderDue', data: { ...idsOf(pending), days } },
        index,
      );
    }

    expect(scene.mailer.sent).toEqual([]);
  });
});

describe('The reminders of a question', () => {
  it.each([
    [3, [coordinator.email, police, municipality]],
    [7, [coordinator.email, police, municipality]],
    [10, [police, municipality, team]],
    [14, [coordinator.email]],
  ] as const)('after %d days', async (days, recipients) => {
    expect(await reminded(asked, days)).toEqual(recipients);
  });

  it('repeat the question with a new token that answers it', async () => {
    await reminded(asked, 3);

    const { text } = scene.onlyMailTo(coordinator.email);
    expect(text).toContain('> Wie is de tweede coördinator?');
    expect(text).toContain(`${siteUrl}/antwoorden/${asked.id}#token-1`);
    expect(text).toContain('intrekken');
    expect(scene.issued[0]?.claims.version).toBe(3);
  });
});

describe('The end of a registration', () => {
  it('that lapsed is told with the day until which the data are kept', async () => {
    const lapsed = { ...pending, status: 'expired', lapsedAt: '2026-11-21T10:00:00.000Z' } as const;
    scene.groups = [lapsed];
    await scene.deliver({ name: 'RegistrationLapsed', data: idsOf(lapsed) });

    expect(scene.onlyMailTo(coordinator.email).text).toContain('tot en met 23 november 2026');
    expect(scene.onlyMailTo(coordinator.email).text).toContain('180 dagen');
  });

  it('that was withdrawn is confirmed', async () => {
    const withdrawn = {
      ...pending,
      status: 'withdrawn',
      withdrawnAt: '2026-11-21T10:00:00.000Z',
    } as const;
    scene.groups = [withdrawn];
    await scene.deliver({ name: 'RegistrationWithdrawn', data: idsOf(withdrawn) });

    expect(scene.onlyMailTo(coordinator.email).text).toContain('tot en met 21 december 2026');
  });
});

it('A question that is taken back needs no answer any more, which the coordinator hears', async () => {
  const back = { ...pending, questionTakenBackAt: '2026-11-21T10:00:00.000Z' };
  scene.groups = [back];
  await scene.deliver({
    name: 'QuestionTakenBack',
    data: { ...idsOf(back), officerId: 'oov-dongen' },
  });

  expect(scene.onlyMailTo(coordinator.email).text).toContain('U hoeft niet meer te');
});
