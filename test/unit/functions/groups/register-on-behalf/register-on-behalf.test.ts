import { describe, expect, it } from 'vitest';
import { registerOnBehalf } from '../../../../../functions/groups/register-on-behalf/register-on-behalf.ts';
import { mailCaps } from '../../../../../shared/auth/mail-caps.ts';
import { AreaRefused } from '../../../../../shared/domain/areas/area.ts';
import { RightMissing } from '../../../../../shared/domain/desk/officer.ts';
import { IdempotencyKeyReused, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { approve } from '../../../../../shared/domain/groups/decision.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  registerOnBehalfBody,
  type RegisterOnBehalfBody,
} from '../../../../../shared/requests/groups/register-on-behalf.ts';
import { newId } from '../../../../../shared/runtime/identifiers.ts';
import { endOfDay, now, registrationBody } from '../../../../support/builders.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeRegistrations } from '../../../../support/fakes/fake-registrations.ts';
import { plainDigester } from '../../../../support/plain-digester.ts';
import {
  officerOfDongen,
  officerOfWaalwijk,
  officerWith,
} from '../../../../support/signed-in-officer.ts';

const from = {
  sender: { address: '203.0.113.7' },
  request: { key: 'key-1', body: 'body-1' },
};
const clock = () => now;

function given() {
  const groups = new FakeGroups();
  const caps = mailCaps({
    route: 'registerOnBehalf',
    fingerprint: async (text) => `print of ${text}`,
    clock,
  });
  const registrations = new FakeRegistrations(groups);
  const digester = plainDigester;
  return { groups, caps, registrations, digester, region: langstraat, clock, newId };
}

const schema = registerOnBehalfBody(langstraat);
const sent = () => ({
  ...registrationBody(),
  conversation: 'phone',
  consents: { agreed: true, shareContact: false },
});
const body = (changes: object = {}): RegisterOnBehalfBody =>
  schema.parse({ ...sent(), ...changes });

describe('A registration by an officer', () => {
  it('is stored with the officer, and waits for the coordinator as any other', async () => {
    const needs = given();

    const { id, confirmBy } = await registerOnBehalf(needs, officerOfDongen, body(), from);

    expect(await needs.groups.find(id)).toMatchObject({
      status: 'submitted',
      onBehalf: {
        officerId: officerOfDongen.id,
        officerTitle: 'Medewerker OOV gemeente Dongen',
        organisation: 'municipality',
        conversation: 'phone',
      },
    });
    expect(await needs.groups.coordinators(id)).toMatchObject([
      { consents: { terms: { textVersion: langstraat.termsVersion } } },
    ]);
    expect(needs.groups.events).toEqual([
      {
        name: 'GroupRegistered',
        data: { groupId: id, municipality: 'GM0766', version: 1, officerId: officerOfDongen.id },
      },
    ]);
    expect(confirmBy).toBe(endOfDay(7).toISOString());
  });

  it('cannot be approved before the coordinator has confirmed it', async () => {
    const needs = given();
    const { id } = await registerOnBehalf(needs, officerOfDongen, body(), from);
    const [group] = needs.groups.all;

    expect(group?.id).toBe(id);
    expect(
      () => group && approve(group, { officerId: officerOfDongen.id, version: 1, now }),
    ).toThrow(TransitionRefused);
  });

  it('that is sent twice, as after a lost response, stores one group', async () => {
    const needs = given();

    const first = await registerOnBehalf(needs, officerOfDongen, body(), from);
    const second = await registerOnBehalf(needs, officerOfDongen, body(), from);

    expect(second).toEqual(first);
    expect(needs.groups.all).toHaveLength(1);
    expect(needs.groups.events).toHaveLength(1);
  });

  it('is refused with the idempotency key of another one', async () => {
    const needs = given();
    await registerOnBehalf(needs, officerOfDongen, body(), from);

    await expect(
      registerOnBehalf(needs, officerOfDongen, body({ name: 'Andere groep' }), {
        ...from,
        request: { ...from.request, body: 'body-2' },
      }),
    ).rejects.toBeInstanceOf(IdempotencyKeyReused);
  });

  it('counts against the mailbox: the fourth letter of a day is held back', async () => {
    const needs = given();
    const held: string[] = [];
    const sender = { ...from.sender, note: (what: string) => held.push(what) };

    for (const number of [1, 2, 3, 4]) {
      const request = { key: `key-${number}`, body: 'body' };
      await registerOnBehalf(needs, officerOfDongen, body(), { sender, request });
    }

    expect(needs.groups.all).toHaveLength(4);
    expect(held).toEqual(['first-letter-held']);
  });

  it.each([
    ['an officer of another municipality', officerOfWaalwijk],
    ['a desk manager', officerWith({ roles: ['desk-manager'] })],
  ])('is refused to %s', async (_who, officer) => {
    const needs = given();

    await expect(registerOnBehalf(needs, officer, body(), from)).rejects.toBeInstanceOf(
      RightMissing,
    );

    expect(needs.groups.all).toEqual([]);
  });

  it('is refused when the index cannot hold its area', async () => {
    const needs = given();
    const far = [
      [100, 10],
      [100.01, 10],
      [100.01, 10.01],
      [100, 10],
    ] as const;
    const area = { polygon: { type: 'Polygon', coordinates: [far] }, streets: 'Ver weg' } as const;

    await expect(
      registerOnBehalf(needs, officerOfDongen, { ...body(), area }, from),
    ).rejects.toBeInstanceOf(AreaRefused);

    expect(needs.groups.all).toEqual([]);
  });
});

describe('The form of an officer', () => {
  it.each([
    ['the conversation', { conversation: undefined }, 'conversation'],
    ['the agreement', { consents: { agreed: false, shareContact: true } }, 'consents.agreed'],
    [
      'the email address',
      { coordinator: { name: 'Test', phone: '06 12345678' } },
      'coordinator.email',
    ],
    ['an area within the municipality', { municipality: 'GM0784' }, 'area.polygon'],
  ])('is refused without %s', (_what, changes, field) => {
    const parsed = schema.safeParse({ ...sent(), ...changes });

    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toContain(field);
  });
});
