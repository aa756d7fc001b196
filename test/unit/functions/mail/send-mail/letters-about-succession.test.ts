import { beforeEach, describe, expect, it } from 'vitest';
import { coordinatorId } from '../../../../support/builders.ts';
import { nomination } from '../../../../support/other-coordinators-scene.ts';
import { sampleCoordinator, sampleGroup } from '../../../../support/samples/sample-group.ts';
import { Scene, siteUrl } from './scene.ts';

const coordinator = sampleCoordinator();
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
let scene: Scene;

describe('Handing over', () => {
  const group = sampleGroup({ status: 'active' });
  const second = sampleCoordinator({
    id: coordinatorId(2),
    role: 'second',
    name: 'Coördinator Twee',
    email: 'tweede@vaart.example',
  });
  const third = sampleCoordinator({
    id: coordinatorId(3),
    role: 'second',
    email: 'derde@vaart.example',
  });
  const ids = { groupId: group.id, municipality: group.municipality };
  const nominated = {
    name: 'SuccessorNominated',
    data: {
      ...ids,
      nominationId: nomination().id,
      coordinatorId: second.id,
      byCoordinatorId: coordinator.id,
    },
  } as const;
  const endedBy = ({ id: byCoordinatorId }: { readonly id: string }) =>
    ({ name: 'SuccessorNominationEnded', data: { ...nominated.data, byCoordinatorId } }) as const;
  const handedOver = {
    name: 'CoordinatorHandedOver',
    data: { ...ids, coordinatorId: second.id, fromCoordinatorId: coordinator.id },
  } as const;

  beforeEach(() => {
    scene = new Scene();
    scene.groups = [group];
    scene.coordinators = [coordinator, second, third];
    scene.nomination = nomination();
  });

  it('asks only the nominee, with a link to their own page and the last moment', async () => {
    await scene.deliver(nominated);

    const { text } = scene.onlyMailTo(second.email);
    expect(scene.mailer.sent).toHaveLength(1);
    expect(text).toContain(`${siteUrl}/beheer/${group.reference}#token-1`);
    expect(scene.issued).toMatchObject([{ claims: { purpose: 'manage', recipientId: second.id } }]);
    expect(plain(text)).toContain('Er gebeurt niets zolang u niet op een knop drukt');
  });

  it('asks nobody once the nomination has ended, been replaced or expired', async () => {
    for (const left of [
      undefined,
      nomination({ id: coordinatorId(8) }),
      nomination({ expiresAt: '2026-11-01T12:00:00.000Z' }),
    ]) {
      scene.nomination = left;
      await scene.deliver(nominated);
    }

    expect(scene.mailer.sent).toEqual([]);
  });

  it('tells the first coordinator that the nominee refused', async () => {
    await scene.deliver(endedBy(second));

    expect(scene.mailer.sent).toHaveLength(1);
    expect(plain(scene.onlyMailTo(coordinator.email).text)).toContain(
      'U blijft de eerste coördinator',
    );
  });

  it('tells the nominee that the first coordinator took the nomination back', async () => {
    await scene.deliver(endedBy(coordinator));

    expect(scene.mailer.sent).toHaveLength(1);
    expect(plain(scene.onlyMailTo(second.email).text)).toContain('Die vraag is ingetrokken');
  });

  it('tells both, the other coordinators and the desk, whose mail does not say who it is', async () => {
    scene.coordinators = [{ ...coordinator, role: 'second' }, { ...second, role: 'first' }, third];

    await scene.deliver(handedOver);

    const texts = [coordinator, second, third].map(({ email }) =>
      plain(scene.onlyMailTo(email).text),
    );
    const is = `${second.name} is nu de eerste coördinator`;
    expect(texts.map((text) => text.includes(is))).toEqual([true, false, true]);
    expect(texts[0]).toContain('U blijft coördinator');
    expect(texts[1]).toContain('U bent nu de eerste coördinator');
    expect(texts[2]).not.toContain('U blijft coördinator');
    const toDesk = scene.mailer.sent.filter(({ subject }) =>
      subject.startsWith('Andere eerste coördinator'),
    );
    expect(toDesk.length).toBeGreaterThan(0);
    expect(scene.mailer.sent).toHaveLength(3 + toDesk.length);
    for (const { text } of toDesk) expect(text).not.toContain(second.name);
  });

  it('tells nobody once somebody else has become the first coordinator', async () => {
    await scene.deliver(handedOver);

    expect(scene.mailer.sent).toEqual([]);
  });
});
