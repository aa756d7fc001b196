import { beforeEach, describe, expect, it } from 'vitest';
import type { Link } from '../../../../../shared/domain/linking/link.ts';
import { coordinatorId, eventId, groupId } from '../../../../support/builders.ts';
import {
  sampleCoordinator,
  sampleGroup,
  sharesContact,
} from '../../../../support/samples/sample-group.ts';
import { now, Scene, siteUrl } from './scene.ts';

const vaart = sampleGroup({ status: 'active', version: 3 });
const west = sampleGroup({
  id: groupId(2),
  reference: 'LS-2ABCD',
  name: 'Kaatsheuvel-West',
  municipality: 'GM0809',
  status: 'active',
});
const oost = sampleGroup({
  id: groupId(3),
  reference: 'LS-3EFGH',
  name: 'Kaatsheuvel-Oost',
  municipality: 'GM0809',
  status: 'active',
});
const rijen = sampleGroup({
  id: groupId(4),
  reference: 'LS-4JKMN',
  name: 'Buurtapp Rijen',
  municipality: 'GM0784',
  status: 'active',
});
const reader = sampleCoordinator();
const second = sampleCoordinator({
  id: coordinatorId(9),
  role: 'second',
  email: 'tweede@post.example',
});
const ofWest = sampleCoordinator({
  id: coordinatorId(2),
  groupId: west.id,
  name: 'Coördinator West',
  email: 'west@post.example',
  phone: '+31687654321',
});
const job = eventId(50);
const relinked = { name: 'GroupRelinked', data: { groupId: vaart.id, relinkJobId: job } } as const;
const linkTo = (neighbourId: string, distance: number): Link => ({
  groupId: vaart.id,
  neighbourId,
  neighbourRegionId: 'langstraat',
  neighbourMunicipality: 'GM0809',
  distance,
  relation: 'near',
  overlap: 0,
  crossesBorder: true,
  since: now.toISOString(),
  areaVersions: { own: 1, neighbour: 1 },
});
let scene: Scene;

beforeEach(() => {
  scene = new Scene();
  scene.groups = [vaart, west, oost, rijen];
  scene.coordinators = [reader, second, ofWest];
  scene.links = [linkTo(oost.id, 290), linkTo(west.id, 260)];
  scene.linkChanges = [
    {
      kind: 'linked',
      groupId: vaart.id,
      groupRegionId: 'langstraat',
      neighbourId: oost.id,
      neighbourRegionId: 'langstraat',
    },
    {
      kind: 'linked',
      groupId: vaart.id,
      groupRegionId: 'langstraat',
      neighbourId: west.id,
      neighbourRegionId: 'langstraat',
    },
    {
      kind: 'unlinked',
      groupId: vaart.id,
      groupRegionId: 'langstraat',
      neighbourId: rijen.id,
      neighbourRegionId: 'langstraat',
    },
  ];
});

describe('The letter after relinking the region', () => {
  it('tells each coordinator once about all new neighbours, nearest first, and about former ones', async () => {
    await scene.deliver(relinked);

    expect(scene.mailer.sent).toHaveLength(2);
    const { text } = scene.onlyMailTo(reader.email);
    expect(text.indexOf('Kaatsheuvel-West, Loon op Zand')).toBeLessThan(
      text.indexOf('Kaatsheuvel-Oost, Loon op Zand'),
    );
    expect(text).toContain('ligt op 260 meter van uw gebied');
    expect(text).toContain(`${siteUrl}/groepen/LS-3EFGH`);
    expect(text.slice(text.indexOf('GEEN BUURGROEPEN MEER'))).toContain(
      'Buurtapp Rijen, Gilze en Rijen',
    );
  });

  it('shows people only where both sides agreed', async () => {
    scene.coordinators = [
      sampleCoordinator({ consents: sharesContact }),
      second,
      { ...ofWest, consents: sharesContact },
    ];

    await scene.deliver(relinked);

    expect(scene.onlyMailTo(reader.email).text).toContain(
      'Contact: Coördinator West, telefoon +31 6 87654321, e-mail west@post.example',
    );
    expect(scene.onlyMailTo(second.email).text).not.toContain('Coördinator West');
    expect(scene.onlyMailTo(second.email).text).toContain('loopt het contact via de politie');
  });

  it('is not sent again when the event is redelivered', async () => {
    await scene.deliver(relinked);
    await scene.deliver(relinked);

    expect(scene.mailer.sent).toHaveLength(2);
  });

  it('omits what is no longer true', async () => {
    scene.links = [linkTo(west.id, 260), linkTo(rijen.id, 240)];
    scene.groups = [vaart, west, { ...oost, status: 'closed' }, rijen];

    await scene.deliver(relinked);

    const { text } = scene.onlyMailTo(reader.email);
    expect(text).not.toContain('Kaatsheuvel-Oost');
    expect(text).not.toContain('GEEN BUURGROEPEN MEER');
    expect(text).not.toContain('Buurtapp Rijen');
  });

  it('does not mention a neighbour that came and went, neither as new nor as former', async () => {
    scene.links = [linkTo(west.id, 260)];

    await scene.deliver(relinked);

    expect(scene.onlyMailTo(reader.email).text).not.toContain('Kaatsheuvel-Oost');
  });

  it('does not mention a neighbour that closed, because relinking did not cause that', async () => {
    scene.groups = [vaart, west, oost, { ...rijen, status: 'closed' }];

    await scene.deliver(relinked);

    expect(scene.onlyMailTo(reader.email).text).not.toContain('Buurtapp Rijen');
  });

  it('is sent when as many neighbours came as left', async () => {
    scene.linkChanges = scene.linkChanges.filter(({ neighbourId }) => neighbourId !== oost.id);

    await scene.deliver(relinked);

    const { text } = scene.onlyMailTo(reader.email);
    for (const part of ['Kaatsheuvel-West', 'Buurtapp Rijen']) expect(text).toContain(part);
  });

  it.each([
    [
      'no recorded change is still true',
      () => void ((scene.links = [linkTo(rijen.id, 1)]), (scene.groups = [vaart, rijen])),
    ],
    [
      'the group closed',
      () => void (scene.groups = [{ ...vaart, status: 'closed' }, west, oost, rijen]),
    ],
  ])('is not sent when %s', async (_what, change) => {
    change();

    await scene.deliver(relinked);

    expect(scene.mailer.sent).toEqual([]);
  });

  it('replaces the introductions: a link made by relinking sends none', async () => {
    await scene.deliver({
      name: 'GroupsLinked',
      data: { groupId: vaart.id, neighbourId: west.id, crossesBorder: true, relinkJobId: job },
    });

    expect(scene.mailer.sent).toEqual([]);
  });
});

describe('The welcome after a move to another municipality', () => {
  it('names the new municipality, and does not say that the group was approved', async () => {
    scene.groups = [{ ...vaart, municipality: 'GM0809', movedAt: now.toISOString() }];

    await scene.deliver({
      name: 'CoordinatorEnrolled',
      data: { groupId: vaart.id, coordinatorId: reader.id, municipality: 'GM0809' },
    });

    const { subject, text } = scene.onlyMailTo(reader.email);
    expect(subject).toBe('Welkom in de beheerdersgroep van Loon op Zand');
    expect(text).toContain('hoort vanaf nu bij de gemeente\nLoon op Zand');
    expect(text).not.toContain('goedgekeurd');
  });
});
