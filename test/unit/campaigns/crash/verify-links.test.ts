import { describe, expect, it } from 'vitest';
import { linkFindings } from '../../../campaigns/crash/verify-links.ts';
import { linkLetterFindings } from '../../../campaigns/crash/verify-link-letters.ts';
import { mailRegionFindings } from '../../../campaigns/crash/verify-mail-regions.ts';
import type { AcknowledgedGroup } from '../../../campaigns/crash/workload.ts';
import { freshBody } from '../../../support/register-groups.ts';
import type { StoredItem } from '../../../support/stored-state.ts';
import { mailboxesOf } from '../../../support/three-regions.ts';

const group = (groupId: string, municipality: string): AcknowledgedGroup => {
  const body = freshBody({ municipality });
  return { body, groupId, area: body.area, areaChanges: 0, seen: false, status: 'active' };
};
/** A group in Langstraat and a group in grensland that are linked. */
const acknowledged = [group('A', 'GM0809'), group('B', 'GM9001')];
const regionIdOf = (groupId: string): string => (groupId === 'A' ? 'langstraat' : 'grensland');
const pairs = ['A B'];

const side = (own: string, other: string, changes: Partial<StoredItem> = {}): StoredItem => ({
  PK: `GROUP#${regionIdOf(own)}#${own}`,
  SK: `LINK#${other}`,
  neighbourRegionId: regionIdOf(other),
  ...changes,
});
const event = (name: string, id: string, data: object, own = 'A'): StoredItem => ({
  PK: `GROUP#${regionIdOf(own)}#${own}`,
  SK: `EVENT#${id}`,
  id,
  name,
  data,
});
const linked = event('GroupsLinked', 'E1', { groupId: 'A', neighbourId: 'B' });
const letter = (eventId: string, name: string, recipient: string): StoredItem => ({
  PK: `MAIL#${eventId}`,
  SK: `${name}#${recipient}`,
  state: 'sent',
});
const desks = ['GM0809', 'GM9001'].flatMap((code) => mailboxesOf(code).map(({ id }) => id));

const kinds = (items: readonly StoredItem[]) =>
  linkFindings([linked, ...items], pairs, regionIdOf).map(({ kind }) => kind);

describe('The crash campaign notices that a link across regions', () => {
  it('is right only if both sides are in the partitions of their own regions', () => {
    expect(kinds([side('A', 'B'), side('B', 'A')])).toEqual([]);
  });

  it('lacks a side', () => {
    expect(kinds([side('A', 'B')])).toEqual(['lost']);
  });

  it.each([
    ['is stored in the partition of the other region', { PK: 'GROUP#langstraat#B' }],
    ['names its own region as that of the neighbour', { neighbourRegionId: 'grensland' }],
  ])('has a side that %s', (_what, changes) => {
    expect(kinds([side('A', 'B'), side('B', 'A', changes)])).toEqual(['lost', 'unexpected']);
  });
});

const letterFindings = (letters: readonly StoredItem[], items: readonly StoredItem[] = [linked]) =>
  linkLetterFindings(letters, items, { pairs, acknowledged }).map(({ text }) => text);

describe('The crash campaign counts the letters about a link across regions:', () => {
  const introductions = ['a', 'b'].map((recipient) => letter('E1', 'introduction', recipient));
  const told = desks.map((officer) => letter('E1', 'linked-across-regions', officer));
  it('two introductions, and one letter to each officer on both sides', () => {
    expect(desks.length).toBeGreaterThan(2);
    expect(letterFindings([...introductions, ...told])).toEqual([]);
  });

  it('an officer who was not told', () => {
    expect(letterFindings([...introductions, ...told.slice(1)])).toEqual([
      `letters linked-across-regions of A B: ${desks.length - 1} instead of ${desks.length}`,
    ]);
  });

  it('officers of one region only, and a coordinator who was not introduced', () => {
    expect(letterFindings([...introductions.slice(1), ...told.slice(0, 2)])).toHaveLength(2);
  });

  it('one set for each group if a job made the link', () => {
    const job = { relinkJobId: 'J1' };
    const items = [
      event('GroupsLinked', 'E1', { groupId: 'A', neighbourId: 'B', ...job }),
      event('GroupRelinked', 'E2', { groupId: 'A', ...job }),
      event('GroupRelinked', 'E3', { groupId: 'B', ...job }, 'B'),
    ];
    const letters = [
      letter('E2', 'relinked', 'a'),
      letter('E3', 'relinked', 'b'),
      ...mailboxesOf('GM0809').map(({ id }) => letter('E2', 'linked-across-regions', id)),
      ...mailboxesOf('GM9001').map(({ id }) => letter('E3', 'linked-across-regions', id)),
    ];

    expect(letterFindings(letters, items)).toEqual([]);
    expect(letterFindings(letters.slice(1), items)).toEqual([
      'letters relinked of A: 0 instead of 1',
    ]);
    expect(letterFindings(letters, items.slice(0, 2))).toContain(
      'GroupRelinked of B by J1: 0 instead of 1',
    );
  });
});

describe('The crash campaign notices a mail', () => {
  const urls = new Map([
    ['langstraat', 'https://site.example/langstraat'],
    ['grensland', 'https://site.example/grensland'],
  ]);
  const token = '01KAM0000000000000000000G1#abcdefghijklmnopqrstuvwxyz';
  const mailTo = (to: string, from: string, region: string) => ({
    id: 'mail',
    receivedAt: new Date(0).toISOString(),
    to: [to],
    from,
    subject: '',
    text: `https://site.example/${region}/bevestigen/${token}`,
    html: '',
    headers: {},
    attachments: [],
  });
  const reader = acknowledged[1]?.body.coordinator.email ?? '';
  const findings = (mail: ReturnType<typeof mailTo>) =>
    mailRegionFindings([mail], acknowledged, urls);

  it.each([
    ['from another region', mailTo(reader, 'Buurtkring Langstraat', 'grensland'), 1],
    ['that leads to another region', mailTo(reader, 'Buurtkring Grensland', 'langstraat'), 1],
    ['to somebody whom no region knows', mailTo('x@post.example', 'Buurtkring', 'bel'), 1],
    ['and accepts one that is right', mailTo(reader, 'Buurtkring Grensland', 'grensland'), 0],
  ])('%s', (_what, mail, count) => {
    expect(findings(mail)).toHaveLength(count);
  });
});
