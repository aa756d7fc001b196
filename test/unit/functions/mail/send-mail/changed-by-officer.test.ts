import { beforeEach, describe, expect, it } from 'vitest';
import {
  closeByOfficer,
  correctFacts,
  moveByOfficer,
  reopenJoining,
  type ActBy,
} from '../../../../../shared/domain/groups/act-on-group.ts';
import type { Change, Group } from '../../../../../shared/domain/groups/group.ts';
import { initialJoining } from '../../../../../shared/domain/joining/joining.ts';
import {
  coordinatorId,
  coordinatorOf,
  groupThatIs,
  loonOpZand,
} from '../../../../support/builders.ts';
import { now, Scene } from './scene.ts';

const group = groupThatIs('active');
const first = coordinatorOf(group);
const second = coordinatorOf(group, {
  id: coordinatorId(2),
  role: 'second',
  email: 'tweede@vaart.example',
});
const by = (changes: Partial<ActBy> = {}, { version }: Group = group): ActBy => ({
  officerId: 'wijkagent-dongen',
  officerTitle: 'Wijkagent Dongen',
  version,
  reason: 'other',
  text: 'U belde ons.\nWij keken het na.',
  now,
  ...changes,
});
let scene: Scene;

beforeEach(() => {
  scene = new Scene();
  scene.coordinators = [first, second];
});

async function deliver({ group: changed, event }: Change): Promise<void> {
  scene.groups = [changed];
  await scene.deliver(event);
}

describe('The letter about what an officer changed', () => {
  it('tells every coordinator what changed from what to what, why, and by whom', async () => {
    const facts = { name: 'Buurtwacht', briefing: { givenOn: '2026-11-03' } } as const;

    await deliver(correctFacts(group, facts, by()));

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([first.email, second.email]);
    const { text } = scene.onlyMailTo(second.email);
    for (const part of [
      `- De naam van de groep was ‘${group.name}’ en is nu ‘Buurtwacht’.`,
      '- De presentatie was ‘nog niet gegeven’ en is nu ‘al gegeven’.',
      '- De dag van de presentatie was ‘niet ingevuld’ en is nu ‘3 november 2026’.',
      'Dit is gedaan door: Wijkagent Dongen.',
      '> U belde ons.\n> Wij keken het na.',
      'Klopt dit niet?',
    ])
      expect(text).toContain(part);
  });

  it('gives the reason that the officer chose', async () => {
    await deliver(correctFacts(group, { participants: 12 }, by({ reason: 'mistake' })));

    expect(scene.onlyMailTo(first.email).text).toContain('De reden: Wat er stond, klopte niet.');
  });

  it('is about its own change if another one followed', async () => {
    const earlier = correctFacts(group, { participants: 12 }, by());
    const later = correctFacts(earlier.group, { name: 'Buurtwacht' }, by({}, earlier.group));
    scene.groups = [later.group];

    await scene.deliver(earlier.event);

    expect(scene.onlyMailTo(first.email).text).toContain('en is nu ‘12’');
    expect(scene.onlyMailTo(first.email).text).not.toContain('De naam van de groep was');
  });

  it('says that people can ask to join again', async () => {
    const paused = { ...initialJoining(group), state: 'paused', lapses: 3, version: 2 } as const;

    await deliver(reopenJoining(group, paused, by()));

    expect(scene.onlyMailTo(first.email).subject).toContain('weer meedoen');
    expect(scene.onlyMailTo(first.email).text).toContain('weer vragen om mee te doen');
  });

  it('says which circle to leave when the group moves, and tells the new desk where to look', async () => {
    await deliver(moveByOfficer(group, loonOpZand, by()));

    const { text } = scene.onlyMailTo(first.email);
    expect(text).toContain('De gemeente was ‘Dongen’ en is nu ‘Loon op Zand’.');
    expect(text).toContain('beheerders in\nDongen');
    const officers = scene.mailer.sent.filter(({ to }) => /loonopzand/.test(to));
    expect(officers.length).toBeGreaterThan(0);
    for (const mail of officers) {
      expect(mail.text).toContain('/bureau/groepen/LS-7KQ4M');
      expect(mail.text).not.toContain('U belde ons');
    }
  });

  it('is not sent about a change that no officer made, or once the group has stopped', async () => {
    const ids = { groupId: group.id, municipality: group.municipality };
    scene.groups = [group];
    await scene.deliver({ name: 'JoiningChanged', data: { ...ids, joining: 'open' } });
    const { group: changed, event } = correctFacts(group, { participants: 12 }, by());
    scene.groups = [{ ...changed, status: 'closed' }];
    await scene.deliver(event);

    expect(scene.mailer.sent).toEqual([]);
  });
});

it('The letter about a closed group says which officer closed it, and why', async () => {
  await deliver(closeByOfficer(group, by({ reason: 'unreachable' })));

  const { text } = scene.onlyMailTo(first.email);
  expect(text).toContain('Dit is gedaan door: Wijkagent Dongen.');
  expect(text).toContain('Wij konden geen coördinator van de groep bereiken.');
  expect(text).toContain('> Wij keken het na.');
});
