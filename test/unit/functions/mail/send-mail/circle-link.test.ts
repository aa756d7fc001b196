import { beforeEach, describe, expect, it } from 'vitest';
import { coordinatorId, dongen, groupId, loonOpZand } from '../../../../support/builders.ts';
import { memberThatIs } from '../../../../support/samples/sample-member.ts';
import { sampleCoordinator, sampleGroup } from '../../../../support/samples/sample-group.ts';
import { Scene } from './scene.ts';

const officerId = '01kam0000000000000000000f9';
const changed = {
  name: 'CircleLinkChanged',
  data: { officerId, municipality: dongen, deskVersion: 2 },
} as const;
const link = 'https://chat.whatsapp.example/beheerders-dongen';
const addressOf = (number: number) => `coordinator${number}@post.example`;
const withId = (number: number) => ({
  coordinatorId: coordinatorId(number),
  groupId: groupId(number),
});
let scene: Scene;

/** Stores five active groups with one coordinator each; `scene.members` says who is in the circle. */
beforeEach(() => {
  scene = new Scene();
  const numbers = [1, 2, 3, 4, 5];
  scene.groups = numbers.map((number) =>
    sampleGroup({ id: groupId(number), name: `Groep ${number}`, status: 'active' }),
  );
  scene.coordinators = numbers.map((number) =>
    sampleCoordinator({
      id: coordinatorId(number),
      groupId: groupId(number),
      email: addressOf(number),
    }),
  );
});
const recipients = () => scene.mailer.sent.map(({ to }) => to).toSorted();

describe('The new link of a circle', () => {
  it('goes once to everybody who is invited or has joined, not to those who have left or are in another circle', async () => {
    scene.members = [
      memberThatIs('invited', withId(1)),
      memberThatIs('joined', withId(2)),
      memberThatIs('left', { ...withId(3), source: 'coordinator' }),
      memberThatIs('left', { ...withId(4), endedFrom: 'joined' }),
      memberThatIs('joined', { ...withId(5), municipality: loonOpZand }),
    ];

    for (let times = 0; times < 2; times += 1) await scene.deliver(changed);

    expect(recipients()).toEqual([addressOf(1), addressOf(2)]);
    const text = (number: number) =>
      scene.onlyMailTo(addressOf(number)).text.replaceAll(/\s+/g, ' ');
    for (const number of [1, 2]) {
      expect(text(number)).toContain(link);
      expect(text(number)).toContain('De link naar de beheerdersgroep van Dongen is veranderd.');
      expect(text(number)).toContain('Deel hem niet in uw eigen groep.');
    }
    expect(text(1)).toContain('Zit u nog niet in de groep?');
    expect(text(2)).toContain('Dan hoeft u niets te doen.');
    expect(scene.issued).toEqual([]);
  });

  it('does not go to somebody who has had to leave since the link was changed', async () => {
    scene.members = [memberThatIs('joined')];
    scene.groups = [sampleGroup({ status: 'closed' })];
    await scene.deliver(changed);
    scene.groups = [sampleGroup({ status: 'active', municipality: loonOpZand })];
    await scene.deliver(changed);
    scene.groups = [sampleGroup({ status: 'active' })];
    scene.coordinators = [];
    await scene.deliver(changed);

    expect(recipients()).toEqual([]);
  });

  it('does not go to an address where mail bounces', async () => {
    scene.members = [memberThatIs('joined')];
    scene.coordinators = [sampleCoordinator({ mailState: 'bouncing' })];

    await scene.deliver(changed);

    expect(recipients()).toEqual([]);
  });
});
