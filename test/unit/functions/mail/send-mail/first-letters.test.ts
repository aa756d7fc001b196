import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../../../events/catalogue.ts';
import type { LetterDeclaration } from '../../../../../functions/mail/send-mail/letter-declaration.ts';
import type { LetterName } from '../../../../../functions/mail/send-mail/letter.ts';
import { letters } from '../../../../../functions/mail/send-mail/letters/index.ts';
import type { OutgoingMail } from '../../../../../shared/ports/mail.ts';
import { invitation } from '../../../../support/other-coordinators-scene.ts';
import { sampleCoordinator, sampleGroup } from '../../../../support/samples/sample-group.ts';
import { joinThatIs, sampleStarter } from '../../../../support/samples/sample-join.ts';
import { idsOf, Scene } from './scene.ts';

const declarations = Object.entries<LetterDeclaration>(letters) as [
  LetterName,
  LetterDeclaration,
][];
/** Text that a stranger would like to send to other people in our name. */
const hostile = 'Uw DigiD verloopt: log in op https://digid.example';
const recipient = 'slachtoffer@post.example';

const byOfficer = {
  officerId: '01kam0000000000000000000f1',
  officerTitle: hostile,
  organisation: 'municipality',
  conversation: 'phone',
} as const;

/** A scene in which every field that people fill in contains the hostile text. */
function hostileScene(): Scene {
  const scene = new Scene();
  const group = sampleGroup({
    name: hostile,
    area: { ...sampleGroup().area, streets: hostile },
    decision: { kind: 'asked', officerId: 'x', at: sampleGroup().registeredAt, text: hostile },
    answer: { text: hostile, at: sampleGroup().registeredAt },
  });
  scene.groups = [{ ...group, status: 'submitted' }];
  scene.coordinators = [sampleCoordinator({ name: hostile, email: recipient })];
  scene.joinRequests = [
    joinThatIs('submitted', {
      asker: { name: hostile, email: recipient, street: hostile, note: hostile },
    }),
  ];
  scene.starters = [sampleStarter({ name: hostile, email: recipient, place: hostile })];
  return scene;
}

/** Delivers the event that triggers a first letter, and returns that letter. */
async function firstLetterFor(name: LetterName): Promise<OutgoingMail> {
  const scene = hostileScene();
  const [group] = scene.groups;
  const [request] = scene.joinRequests;
  const [starter] = scene.starters;
  if (!group || !request || !starter) throw new Error('the scene is empty');
  const { id: starterId, municipality } = starter;
  const invited = invitation(1, { groupId: group.id, email: recipient });
  scene.coordinatorInvitations = [invited];
  const linkRequestId = '01KAM0000000000000000000R1';
  const mailbox = `digest of mailbox ${recipient}`;
  scene.linkRequests = [{ id: linkRequestId, purpose: 'confirm', subject: group.id, mailbox }];
  const events: Partial<Record<LetterName, DomainEvent>> = {
    'confirm-address': { name: 'GroupRegistered', data: idsOf(group) },
    'confirm-on-behalf': { name: 'GroupRegistered', data: idsOf(group) },
    'coordinator-invited': {
      name: 'CoordinatorInvited',
      data: {
        groupId: group.id,
        municipality,
        invitationId: invited.id,
        coordinatorId: sampleCoordinator().id,
      },
    },
    'join-confirm': {
      name: 'JoinRequested',
      data: { groupId: group.id, joinRequestId: request.id },
    },
    'new-link': { name: 'NewLinkRequested', data: { linkRequestId } },
    'starter-kit': {
      name: 'StarterKitRequested',
      data: { starterId, municipality, followUp: true },
    },
  };
  const event = events[name];
  if (!event) throw new Error(`add the event for ${name}, which goes to an unconfirmed address`);
  if (name === 'join-confirm' || name === 'coordinator-invited')
    scene.groups = [{ ...group, status: 'active' }];
  if (name === 'confirm-on-behalf') scene.groups = [{ ...group, onBehalf: byOfficer }];
  await scene.deliver(event);
  return scene.onlyMailTo(recipient);
}

const first = declarations.filter(([, { confirmed }]) => !confirmed).map(([name]) => name);

describe('A letter to an address that nobody has confirmed', () => {
  it('is one of five, or a new link to the same pages', () => {
    expect(first).toEqual([
      'confirm-address',
      'confirm-on-behalf',
      'coordinator-invited',
      'join-confirm',
      'new-link',
      'starter-kit',
    ]);
  });

  it.each(first)('%s contains only our own words, in every part of the email', async (name) => {
    const { to, ...mail } = await firstLetterFor(name);

    const whole = JSON.stringify(mail, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(to).toBe(recipient);
    expect(mail.text.length).toBeGreaterThan(100);
    for (const part of [hostile, 'DigiD', 'digid.example', recipient])
      expect(whole).not.toContain(part);
  });

  it.each(first)('%s has a link, behind which its owner finds what was held back', async (name) => {
    const { text, html } = await firstLetterFor(name);

    expect(text).toMatch(/#token-1$/m);
    expect(html).toContain('#token-1');
  });

  it('goes through the lane for first letters, in which no other letter goes', () => {
    const lanes = declarations.map(([name, { confirmed, on }]) => ({
      name,
      // A new link goes only to addresses that we have mailed before, so it need not use the lane for first letters.
      isFirst: !confirmed && name !== 'new-link',
      lane: new Set(Object.values(on)),
    }));
    const events = declarations.flatMap(([, { on }]) => Object.entries(on));

    for (const { name, isFirst, lane } of lanes)
      expect([name, lane.has('first'), lane.size === 1 || !isFirst]).toEqual([name, isFirst, true]);
    for (const [event, urgency] of events) {
      const others = events.filter(([other]) => other === event).map(([, lane]) => lane);
      expect(others.every((lane) => (lane === 'first') === (urgency === 'first'))).toBe(true);
    }
  });
});
