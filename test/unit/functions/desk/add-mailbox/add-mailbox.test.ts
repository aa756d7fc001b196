import { describe, expect, it } from 'vitest';
import { addMailbox } from '../../../../../functions/desk/add-mailbox/add-mailbox.ts';
import { changeMailbox } from '../../../../../functions/desk/change-mailbox/change-mailbox.ts';
import { endMailbox } from '../../../../../functions/desk/end-mailbox/end-mailbox.ts';
import { showDesk } from '../../../../../functions/desk/show-desk/show-desk.ts';
import { DeskMissing, DeskRefused } from '../../../../../shared/domain/desk/desk-change.ts';
import { deskLimit } from '../../../../../shared/domain/desk/desk-changes.ts';
import {
  MailboxNeeded,
  MailboxNotFound,
} from '../../../../../shared/domain/desk/mailbox-changes.ts';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import { bel } from '../../../../../shared/regions/bel.ts';
import { exampleDesk } from '../../../../../shared/regions/index.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import type { Stage } from '../../../../../shared/regions/stage.ts';
import type { MailboxBody } from '../../../../../shared/requests/desk/manage-desk.ts';
import { deploymentDesk, managedDesk } from '../../../../../shared/runtime/deployment-desk.ts';
import { officersInMemory } from '../../../../support/officers-in-memory.ts';

const manager = { id: '01kam0000000000000000000f2' };
const dongen = 'GM0766';
const example = exampleDesk('langstraat');
const body = (changes: Partial<MailboxBody> = {}): MailboxBody => ({
  version: 0,
  title: 'Wijkagent Dongen Noord',
  email: 'noord@politie.example',
  role: 'police',
  municipalities: [dongen],
  ...changes,
});

function given(stage: Stage = 'dev') {
  const desk = officersInMemory();
  return {
    ...desk,
    desks: managedDesk({ STAGE: stage }, desk.table, desk),
    used: deploymentDesk({ STAGE: stage }, desk.table),
    otherRegions: async () => [{ region: bel, desk: exampleDesk('bel') }],
    region: langstraat,
    stage,
  };
}

const addressesOf = async ({ used }: ReturnType<typeof given>, municipality = dongen) =>
  (await used.mailboxesOf(municipality)).map(({ email }) => email);

describe('A mailbox that a manager adds', () => {
  it('gets the mail of its municipality at once, with an event that holds no address', async () => {
    const needs = given();

    const { id, version } = await addMailbox(needs, manager, body());

    expect(version).toBe(1);
    expect(await addressesOf(needs)).toContain('noord@politie.example');
    expect(await addressesOf(needs, 'GM0867')).not.toContain('noord@politie.example');
    expect(await needs.events()).toEqual([
      { name: 'MailboxAdded', data: { mailboxId: id, deskVersion: 1, byOfficerId: manager.id } },
    ]);
    expect((await showDesk(needs)).mailboxes).toContainEqual(
      expect.objectContaining({ id, email: 'noord@politie.example' }),
    );
  });

  it('is added once when the request is sent again', async () => {
    const needs = given();
    const first = await addMailbox(needs, manager, body());

    const second = await addMailbox(needs, manager, body());

    expect(second).toEqual(first);
    expect(await needs.events()).toHaveLength(1);
  });

  it('leaves room for what one transaction can store', async () => {
    const needs = given();
    const room = deskLimit - example.mailboxes.length - example.circles.length;
    for (let version = 0; version < room; version += 1)
      await addMailbox(needs, manager, body({ version, title: `Postbus ${version}` }));

    const more = addMailbox(needs, manager, body({ version: room, title: 'Te veel' }));

    await expect(more).rejects.toMatchObject({ problem: 'desk-full' });
  });
});

