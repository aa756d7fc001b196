import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../../../events/catalogue.ts';
import { exampleDesk } from '../../../../../shared/regions/index.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import { regionDesk } from '../../../../../shared/runtime/region-desk.ts';
import { sampleOfficer } from '../../../../support/signed-in-officer.ts';
import { Scene } from './scene.ts';

const manager = sampleOfficer({
  id: '01kam0000000000000000000f9',
  name: 'Naam van de beheerder',
  title: 'Functioneel beheerder Langstraat',
});
const mailbox: DeskMailbox = {
  id: '01kam0000000000000000000x1',
  title: 'Medewerker OOV gemeente Dongen',
  role: 'municipality',
  email: 'nieuw@dongen.example',
  municipalities: ['GM0766'],
};
const former = { ...mailbox, email: 'oud@dongen.example' };
const data = { mailboxId: mailbox.id, deskVersion: 2, byOfficerId: manager.id };
const added = { name: 'MailboxAdded', data } as const;
const ended = { name: 'MailboxEnded', data } as const;

/**
 * A scene whose desk has these mailboxes in addition to those of the example desk. Before version 2, the desk also had
 * the mailbox `former`.
 */
function sceneWith(...mailboxes: DeskMailbox[]): Scene {
  const scene = new Scene();
  const { mailboxes: example, circles } = exampleDesk('langstraat');
  scene.desk = regionDesk(async () => ({ mailboxes: [...example, ...mailboxes], circles }));
  scene.formerMailboxes.push(former);
  scene.officers.push(manager);
  return scene;
}

const textTo = (scene: Scene, address: string) =>
  scene.onlyMailTo(address).text.replaceAll(/\s+/g, ' ');

describe('The letter to a new desk mailbox', () => {
  it('says what it will receive, from whom, who arranged it, and whom to tell if it is a mistake', async () => {
    const scene = sceneWith(mailbox);

    await scene.deliver(added);

    const text = textTo(scene, mailbox.email);
    for (const each of [
      `vastgelegd als postbus ${mailbox.title} van Buurtkring Langstraat`,
      `Dit deed ${manager.title}.`,
      'als in Dongen een groep is aangemeld',
      'van hetzelfde adres als deze e-mail',
      'Beantwoord dan deze e-mail, of meld het aan de functioneel beheerder',
    ])
      expect(text).toContain(each);
    expect(text).not.toContain(manager.name);
    expect(scene.mailer.sent).toHaveLength(1);
  });

  it('is also sent if an operator loaded the desk', async () => {
    const scene = sceneWith(mailbox);

    await scene.deliver({ name: 'MailboxAdded', data: { ...data, byOfficerId: undefined } });

    expect(textTo(scene, mailbox.email)).toContain('Dit deed de beheerder van Buurtkring.');
  });

  it('tells a team mailbox that it hears only of what waits too long', async () => {
    const scene = sceneWith({ ...mailbox, role: 'team', municipalities: ['GM0766', 'GM0867'] });

    await scene.deliver(added);

    const text = textTo(scene, mailbox.email);
    expect(text).toContain(
      'als in Dongen en Waalwijk een aanmelding te lang op een beslissing wacht',
    );
    expect(text).not.toContain('een groep is aangemeld');
  });

  it.each<[string, DomainEvent, DeskMailbox[]]>([
    ['once the mailbox has ended', added, []],
    [
      'about a change of anything but the address',
      { name: 'MailboxChanged', data } as const,
      [mailbox],
    ],
  ])('is not sent %s', async (_when, event, mailboxes) => {
    const scene = sceneWith(...mailboxes);

    await scene.deliver(event);

    expect(scene.mailer.sent).toEqual([]);
  });
});

describe('A desk mailbox that got another address', () => {
  it('is told at both addresses, and the old one does not learn the new one', async () => {
    const scene = sceneWith(mailbox);

    await scene.deliver(ended);

    expect(textTo(scene, mailbox.email)).toContain('vastgelegd als postbus');
    const old = textTo(scene, former.email);
    expect(old).toContain('gaat voortaan naar een ander adres');
    expect(old).toContain(`Dit deed ${manager.title}.`);
    expect(old).not.toContain(mailbox.email);
    expect(old).toContain('Meld dit dan aan de functioneel beheerder');
  });

  it('is not told at the old address if it has that address again', async () => {
    const scene = sceneWith(former);

    await scene.deliver(ended);

    expect(scene.mailer.to(former.email).map(({ subject }) => subject)).toEqual([
      'Deze postbus krijgt voortaan mail van Buurtkring Langstraat',
    ]);
  });
});

describe('A desk mailbox that ended', () => {
  it('is told, and nothing is sent to anybody else', async () => {
    const scene = sceneWith();

    await scene.deliver(ended);

    expect(textTo(scene, former.email)).toContain('De postbus is gestopt.');
    expect(scene.mailer.sent).toHaveLength(1);
  });

  it('is told when an operator loaded another desk', async () => {
    const scene = sceneWith();

    await scene.deliver({ name: 'MailboxEnded', data: { ...data, byOfficerId: undefined } });

    expect(textTo(scene, former.email)).toContain('Dit deed de beheerder van Buurtkring.');
  });

  it('is not told once its address has been removed', async () => {
    const scene = sceneWith();
    scene.formerMailboxes.length = 0;

    await scene.deliver(ended);

    expect(scene.mailer.sent).toEqual([]);
  });
});
