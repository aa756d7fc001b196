import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../../../events/catalogue.ts';
import type { Officer } from '../../../../../shared/domain/desk/officer.ts';
import { sampleInvitation } from '../../../../support/samples/sample-invitation.ts';
import { sampleOfficer } from '../../../../support/signed-in-officer.ts';
import { now, Scene } from './scene.ts';

const email = 'wijkagent@politie.example';
const officerId = sampleOfficer().id;
const passkeyId = '01kam0000000000000000000k1';
const manager = sampleOfficer({
  id: '01kam0000000000000000000f9',
  name: 'Naam van de beheerder',
  title: 'Functioneel beheerder Langstraat',
  email: 'beheer@politie.example',
});
const byOfficerId = manager.id;

function sceneWith(changes: Partial<Officer> = {}): Scene {
  const scene = new Scene();
  scene.officers.push(sampleOfficer({ email, ...changes }), manager);
  return scene;
}

const changed = (data: Partial<Extract<DomainEvent, { name: 'OfficerChanged' }>['data']>) =>
  ({ name: 'OfficerChanged', data: { officerId, ...data } }) as const;
const added = { name: 'PasskeyAdded', data: { officerId, passkeyId } } as const;
const ended = { name: 'OfficerEnded', data: { officerId, byOfficerId } } as const;
const reset = changed({ byOfficerId, what: 'passkeys' });

const told: readonly (readonly [string, DomainEvent, Partial<Officer>, readonly string[]])[] = [
  [
    'a passkey was made',
    added,
    {},
    ['Er is een passkey gemaakt', 'kan iemand anders met uw naam inloggen', 'Mijn passkeys'],
  ],
  [
    'the officer removed a passkey',
    { name: 'PasskeyRemoved', data: { officerId, passkeyId } },
    {},
    ['is verwijderd', 'heeft iemand anders met uw naam ingelogd'],
  ],
  [
    'a manager removed all passkeys',
    reset,
    {},
    ['Al uw passkeys', 'een ander adres dan dit', 'overal uitgelogd', `Dit deed ${manager.title}.`],
  ],
  [
    'a manager changed roles or municipalities',
    changed({ byOfficerId, what: 'rights' }),
    { scope: ['GM0766', 'GM0867'] },
    ['Uw rollen zijn nu: Wijkagent.', 'Dongen en Waalwijk', 'overal uitgelogd', manager.title],
  ],
  [
    'the organisation changed roles or municipalities',
    changed({ what: 'rights' }),
    { scope: 'region', roles: ['police-officer', 'desk-manager'] },
    ['Wijkagent en Functioneel beheerder', 'Gilze en Rijen', 'Dit kwam van uw organisatie'],
  ],
  [
    'a manager changed the name or the job title',
    changed({ byOfficerId, what: 'details' }),
    {},
    ['Uw functie is nu: Wijkagent Dongen.', 'overal uitgelogd', manager.title],
  ],
  [
    'a manager ended the access',
    ended,
    { endedAt: now.toISOString() },
    ['geen toegang meer', 'overal uitgelogd', manager.title, 'KLOPT DIT NIET?'],
  ],
];

describe('The letter about the access of an officer', () => {
  it.each(told)('tells that %s, and what to do', async (_what, event, changes, texts) => {
    const scene = sceneWith(changes);

    await scene.deliver(event);

    const { text, html } = scene.onlyMailTo(email);
    const oneLine = text.replaceAll(/\s+/g, ' ');
    for (const each of texts) expect(oneLine).toContain(each);
    expect(oneLine).toContain('Beantwoord dan deze e-mail.');
    for (const part of [text, html]) {
      expect(part).not.toContain('/bureau');
      expect(part).not.toContain(manager.name);
    }
    expect(scene.issued).toEqual([]);
  });

  it('does not name a manager who has been removed', async () => {
    const scene = sceneWith();
    scene.officers.pop();

    await scene.deliver(changed({ byOfficerId, what: 'details' }));

    expect(scene.onlyMailTo(email).text).toContain('Dit deed een functioneel beheerder.');
  });

  it.each<[string, DomainEvent, Partial<Officer>]>([
    ['if we know no address', added, { email: undefined }],
    ['about a passkey of somebody whose access ended', added, { endedAt: now.toISOString() }],
    ['about an end after which the officer is back', ended, {}],
    ['about a name that an operator corrected', changed({ what: 'details' }), {}],
    ['about a change of which nothing is known', changed({ byOfficerId }), {}],
    [
      'about each passkey that a manager removed',
      { name: 'PasskeyRemoved', data: { officerId, passkeyId, byOfficerId } },
      {},
    ],
  ])('is not sent %s', async (_when, event, changes) => {
    const scene = sceneWith(changes);

    await scene.deliver(event);

    expect(scene.mailer.sent).toEqual([]);
  });

  it.each([
    ['is not sent about passkeys if the invitation goes to the same address', email, 0],
    [
      'is sent about passkeys if the invitation goes to another address',
      'ander@politie.example',
      1,
    ],
  ])('%s', async (_what, invited, mails) => {
    const scene = sceneWith();
    scene.invitations.push(sampleInvitation({ id: officerId, email: invited, renews: true }));

    await scene.deliver(reset);

    expect(scene.mailer.to(email)).toHaveLength(mails);
  });
});
