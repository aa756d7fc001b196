import { describe, expect, it } from 'vitest';
import { showStarterContact } from '../../../../../functions/starting/show-starter-contact/show-starter-contact.ts';
import { RightMissing } from '../../../../../shared/domain/desk/officer.ts';
import type { ViewingRecord } from '../../../../../shared/domain/desk/viewing-record.ts';
import { StarterNotFound } from '../../../../../shared/domain/starting/starter.ts';
import { now } from '../../../../support/builders.ts';
import { FakeStarters } from '../../../../support/fakes/fake-starters.ts';
import { sampleStarter, starterId } from '../../../../support/samples/sample-join.ts';
import { officerWith } from '../../../../support/signed-in-officer.ts';

const id = starterId(1);
const officer = officerWith();

function given(
  starter = sampleStarter({ confirmedAt: now.toISOString() }),
  write = async () => {},
) {
  const written: ViewingRecord[] = [];
  return {
    written,
    starters: new FakeStarters(() => now).add(starter),
    viewings: {
      write: async (records: readonly ViewingRecord[]) => {
        await write();
        written.push(...records);
      },
    },
    newTraceId: () => '4bf92f3577b34da6a3ce929d0e0e4736',
    clock: () => now,
  };
}

describe('The name and address of a starter are shown', () => {
  it('after a record of who looked, when, why and at whose', async () => {
    const needs = given();

    const shown = await showStarterContact(needs, officer, id, { reason: 'follow-up' });

    expect(shown).toEqual({
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      name: 'Test Starter',
      email: 'starter@post.example',
    });
    expect(needs.written).toEqual([
      {
        traceId: shown.traceId,
        activity: 'starter-contact-details',
        officerId: officer.id,
        officerTitle: 'Wijkagent Dongen',
        organisation: 'police',
        at: now,
        reason: 'follow-up',
        starterId: id,
      },
    ]);
  });

  it('only if the record could be written', async () => {
    const needs = given(undefined, async () => {
      throw new Error('the table is not reachable');
    });

    await expect(showStarterContact(needs, officer, id, { reason: 'follow-up' })).rejects.toThrow(
      'the table is not reachable',
    );
  });

  it.each([
    ['an officer of another municipality', officerWith({ scope: ['GM0867'] })],
    ['a desk manager', officerWith({ roles: ['desk-manager'], scope: 'region' })],
  ])('not to %s, and without a record', async (_who, other) => {
    const needs = given();

    await expect(
      showStarterContact(needs, other, id, { reason: 'follow-up' }),
    ).rejects.toBeInstanceOf(RightMissing);

    expect(needs.written).toEqual([]);
  });

  it('not of a starter who did not confirm that contact is wanted', async () => {
    await expect(
      showStarterContact(given(sampleStarter()), officer, id, { reason: 'follow-up' }),
    ).rejects.toBeInstanceOf(StarterNotFound);
  });
});
