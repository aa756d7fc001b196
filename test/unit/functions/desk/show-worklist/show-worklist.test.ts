import { describe, expect, it } from 'vitest';
import { showWorklist } from '../../../../../functions/desk/show-worklist/show-worklist.ts';
import type { Officer } from '../../../../../shared/domain/desk/officer.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { worklistResponse } from '../../../../../shared/requests/desk/worklist.ts';
import { groupId, groupThatIs, later, now } from '../../../../support/builders.ts';
import { starterId } from '../../../../support/samples/sample-join.ts';
import { officerWith } from '../../../../support/signed-in-officer.ts';

const [dongen, waalwijk] = ['GM0766', 'GM0867'] as const;
const at = now.toISOString();
/** One item of each kind of work, in both Dongen and Waalwijk. */
const worklist = () => {
  const reads: string[] = [];
  const both = <Work>(kind: string, work: (municipality: string, number: number) => Work) => {
    reads.push(kind);
    return [work(dongen, 1), work(waalwijk, 2)];
  };
  return {
    reads,
    registrations: async () =>
      both('registrations', (municipality, number) =>
        groupThatIs('pending', { id: groupId(number), municipality, confirmedAt: at }),
      ),
    starters: async () =>
      both('starters', (municipality, number) => ({
        id: starterId(number),
        municipality,
        place: 'Rond het plein',
        // The store never returns the name and address; if it did, the use case would leave them out.
        name: 'Test Starter',
        email: 'starter@post.example',
        requestedAt: at,
        confirmedAt: at,
      })),
    pausedGroups: async () =>
      both('pausedGroups', (municipality, number) => ({
        id: groupId(number + 10),
        reference: `LS-0000${number}`,
        name: 'Groep',
        municipality,
        pausedAt: at,
      })),
  };
};

async function shownTo(changes: Partial<Officer>) {
  const stored = worklist();
  const needs = { worklist: stored, clock: () => later({ days: 1 }), region: langstraat };
  const shown = await showWorklist(needs, officerWith(changes));
  return { shown, reads: stored.reads };
}

describe('The worklist of an officer', () => {
  it('holds what waits in the own municipalities, and nothing of elsewhere', async () => {
    const { shown } = await shownTo({ scope: [dongen] });

    expect(worklistResponse.parse(shown)).toBeDefined();
    expect(
      Object.values(shown)
        .flat()
        .map(({ id }) => id),
    ).toEqual([groupId(1), starterId(1), groupId(11)]);
    expect(shown.toDecide[0]?.municipality).toEqual({ code: dongen, name: 'Dongen' });
  });

  it('holds what waits in every municipality of the scope', async () => {
    const { shown } = await shownTo({ scope: [dongen, waalwijk] });

    expect(Object.values(shown).flat()).toHaveLength(6);
  });

  it('is empty, and reads nothing, without a right to act on it', async () => {
    const { shown, reads } = await shownTo({ roles: ['desk-manager'], scope: 'region' });

    expect(Object.values(shown).flat()).toEqual([]);
    expect(reads).toEqual([]);
  });

  it('is empty before the period of the officer', async () => {
    const { shown } = await shownTo({ validFrom: later({ days: 30 }).toISOString() });

    expect(Object.values(shown).flat()).toEqual([]);
  });

  it('holds no contact details, whatever is stored', async () => {
    const { shown } = await shownTo({ scope: [dongen, waalwijk] });

    expect(JSON.stringify(shown)).not.toMatch(/Test Starter|email|phone|@/);
  });
});
