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

describe('the letters about closed joining', () => {
  it.each(['paused', 'full'] as const)(
    'are not sent when joining is %s but the group has stopped',
    async (joining) => {
      scene.groups = [{ ...group, status: 'closed' }];
      scene.joining.set(group, { state: joining });

      await scene.deliver(changed(joining));

      expect(scene.mailer.sent).toEqual([]);
    },
  );

  it.each([
    ['full', 'paused'],
    ['paused', 'full'],
  ] as const)(
    'are not sent for the event %s when joining is now %s, because the newer event sends them',
    async (announced, current) => {
      scene.joining.set(group, { state: current });

      await scene.deliver(changed(announced));

      expect(scene.mailer.sent).toEqual([]);
    },
  );

  it('when paused give each coordinator a token to reopen the group, and inform the officers', async () => {
    scene.joining.set(group, { state: 'paused', lapses: 3 });

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

  it('when full inform the coordinators, not the officers', async () => {
    scene.joining.set(group, { state: 'full' });

    await scene.deliver(changed('full'));

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([first.email, second.email]);
  });

  it('are not sent when joining is open again, whatever the event says', async () => {
    for (const [index, joining] of (['paused', 'full', 'open'] as const).entries())
      await scene.deliver(changed(joining), index + 1);

    expect(scene.mailer.sent).toEqual([]);
  });
});