describe('A mailbox that a manager changes', () => {
  it('gets its mail at the new address, and the old address is reported as ended', async () => {
    const needs = given();
    const { id } = await addMailbox(needs, manager, body());

    await changeMailbox(needs, manager, id, body({ version: 1, email: 'nieuw@politie.example' }));

    const addresses = await addressesOf(needs);
    expect(addresses).toContain('nieuw@politie.example');
    expect(addresses).not.toContain('noord@politie.example');
    const data = { mailboxId: id, deskVersion: 2, byOfficerId: manager.id };
    expect(await needs.events()).toEqual(
      expect.arrayContaining([
        { name: 'MailboxChanged', data },
        { name: 'MailboxEnded', data },
      ]),
    );
  });

  it('to the same changes nothing', async () => {
    const needs = given();
    const { id } = await addMailbox(needs, manager, body());

    expect(await changeMailbox(needs, manager, id, body({ version: 1 }))).toEqual({
      id,
      version: 1,
    });
    expect(await needs.events()).toHaveLength(1);
  });
});

describe('A mailbox that a manager ends', () => {
  it('gets no mail any more, and the event names the manager', async () => {
    const needs = given();
    const { id } = await addMailbox(needs, manager, body());

    await endMailbox(needs, manager, id, { version: 1 });

    expect(await addressesOf(needs)).not.toContain('noord@politie.example');
    expect(await needs.events()).toContainEqual({
      name: 'MailboxEnded',
      data: { mailboxId: id, deskVersion: 2, byOfficerId: manager.id },
    });
  });

  it('is never the last one of a municipality, nor the last of the team', async () => {
    const needs = given();
    const team = example.mailboxes.find(({ role }) => role === 'team');
    const own = example.mailboxes.filter(
      ({ role, municipalities }) => role !== 'team' && municipalities.includes(dongen),
    );
    await expect(endMailbox(needs, manager, team?.id ?? '', { version: 0 })).rejects.toThrow(
      MailboxNeeded,
    );
    for (const [version, { id }] of own.slice(1).entries())
      await endMailbox(needs, manager, id, { version });

    const last = own[0]?.id ?? '';
    const [version, elsewhere] = [own.length - 1, ['GM0867']];
    const moved = changeMailbox(needs, manager, last, body({ version, municipalities: elsewhere }));

    await expect(endMailbox(needs, manager, last, { version })).rejects.toThrow(MailboxNeeded);
    await expect(moved).rejects.toThrow(MailboxNeeded);
    expect(await addressesOf(needs)).toHaveLength(1);
  });
});

describe('A change of the mailboxes is refused', () => {
  it.each<readonly [string, Stage, string]>([
    ['example-address', 'prod', 'noord@politie.example'],
    ['real-address', 'dev', 'noord@politie.test'],
    ['address-elsewhere', 'dev', exampleDesk('bel').mailboxes[0]?.email ?? ''],
  ])('for an address that does not fit: %s', async (problem, stage, email) => {
    const needs = given(stage);

    for (const request of [
      addMailbox(needs, manager, body({ email })),
      changeMailbox(needs, manager, 'oov-dongen', body({ email })),
    ]) {
      await expect(request).rejects.toBeInstanceOf(DeskRefused);
      await expect(request).rejects.toMatchObject({ problem });
    }
  });

  it('if somebody else was earlier', async () => {
    const needs = given();
    const both = await Promise.allSettled([
      addMailbox(needs, manager, body()),
      endMailbox(needs, manager, 'oov-dongen', { version: 0 }),
    ]);

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const late = [
      addMailbox(needs, manager, body({ title: 'Later' })),
      changeMailbox(needs, manager, 'wijkagent-dongen', body()),
      endMailbox(needs, manager, 'wijkagent-dongen', { version: 0 }),
    ];
    for (const request of late) await expect(request).rejects.toThrow(ConcurrentChange);
  });

  it('for a mailbox that is not there, and for a region without a desk', async () => {
    const real = { email: 'noord@politie.test' };

    await expect(changeMailbox(given(), manager, 'niemand', body())).rejects.toThrow(
      MailboxNotFound,
    );
    await expect(endMailbox(given(), manager, 'niemand', { version: 0 })).rejects.toThrow(
      MailboxNotFound,
    );
    await expect(addMailbox(given('prod'), manager, body(real))).rejects.toThrow(DeskMissing);
  });
});
