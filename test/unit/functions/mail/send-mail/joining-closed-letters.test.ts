import { beforeEach, describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../../../events/catalogue.ts';
import { coordinatorId, coordinatorOf, groupThatIs } from '../../../../support/builders.ts';
import { municipality, police, Scene, siteUrl } from './scene.ts';

const group = groupThatIs('active');
const first = coordinatorOf(group);
const second = coordinatorOf(group, {
  id: coordinatorId(2),
  role: 'second',
  email: 'tweede@vaart.example',
});
const changed = (joining: 'open' | 'full' | 'paused'): DomainEvent => ({
  name: 'JoiningChanged',
  data: { groupId: group.id, municipality: group.municipality, joining },
});
let scene: Scene;

beforeEach(() => {
  scene = new Scene();
  scene.groups = [group];
  scene.coordinators = [first, second];
});

describe('the mails about joining that closed', () => {
  it.each(['paused', 'full'] as const)(
    'do not go out when the group is %s and stopped meanwhile',
    async (joining) => {
      scene.groups = [{ ...group, status: 'closed' }];
      scene.joining.has(group, { state: joining });

      await scene.deliver(changed(joining));

      expect(scene.mailer.sent).toEqual([]);
    },
  );

  it.each([
    ['full', 'paused'],
    ['paused', 'full'],
  ] as const)(
    'do not go out for the event that it is %s when it is %s meanwhile: the newer event brings them',
    async (then, meanwhile) => {
      scene.joining.has(group, { state: meanwhile });

      await scene.deliver(changed(then));

      expect(scene.mailer.sent).toEqual([]);
    },
  );

  it('paused: each coordinator gets a link to open the group again, and the officers hear of it', async () => {
    scene.joining.has(group, { state: 'paused', lapses: 3 });

    for (let times = 0; times < 2; times += 1) await scene.deliver(changed('paused'));

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([
      first.email,
      second.email,
      police,
      municipality,
    ]);
    expect(scene.onlyMailTo(first.email).text).toContain(
      `${siteUrl}/beheer/${group.reference}#token-1`,
    );
    expect(scene.issued[0]?.claims).toMatchObject({
      purpose: 'manage',
      subjectId: group.id,
      recipientId: first.id,
    });
  });

  it('full: the coordinators hear of it, the officers do not', async () => {
    scene.joining.has(group, { state: 'full' });

    await scene.deliver(changed('full'));

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([first.email, second.email]);
  });

  it('opened again, meanwhile or by this event: nobody gets a mail', async () => {
    for (const [index, joining] of (['paused', 'full', 'open'] as const).entries())
      await scene.deliver(changed(joining), index + 1);

    expect(scene.mailer.sent).toEqual([]);
  });
});
