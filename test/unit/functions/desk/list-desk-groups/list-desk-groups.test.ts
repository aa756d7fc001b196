import { describe, expect, it } from 'vitest';
import { listDeskGroups } from '../../../../../functions/desk/list-desk-groups/list-desk-groups.ts';
import type { ListSearch } from '../../../../../shared/ports/desk.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  groupListQuery,
  groupListResponse,
} from '../../../../../shared/requests/desk/group-list.ts';
import { manyListedGroups } from '../../../../support/many-listed-groups.ts';
import { officerOfDongen, officerWith } from '../../../../support/signed-in-officer.ts';

function given() {
  const searches: ListSearch[] = [];
  const groups = [...manyListedGroups(2).values()].map(({ group }) => group);
  const groupList = {
    find: async (search: ListSearch) => {
      searches.push(search);
      return { all: 5, total: 3, groups, next: 7 };
    },
  };
  return { searches, needs: { groupList, region: langstraat } };
}
const allOfRegion = langstraat.municipalities.map(({ code }) => code);

describe('The list of groups for an officer', () => {
  it('is a page in the form of the response schema, with municipalities by name', async () => {
    const page = await listDeskGroups(given().needs, officerWith(), {});

    expect(groupListResponse.parse(page)).toEqual(page);
    expect(page).toMatchObject({ all: 5, total: 3, next: '7' });
    expect(langstraat.municipalities).toContainEqual(
      expect.objectContaining(page.groups[0]?.municipality),
    );
  });

  it.each([
    ['the whole region for the police', officerWith(), allOfRegion],
    ['the own municipality for a municipal officer', officerOfDongen, ['GM0766']],
    ['nothing for somebody without the right', officerWith({ roles: [] }), []],
  ] as const)('covers %s', async (_what, officer, expected) => {
    const { needs, searches } = given();

    await listDeskGroups(needs, officer, {});

    expect(searches).toMatchObject([{ municipalities: expected, filters: [], words: [] }]);
  });

  it('does not go beyond the scope if another municipality is asked for', async () => {
    const { needs, searches } = given();

    await listDeskGroups(needs, officerOfDongen, { municipality: 'GM0867' });

    expect(searches).toMatchObject([
      { municipalities: ['GM0766'], filters: [['municipality', 'GM0867']] },
    ]);
  });

  it('is filtered, searched by words without accents, and continued', async () => {
    const { needs, searches } = given();

    await listDeskGroups(needs, officerWith(), { status: 'active', q: 'De Béte de', before: '12' });

    expect(searches).toMatchObject([
      { filters: [['status', 'active']], words: ['de', 'bete'], before: 12 },
    ]);
  });
});

describe('A search', () => {
  const query = groupListQuery(langstraat);

  it.each([
    ['at most 80 characters', 'a'.repeat(80), 'a'.repeat(81)],
    ['at least two letters or digits of a word', 'de', 'a b!'],
    ['at most five words', 'aa bb cc dd ee', 'aa bb cc dd ee ff'],
  ])('has %s', (_what, right, wrong) => {
    expect(query.safeParse({ q: right }).success).toBe(true);
    expect(query.safeParse({ q: wrong }).success).toBe(false);
  });

  it.each([
    { municipality: 'GM0376' },
    { status: 'submitted' },
    { since: '1999' },
    { before: '-1' },
    { unknown: 'x' },
  ])('with %j is refused', (wrong) => {
    expect(query.safeParse(wrong).success).toBe(false);
  });
});
