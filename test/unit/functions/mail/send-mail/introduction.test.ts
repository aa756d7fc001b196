import { beforeEach, describe, expect, it } from 'vitest';
import { coordinatorId, groupId } from '../../../../support/builders.ts';
import {
  sampleCoordinator,
  sampleGroup,
  sharesContact,
} from '../../../../support/samples/sample-group.ts';
import { linkBetween } from './link-between.ts';
import { Scene, siteUrl } from './scene.ts';

const vaart = sampleGroup({ status: 'active', version: 3 });
const kaatsheuvel = sampleGroup({
  id: groupId(2),
  reference: 'LS-2ABCD',
  name: 'Kaatsheuvel-West',
  municipality: 'GM0809',
  status: 'active',
});
const ofVaart = sampleCoordinator();
const ofKaatsheuvel = sampleCoordinator({
  id: coordinatorId(2),
  groupId: kaatsheuvel.id,
  name: 'Coördinator Kaatsheuvel',
  email: 'kaatsheuvel@post.example',
  phone: '+31687654321',
});
const linked = {
  name: 'GroupsLinked',
  data: { groupId: vaart.id, neighbourId: kaatsheuvel.id, crossesBorder: true },
} as const;
const link = linkBetween(vaart, kaatsheuvel, 'langstraat');
const mirrored = linkBetween(kaatsheuvel, vaart, 'langstraat');
let scene: Scene;

beforeEach(() => {
  scene = new Scene();
  scene.groups = [vaart, kaatsheuvel];
  scene.coordinators = [ofVaart, ofKaatsheuvel];
  scene.links = [link, mirrored];
});

describe('introduction', () => {
  it('goes once to the coordinator on each side and describes the other group', async () => {
    await scene.deliver(linked);

    const [toVaart, toKaatsheuvel] = [
      scene.onlyMailTo(ofVaart.email),
      scene.onlyMailTo(ofKaatsheuvel.email),
    ];
    expect(scene.mailer.sent).toHaveLength(2);
    for (const part of [
      'Buurgroep: Kaatsheuvel-West',
      'Gemeente: Loon op Zand',
      'ligt op 87 meter van uw gebied',
      `${siteUrl}/groepen/LS-2ABCD`,
    ]) {
      expect(toVaart.text).toContain(part);
    }
    for (const part of [
      'Buurgroep: Buurtpreventie Dongen-Vaart',
      'Gemeente: Dongen',
      `${siteUrl}/groepen/LS-7KQ4M`,
    ]) {
      expect(toKaatsheuvel.text).toContain(part);
    }
    expect(toVaart.pictures).toHaveLength(1);
  });

  it('shows each coordinator to the other when both agreed', async () => {
    scene.coordinators = [
      { ...ofVaart, consents: sharesContact },
      { ...ofKaatsheuvel, consents: sharesContact },
    ];

    await scene.deliver(linked);

    const text = scene.onlyMailTo(ofVaart.email).text;
    for (const part of ['Coördinator Kaatsheuvel', 'kaatsheuvel@post.example', '+31 6 87654321'])
      expect(text).toContain(part);
    expect(text).not.toContain('Contact loopt via de politie');
    expect(scene.onlyMailTo(ofKaatsheuvel.email).text).toContain(ofVaart.email);
  });

  it.each([
    { who: 'nobody', agreed: [] },
    { who: 'only the first', agreed: [ofVaart.id] },
    { who: 'only the second', agreed: [ofKaatsheuvel.id] },
  ])('shows neither coordinator and names the desk when $who agreed', async ({ agreed }) => {
    scene.coordinators = [ofVaart, ofKaatsheuvel].map((one) =>
      agreed.includes(one.id) ? { ...one, consents: sharesContact } : one,
    );

    await scene.deliver(linked);

    for (const [reader, other] of [
      [ofVaart, ofKaatsheuvel],
      [ofKaatsheuvel, ofVaart],
    ] as const) {
      const { html, text } = scene.onlyMailTo(reader.email);
      expect(text).toContain(
        'Contact loopt via de politie. Schrijf naar Politie team Langstraat, buurtpreventie@langstraat.example.',
      );
      for (const secret of [other.name, other.email, other.phone, other.phone.slice(-8)])
        expect(html + text).not.toContain(secret);
    }
  });

  it('shows only those of several coordinators who agreed', async () => {
    const second = sampleCoordinator({
      id: coordinatorId(3),
      groupId: kaatsheuvel.id,
      name: 'Tweede Kaatsheuvel',
      email: 'tweede@post.example',
      role: 'second',
    });
    scene.coordinators = [
      { ...ofVaart, consents: sharesContact },
      { ...ofKaatsheuvel, consents: sharesContact },
      second,
    ];

    await scene.deliver(linked);

    const text = scene.onlyMailTo(ofVaart.email).text;
    expect(text).toContain('Coördinator Kaatsheuvel');
    expect(text).not.toContain('Tweede Kaatsheuvel');
    expect(scene.onlyMailTo(second.email).text).not.toContain(ofVaart.email);
  });

  it('states the distance of this link, whatever other links the groups have', async () => {
    scene.links = [
      { ...link, neighbourId: groupId(3), distance: 12 },
      { ...mirrored, neighbourId: groupId(3), distance: 12 },
      link,
      mirrored,
    ];

    await scene.deliver(linked);

    for (const { text } of scene.mailer.sent)
      expect(text).toContain('ligt op 87 meter van uw gebied');
    expect(scene.mailer.sent).toHaveLength(2);
  });

  it('is not sent when the link is gone', async () => {
    scene.links = [];

    await scene.deliver(linked);

    expect(scene.mailer.sent).toEqual([]);
  });

  it.each([vaart, kaatsheuvel])('is not sent when $name is no longer active', async (stopped) => {
    scene.groups = [vaart, kaatsheuvel].map((group) =>
      group.id === stopped.id ? { ...group, status: 'closed' } : group,
    );

    await scene.deliver(linked);

    expect(scene.mailer.sent).toEqual([]);
  });
});
