import { beforeEach, describe, expect, it } from 'vitest';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { coordinatorId, groupId } from '../../../../support/builders.ts';
import { sampleCoordinator, sampleGroup } from '../../../../support/samples/sample-group.ts';
import { idsOf, now, Scene, siteUrl } from './scene.ts';

const coordinator = sampleCoordinator();
const inThirtyDays = new Date('2026-12-21T22:59:59.999Z');
let scene: Scene;

beforeEach(() => {
  scene = new Scene();
  scene.coordinators = [coordinator];
});

describe('confirm-on-behalf', () => {
  const unconfirmed = sampleGroup({
    status: 'submitted',
    version: 1,
    reference: undefined,
    confirmedAt: undefined,
    onBehalf: {
      officerId: '01kam0000000000000000000f1',
      officerTitle: 'Medewerker OOV gemeente Dongen',
      organisation: 'municipality',
      conversation: 'counter',
    },
  });
  const registered = { name: 'GroupRegistered', data: idsOf(unconfirmed) } as const;

  it('is the only letter about a registration by an officer: who gave the data, what is kept, and yes, change or no', async () => {
    scene.groups = [unconfirmed];

    await scene.deliver(registered);

    const { text } = scene.onlyMailTo(coordinator.email);
    expect(scene.mailer.sent).toHaveLength(1);
    for (const part of [
      /Een medewerker van de gemeente Dongen heeft een groep aangemeld namens u/,
      /na een gesprek aan de balie/,
      /uw naam, e-mailadres en telefoonnummer/,
      /ja zeggen/,
      /iets veranderen/,
      /nee zeggen: dan verwijderen wij meteen alles/,
      /Dat kan tot en met 27 november 2026/,
    ])
      expect(text).toMatch(part);
    expect(text).not.toContain('Medewerker OOV');
    expect(text).toContain(`${siteUrl}/bevestigen/${unconfirmed.id}#token-1`);
    expect(scene.issued).toMatchObject([{ claims: { purpose: 'confirm' } }]);
  });

  it('names the police as the source, if an officer of the police registered the group', async () => {
    const onBehalf = { ...unconfirmed.onBehalf, organisation: 'police' } as Group['onBehalf'];
    scene.groups = [{ ...unconfirmed, onBehalf }];

    await scene.deliver(registered);

    expect(scene.onlyMailTo(coordinator.email).text).toMatch(/medewerker van de politie \(/);
  });

  it.each(['pending', 'withdrawn', 'expired'] as const)(
    'is not sent if the registration is already %s',
    async (status) => {
      scene.groups = [{ ...unconfirmed, status }];

      await scene.deliver(registered);

      expect(scene.mailer.sent).toEqual([]);
    },
  );
});

describe('confirm-address', () => {
  it('goes to the coordinator with a token that outlives the deadline, so that a late coordinator learns why', async () => {
    const group = sampleGroup({
      status: 'submitted',
      version: 1,
      reference: undefined,
      confirmedAt: undefined,
    });
    scene.groups = [group];

    await scene.deliver({ name: 'GroupRegistered', data: idsOf(group) });

    const mail = scene.onlyMailTo(coordinator.email);
    expect(scene.mailer.sent).toHaveLength(1);
    expect(mail.text).toContain(`${siteUrl}/bevestigen/${group.id}#token-1`);
    expect(mail.text).toContain('27 november 2026');
    expect(scene.issued).toEqual([
      {
        claims: {
          purpose: 'confirm',
          subjectId: group.id,
          recipientId: coordinator.id,
          version: 1,
        },
        expires: inThirtyDays,
      },
    ]);
  });
});

describe('registration-received', () => {
  it('gives the coordinator the reference and what happens next', async () => {
    const group = sampleGroup();
    scene.groups = [group];

    await scene.deliver({ name: 'RegistrationConfirmed', data: idsOf(group) });

    const mail = scene.onlyMailTo(coordinator.email);
    expect(mail.subject).toBe('Aanmelding ontvangen: LS-7KQ4M');
    expect(mail.text).toContain('Wat gebeurt er nu?');
  });

  it('says that the group is approved when officers already decided', async () => {
    const group = sampleGroup({ status: 'active', version: 3 });
    scene.groups = [group];

    await scene.deliver({ name: 'RegistrationConfirmed', data: { ...idsOf(group), version: 2 } });

    const mail = scene.onlyMailTo(coordinator.email);
    expect(mail.text).toContain('Uw groep is al goedgekeurd');
    expect(mail.text).not.toContain('Wat gebeurt er nu?');
    expect(scene.mailer.sent).toHaveLength(1);
  });
});

describe('question', () => {
  it('goes to the coordinator with a token to answer this question', async () => {
    const group = sampleGroup({
      status: 'asked',
      version: 3,
      decision: {
        kind: 'asked',
        officerId: 'wijkagent-dongen',
        officerTitle: 'Wijkagent Dongen',
        at: now.toISOString(),
        text: 'Wie is de tweede coördinator?',
      },
    });
    scene.groups = [group];

    await scene.deliver({
      name: 'QuestionAsked',
      data: { ...idsOf(group), officerId: 'wijkagent-dongen' },
    });

    const { text } = scene.onlyMailTo(coordinator.email);
    expect(text).toContain('Vraag van Wijkagent Dongen:\n> Wie is de tweede coördinator?');
    expect(text).toContain(`${siteUrl}/antwoorden/${group.id}#token-1`);
    expect(scene.issued).toEqual([
      {
        claims: {
          purpose: 'answer',
          subjectId: group.id,
          recipientId: coordinator.id,
          version: 3,
        },
        expires: inThirtyDays,
      },
    ]);
  });
});

describe('a letter to the coordinator who registered the group', () => {
  it('does not go to the second coordinator, in whatever order they are stored', async () => {
    const group = sampleGroup({
      status: 'rejected',
      version: 3,
      decision: { kind: 'rejected', officerId: 'wijkagent-dongen', at: now.toISOString() },
    });
    scene.groups = [group];
    scene.coordinators = [
      sampleCoordinator({ id: coordinatorId(2), role: 'second', email: 'tweede@post.example' }),
      coordinator,
    ];

    await scene.deliver({
      name: 'GroupRejected',
      data: { ...idsOf(group), officerId: 'wijkagent-dongen' },
    });

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([coordinator.email]);
  });
});

describe('rejected', () => {
  /** The sentences with which the letter can describe the group that the registration duplicates. */
  const states = [
    'Die groep bestaat al.',
    'Over die aanmelding is nog niet beslist.',
    'Die groep staat nu niet in het overzicht.',
  ];

  it('gives the coordinator the reason and the address of the desk', async () => {
    const group = sampleGroup({
      status: 'rejected',
      version: 3,
      decision: {
        kind: 'rejected',
        officerId: 'wijkagent-dongen',
        at: now.toISOString(),
        text: 'Het gebied is te groot.',
      },
    });
    scene.groups = [group];

    await scene.deliver({
      name: 'GroupRejected',
      data: { ...idsOf(group), officerId: 'wijkagent-dongen' },
    });

    const mail = scene.onlyMailTo(coordinator.email);
    expect(mail.text).toContain('De reden:\n> Het gebied is te groot.');
    expect(mail.text).toContain('buurtpreventie@langstraat.example');
    expect(mail.replyTo).toBe('buurtpreventie@langstraat.example');
    expect(mail.text).toContain('opnieuw aanmelden');
    expect(mail.text + mail.html).not.toContain('Dubbel aangemeld');
  });

  it.each([
    ['active', 'Vaart Oost', states[0]],
    ['pending', undefined, states[1]],
    ['asked', undefined, states[1]],
    ['closed', undefined, states[2]],
  ] as const)(
    'names the group that the registration duplicates only if that is public, and says what became of it: %s',
    async (status, name, state) => {
      const other = sampleGroup({
        id: groupId(2),
        reference: 'LS-2ABCD',
        name: 'Vaart Oost',
        status,
      });
      const group = sampleGroup({
        status: 'rejected',
        version: 3,
        decision: {
          kind: 'rejected',
          officerId: 'wijkagent-dongen',
          at: now.toISOString(),
          text: 'Deze groep bestaat al.',
          duplicateOf: { regionId: 'langstraat', groupId: other.id, reference: 'LS-2ABCD' },
        },
      });
      scene.groups = [group, other];
      scene.coordinators = [
        coordinator,
        sampleCoordinator({
          id: coordinatorId(2),
          groupId: other.id,
          name: 'Coördinator Oost',
          email: 'oost@post.example',
        }),
      ];

      await scene.deliver({
        name: 'GroupRejected',
        data: { ...idsOf(group), officerId: 'wijkagent-dongen' },
      });

      const { text, html } = scene.onlyMailTo(coordinator.email);
      for (const body of [text, html.replaceAll('&#x2F;', '/')]) {
        expect(body).toContain('LS-2ABCD');
        const flat = body.replaceAll(/\s+/g, ' ');
        expect(states.filter((each) => flat.includes(each))).toEqual([state]);
        expect(body.includes('Vaart Oost')).toBe(name !== undefined);
        expect(body.includes(`${siteUrl}/groepen/LS-2ABCD`)).toBe(name !== undefined);
        expect(body).not.toMatch(/Coördinator Oost|oost@post|opnieuw aanmelden/);
      }
    },
  );
});

describe('welcome', () => {
  it('gives the enrolled coordinator the invite link, the rules and the neighbours', async () => {
    const group = sampleGroup({ status: 'active', version: 3 });
    const neighbour = sampleGroup({ id: groupId(2), name: 'Klein Dongen', status: 'active' });
    const second = sampleCoordinator({
      id: coordinatorId(2),
      role: 'second',
      email: 'tweede@post.example',
    });
    scene.groups = [group, neighbour];
    scene.coordinators = [coordinator, second];
    scene.nearby = [{ groupId: neighbour.id, distance: 0, relation: 'touches', overlap: 0 }];

    await scene.deliver({
      name: 'CoordinatorEnrolled',
      data: { groupId: group.id, coordinatorId: second.id, municipality: group.municipality },
    });

    const { text } = scene.onlyMailTo(second.email);
    expect(scene.mailer.sent).toHaveLength(1);
    const expected = [
      'https://chat.whatsapp.example/beheerders-dongen',
      'Laat ons daar ook weten dat u lid bent van de beheerdersgroep.',
      'Signaleer',
      'Alarmeer: bel 112',
      'App:',
      'Reageer',
      `${siteUrl}/groepen/LS-7KQ4M`,
      `${siteUrl}/spelregels`,
      '256 deelnemers',
      '- Klein Dongen, Dongen: grenst aan uw gebied.',
    ];
    for (const part of expected) expect(text).toContain(part);
  });

  it('gives the coordinator their own manage token, valid for a year', async () => {
    const group = sampleGroup({ status: 'active', version: 3 });
    scene.groups = [group];

    await scene.deliver({
      name: 'CoordinatorEnrolled',
      data: { groupId: group.id, coordinatorId: coordinator.id, municipality: group.municipality },
    });

    const { text, html } = scene.onlyMailTo(coordinator.email);
    expect(scene.issued).toEqual([
      {
        claims: {
          purpose: 'manage',
          subjectId: group.id,
          recipientId: coordinator.id,
          version: 3,
        },
        expires: new Date('2027-11-22T22:59:59.999Z'),
      },
    ]);
    expect(text).toContain(`Beheer uw groep:\n${siteUrl}/beheer/LS-7KQ4M#token-1`);
    expect(text).toContain('werkt tot en met 22 november 2027');
    expect(html).toContain('LS-7KQ4M#token-1');
  });

  it('omits a neighbour that has closed but is still in the index', async () => {
    const group = sampleGroup({ status: 'active', version: 3 });
    const stopped = sampleGroup({ id: groupId(2), name: 'Klein Dongen', status: 'closed' });
    scene.groups = [group, stopped];
    scene.nearby = [{ groupId: stopped.id, distance: 0, relation: 'touches', overlap: 0 }];

    await scene.deliver({
      name: 'CoordinatorEnrolled',
      data: { groupId: group.id, coordinatorId: coordinator.id, municipality: group.municipality },
    });

    expect(scene.onlyMailTo(coordinator.email).text).not.toContain('Klein Dongen');
  });
});

describe('closed', () => {
  it('confirms to every coordinator that the group has left the overview, the circle and its links', async () => {
    const group = sampleGroup({ status: 'closed', version: 5, closedAt: now.toISOString() });
    const second = sampleCoordinator({
      id: coordinatorId(2),
      role: 'second',
      email: 'tweede@post.example',
    });
    scene.groups = [group];
    scene.coordinators = [coordinator, second];

    await scene.deliver({ name: 'GroupClosed', data: idsOf(group) });

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([coordinator.email, second.email]);
    for (const part of [
      'openbare overzicht',
      'koppelingen',
      'beheerdersgroep',
      '21 november 2026',
    ]) {
      expect(scene.onlyMailTo(second.email).text).toContain(part);
    }
  });
});

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('coordinator-left', () => {
  const group = sampleGroup({ status: 'active' });
  const removed = {
    name: 'CoordinatorRemoved',
    data: {
      groupId: group.id,
      coordinatorId: coordinatorId(9),
      municipality: group.municipality,
    },
  } as const;
  const other = sampleCoordinator({
    id: coordinatorId(2),
    role: 'second',
    email: 'tweede@vaart.example',
  });

  it('tells the only remaining coordinator that they are the only one, and the first one', async () => {
    scene.groups = [group];

    await scene.deliver(removed);

    const { text } = scene.onlyMailTo(coordinator.email);
    expect(plain(text)).toContain('U bent de eerste coördinator');
    expect(plain(text)).toContain('U bent nu de enige coördinator');
  });

  it('tells every remaining coordinator', async () => {
    scene.groups = [group];
    scene.coordinators = [coordinator, other];

    await scene.deliver(removed);

    const { text } = scene.onlyMailTo(other.email);
    expect(scene.mailer.sent).toHaveLength(2);
    expect(plain(text)).toContain('De groep gaat door.');
    expect(plain(text)).not.toMatch(/eerste coördinator|enige coördinator/);
  });
});

const terms = (givenAt: string) => ({ terms: { givenAt, textVersion: '2026-11' } });

describe('welcome, by the moment at which somebody became a coordinator,', () => {
  const approvedAt = '2026-11-20T12:00:00.000Z';
  const welcomed = async (changes: Partial<Group>, givenAt: string) => {
    scene.groups = [sampleGroup({ status: 'active', activeSince: approvedAt, ...changes })];
    scene.coordinators = [sampleCoordinator({ role: 'first', consents: terms(givenAt) })];
    const { id: groupIdOf, municipality } = sampleGroup();
    await scene.deliver({
      name: 'CoordinatorEnrolled',
      data: { groupId: groupIdOf, municipality, coordinatorId: coordinator.id },
    });
    return plain(scene.onlyMailTo(coordinator.email).text);
  };

  it.each([
    ['registered the group', {}, '2026-11-20T09:00:00.000Z', 'is goedgekeurd'],
    ['was invited later, as the successor', {}, '2026-11-20T15:00:00.000Z', 'U bent nu'],
    [
      'was a coordinator before the group moved',
      { movedAt: '2026-11-20T14:00:00.000Z' },
      '2026-11-20T13:00:00.000Z',
      'hoort vanaf nu bij',
    ],
    [
      'was invited after the group moved',
      { movedAt: '2026-11-20T14:00:00.000Z' },
      '2026-11-20T15:00:00.000Z',
      'U bent nu',
    ],
  ])('to a first coordinator who %s says so', async (_who, changes, givenAt, words) => {
    expect(await welcomed(changes, givenAt)).toContain(words);
  });
});
