import { beforeEach, describe, expect, it } from 'vitest';
import { groupId } from '../../../../support/builders.ts';
import { sampleCoordinator, sampleGroup } from '../../../../support/samples/sample-group.ts';
import { idsOf, municipality, now, police, Scene, siteUrl } from './scene.ts';

const coordinator = sampleCoordinator();
const inThirtyDays = new Date('2026-12-21T22:59:59.999Z');
let scene: Scene;

beforeEach(() => {
  scene = new Scene();
  scene.coordinators = [coordinator];
});

describe('approval-request', () => {
  it('goes to every officer of the municipality, each with their own token for this version', async () => {
    const group = sampleGroup();
    scene.groups = [group];

    await scene.deliver({ name: 'RegistrationConfirmed', data: idsOf(group) });

    const recipients = scene.mailer.sent.map(({ to }) => to);
    expect(recipients.toSorted()).toEqual([coordinator.email, municipality, police].toSorted());
    expect(scene.onlyMailTo(police).text).toContain(`${siteUrl}/beoordelen/${group.id}#token-2`);
    expect(scene.onlyMailTo(municipality).text).toContain(
      `${siteUrl}/beoordelen/${group.id}#token-3`,
    );
    expect(scene.issued.filter(({ claims }) => claims.purpose === 'decide')).toEqual([
      {
        claims: {
          purpose: 'decide',
          subjectId: group.id,
          recipientId: 'wijkagent-dongen',
          version: 2,
        },
        expires: inThirtyDays,
      },
      {
        claims: {
          purpose: 'decide',
          subjectId: group.id,
          recipientId: 'oov-dongen',
          version: 2,
        },
        expires: inThirtyDays,
      },
    ]);
  });

  it('fails, which raises an alarm, when the municipality has no officer', async () => {
    const group = sampleGroup({ municipality: 'GM0317' });
    scene.groups = [group];

    const { errors } = await scene.deliverFailing({
      name: 'RegistrationConfirmed',
      data: idsOf(group),
    });

    expect(errors.map(({ cause }) => cause.message)).toContain(
      'no officer for municipality GM0317',
    );
  });

  it('contains everything that was registered, with a picture of the area', async () => {
    scene.groups = [sampleGroup()];

    await scene.deliver({ name: 'RegistrationConfirmed', data: idsOf(sampleGroup()) });

    const mail = scene.onlyMailTo(police);
    const expected = [
      'Buurtpreventie Dongen-Vaart',
      'LS-7KQ4M',
      'Fase: actief',
      '84',
      'nog niet gegeven',
      'Vaartweg, Havenweg',
      'Coördinator Vaart',
      'coordinator.vaart@post.example',
      '+31 6 12345678',
      'geen andere groep actief',
    ];
    for (const part of expected) expect(mail.text).toContain(part);
    expect(mail.pictures.map(({ cid }) => cid)).toEqual(['gebied@buurtkring']);
    expect(mail.html).toContain('cid:gebied@buurtkring');
  });

  it('lists the groups nearby with their position, and warns of a likely duplicate', async () => {
    const group = sampleGroup();
    const twin = sampleGroup({
      id: groupId(2),
      reference: 'LS-2ABCD',
      name: 'Vaart Noord',
      status: 'active',
    });
    const across = sampleGroup({
      id: groupId(3),
      reference: 'LS-3ABCD',
      name: 'Kaatsheuvel-West',
      municipality: 'GM0809',
      status: 'active',
    });
    scene.groups = [group, twin, across];
    scene.nearby = [
      { groupId: across.id, distance: 120.4, relation: 'near', overlap: 0 },
      { groupId: twin.id, distance: 0, relation: 'overlaps', overlap: 0.62 },
    ];

    await scene.deliver({ name: 'RegistrationConfirmed', data: idsOf(group) });

    const { text } = scene.onlyMailTo(police);
    expect(text).toContain(
      'WAARSCHIJNLIJK DUBBEL\nDit gebied en dat van de groep Vaart Noord (LS-2ABCD)\nin Dongen vallen voor 62% samen.',
    );
    expect(text).toContain(
      '- Vaart Noord (LS-2ABCD), Dongen: overlapt met dit gebied (62% van het kleinste van de twee).',
    );
    expect(text).toContain(
      '- Kaatsheuvel-West (LS-3ABCD), Loon op Zand: ligt op 120 meter van dit gebied.',
    );
  });

  it('lists the groups nearby by overlap, largest first, and then by distance', async () => {
    const group = sampleGroup();
    const nearby = [
      { name: 'Ver', distance: 240, overlap: 0 },
      { name: 'Deels', distance: 0, overlap: 0.1 },
      { name: 'Dichtbij', distance: 12, overlap: 0 },
      { name: 'Dubbel', distance: 0, overlap: 0.9 },
    ].map((one, index) => ({
      ...one,
      groupId: groupId(index + 2),
      relation: one.overlap > 0 ? ('overlaps' as const) : ('near' as const),
    }));
    scene.groups = [
      group,
      ...nearby.map(({ name, groupId: id }) =>
        sampleGroup({ id, name: `Buurt ${name}`, status: 'active' }),
      ),
    ];
    scene.nearby = nearby;

    await scene.deliver({ name: 'RegistrationConfirmed', data: idsOf(group) });

    const listed = [...scene.onlyMailTo(police).text.matchAll(/^- Buurt (\w+)/gm)].map(
      ([, name]) => name,
    );
    expect(listed).toEqual(['Dubbel', 'Deels', 'Dichtbij', 'Ver']);
  });

  it('is not sent for a registration whose coordinator is no longer known', async () => {
    scene.groups = [sampleGroup()];
    scene.coordinators = [];

    await scene.deliver({ name: 'RegistrationConfirmed', data: idsOf(sampleGroup()) });

    expect(scene.mailer.sent).toEqual([]);
  });

  it('does not warn of a duplicate when less than half overlaps', async () => {
    const group = sampleGroup();
    const other = sampleGroup({ id: groupId(2), name: 'Vaart Noord', status: 'active' });
    scene.groups = [group, other];
    scene.nearby = [{ groupId: other.id, distance: 0, relation: 'overlaps', overlap: 0.49 }];

    await scene.deliver({ name: 'RegistrationConfirmed', data: idsOf(group) });

    const { text } = scene.onlyMailTo(police);
    expect(text).toContain('Vaart Noord');
    expect(text).not.toContain('DUBBEL');
  });

  it('is sent again with question and answer when the coordinator has answered', async () => {
    const group = sampleGroup({
      version: 4,
      decision: {
        kind: 'asked',
        officerId: 'oov-dongen',
        at: now.toISOString(),
        text: 'Hoort de Havenweg erbij?',
      },
      answer: { text: 'Ja, helemaal.\nTot de brug.', at: now.toISOString() },
    });
    scene.groups = [group];

    await scene.deliver({ name: 'QuestionAnswered', data: idsOf(group) });

    const { text } = scene.onlyMailTo(police);
    expect(scene.mailer.sent).toHaveLength(2);
    expect(text).toContain('Vraag van Medewerker OOV gemeente Dongen:\n> Hoort de Havenweg erbij?');
    expect(text).toContain('> Ja, helemaal.\n> Tot de brug.');
    expect(scene.issued[0]?.claims.version).toBe(4);
  });
});
