import { beforeEach, describe, expect, it } from 'vitest';
import { groupId } from '../../../../support/builders.ts';
import {
  around,
  sampleCoordinator,
  sampleGroup,
} from '../../../../support/samples/sample-group.ts';
import { idsOf, municipality, now, police, Scene, siteUrl } from './scene.ts';

const coordinator = sampleCoordinator();
let scene: Scene;

beforeEach(() => {
  scene = new Scene();
  scene.coordinators = [coordinator];
});

describe('approval-request', () => {
  it('goes to every desk mailbox of the municipality, and holds the address of a page but no right', async () => {
    const group = sampleGroup();
    scene.groups = [group];

    await scene.deliver({ name: 'RegistrationConfirmed', data: idsOf(group) });

    const recipients = scene.mailer.sent.map(({ to }) => to);
    expect(recipients.toSorted()).toEqual([coordinator.email, municipality, police].toSorted());
    for (const mailbox of [police, municipality]) {
      const { text, html } = scene.onlyMailTo(mailbox);
      expect(text).toContain(`${siteUrl}/bureau/aanmeldingen/${group.id}\n`);
      expect(text + html).not.toMatch(/#token|token-\d/);
    }
    expect(scene.issued.map(({ claims }) => claims.recipientId)).toEqual([coordinator.id]);
  });

  it('fails, which raises an alarm, when the municipality has no mailbox', async () => {
    const group = sampleGroup({ municipality: 'GM0317' });
    scene.groups = [group];

    const { errors } = await scene.deliverFailing({
      name: 'RegistrationConfirmed',
      data: idsOf(group),
    });

    expect(errors.map(({ cause }) => cause.message)).toContain(
      'no mailbox for municipality GM0317',
    );
  });

  it('contains what was registered, with a picture of the area and without contact details', async () => {
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
      'geen andere groep of aanmelding',
    ];
    for (const part of expected) expect(mail.text).toContain(part);
    for (const detail of ['Coördinator Vaart', 'coordinator.vaart@post.example', '12345678'])
      expect(mail.subject + mail.text + mail.html).not.toContain(detail);
    expect(mail.pictures.map(({ cid }) => cid)).toEqual(['gebied@buurtkring']);
    expect(mail.html).toContain('cid:gebied@buurtkring');
  });

  it('says of a likely duplicate that its area is exactly the same', async () => {
    const group = sampleGroup();
    const twin = sampleGroup({ id: groupId(2), reference: 'LS-2ABCD', status: 'active' });
    scene.groups = [group, twin];
    scene.nearby = [{ groupId: twin.id, distance: 0, relation: 'overlaps', overlap: 1 }];

    await scene.deliver({ name: 'RegistrationConfirmed', data: idsOf(group) });

    const { text } = scene.onlyMailTo(police);
    expect(text).toContain('(LS-2ABCD) in Dongen: de gebieden zijn precies hetzelfde.');
    expect(text).toContain('Dongen: heeft precies hetzelfde gebied.');
  });

  it('lists the groups nearby with their position, and warns of a likely duplicate', async () => {
    const group = sampleGroup();
    const twin = sampleGroup({
      id: groupId(2),
      reference: 'LS-2ABCD',
      name: 'Vaart Noord',
      status: 'active',
      area: { polygon: around([4.982, 51.65]), streets: 'Noordweg' },
    });
    const across = sampleGroup({
      id: groupId(3),
      reference: 'LS-3ABCD',
      name: 'Kaatsheuvel-West',
      municipality: 'GM0809',
      status: 'active',
      area: { polygon: around([4.983, 51.65]), streets: 'Weststraat' },
    });
    scene.groups = [group, twin, across];
    scene.nearby = [
      { groupId: across.id, distance: 120.4, relation: 'near', overlap: 0 },
      { groupId: twin.id, distance: 0, relation: 'overlaps', overlap: 0.62 },
    ];

    await scene.deliver({ name: 'RegistrationConfirmed', data: idsOf(group) });

    const { text } = scene.onlyMailTo(police);
    expect(text).toContain(
      'WAARSCHIJNLIJK DUBBEL\nVaart Noord (LS-2ABCD) in Dongen: de gebieden vallen voor 62% samen.',
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

  it('lists a registration nearby that waits too, and warns if it has the same mailbox', async () => {
    const group = sampleGroup();
    const other = sampleGroup({ id: groupId(2), reference: 'LS-2ABCD', name: 'Vaart Zuid' });
    scene.groups = [group, other];
    scene.coordinators = [coordinator, { ...coordinator, id: 'C2', groupId: other.id, phone: '1' }];

    await scene.deliver({ name: 'RegistrationConfirmed', data: idsOf(group) });

    const { text } = scene.onlyMailTo(police);
    expect(text).toContain('een coördinator heeft hetzelfde e-mailadres');
    expect(text).toContain('wacht ook op een beslissing');
  });

  it('warns of a registration ten kilometres away, and says that it is not in the picture', async () => {
    const group = sampleGroup();
    const far = sampleGroup({
      id: groupId(2),
      name: 'Vaart Ver',
      area: { polygon: around([5.13, 51.65]), streets: 'x' },
    });
    const close = sampleGroup({ id: groupId(3), name: 'Vaart Dichtbij' });
    scene.groups = [group, far, close];
    scene.coordinators = [
      coordinator,
      { ...coordinator, id: 'C2', groupId: far.id },
      { ...coordinator, id: 'C3', groupId: close.id },
    ];

    await scene.deliver({ name: 'RegistrationConfirmed', data: idsOf(group) });

    const { text, html } = scene.onlyMailTo(police);
    const outside = 'wacht ook op een beslissing (te ver weg voor het plaatje).';
    expect(text).toMatch(/- Vaart Ver .* ligt op 9,\d kilometer van dit gebied, wacht/);
    expect(text.split(outside)).toHaveLength(2);
    expect(html.split(outside)).toHaveLength(2);
    expect(html).toMatch(/alt="[^"]*Vaart Dichtbij/);
    expect(html).not.toMatch(/alt="[^"]*Vaart Ver/);
    expect(html).toContain('Vaart Dichtbij (waarschijnlijk dubbel)');
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

  it('is sent again when the coordinator has answered, without what the coordinator wrote', async () => {
    const group = sampleGroup({
      version: 4,
      decision: {
        kind: 'asked',
        officerId: 'oov-dongen',
        at: now.toISOString(),
        text: 'Hoort de Havenweg erbij?',
      },
      answer: {
        text: 'Ja, helemaal. Bel mij op 0612345678.',
        at: now.toISOString(),
        replaced: { participants: 12 },
      },
    });
    scene.groups = [group];

    await scene.deliver({ name: 'QuestionAnswered', data: idsOf(group) });

    const { text, html } = scene.onlyMailTo(police);
    expect(scene.mailer.sent).toHaveLength(2);
    expect(text.replaceAll('\n', ' ')).toContain('heeft daarbij de aanmelding verbeterd');
    expect(text + html).not.toContain('0612345678');
  });
});
