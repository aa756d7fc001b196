import { partitions } from '../../../shared/store/keys.ts';
import type { StoredItem } from '../../support/stored-state.ts';
import { mailboxesOf, regionOf } from '../../support/three-regions.ts';
import { compareCount, type Finding } from './finding.ts';
import { eventsNamed, pairOf } from './verify-links.ts';
import type { AcknowledgedGroup } from './workload.ts';

interface Linked {
  readonly pairs: readonly string[];
  readonly acknowledged: readonly AcknowledgedGroup[];
}

/**
 * For every existing link, the letters that belong to its most recent linking event must have been sent exactly once:
 * an introduction to both coordinators and, across a border between regions, a letter to each officer of the two
 * municipalities. If a job made the link, each group has one event about the job instead, and one set of letters.
 */
export function linkLetterFindings(
  letters: readonly StoredItem[],
  items: readonly StoredItem[],
  { pairs, acknowledged }: Linked,
): Finding[] {
  const lastEvent = new Map<string, StoredItem>();
  for (const event of byId(eventsNamed(items, 'GroupsLinked'))) lastEvent.set(pairOf(event), event);
  const groups = new Map(acknowledged.map((group) => [group.groupId, group]));
  const told = eventsNamed(items, 'GroupRelinked');
  return pairs.flatMap((pair) => {
    const event = lastEvent.get(pair);
    const { relinkJobId } = (event?.['data'] ?? {}) as { relinkJobId?: string };
    const sides = pair.split(' ').flatMap((id) => groups.get(id) ?? []);
    const crosses = new Set(sides.map(({ body }) => regionOf(body.municipality).id)).size === 2;
    if (relinkJobId === undefined)
      return [
        ...sent(letters, event, 'introduction', 2, pair),
        ...sent(letters, event, desks, crosses ? officerCount(sides) : 0, pair),
      ];
    return sides.flatMap((side) => {
      const own = told.filter(({ data }) => isAbout(data, side.groupId, relinkJobId));
      return [
        ...compareCount(`GroupRelinked of ${side.groupId} by ${relinkJobId}`, own.length),
        ...sent(letters, own[0], 'relinked', 1, side.groupId),
        ...(crosses ? sent(letters, own[0], desks, officerCount([side]), side.groupId) : []),
      ];
    });
  });
}

/** The letter that tells officers about a link to a group in another region. */
const desks = 'linked-across-regions';

const officerCount = (groups: readonly AcknowledgedGroup[]): number =>
  groups.reduce((sum, { body }) => sum + mailboxesOf(body.municipality).length, 0);

function isAbout(data: unknown, groupId: string, relinkJobId: string): boolean {
  const about = data as { groupId: string; relinkJobId: string };
  return about.groupId === groupId && about.relinkJobId === relinkJobId;
}

function sent(
  letters: readonly StoredItem[],
  event: StoredItem | undefined,
  letter: string,
  wanted: number,
  about: string,
): Finding[] {
  const found = lettersOf(letters, event, letter).filter(({ state }) => state === 'sent');
  return compareCount(`letters ${letter} of ${about}`, found.length, wanted);
}

function lettersOf(
  letters: readonly StoredItem[],
  event: StoredItem | undefined,
  letter: string,
): readonly StoredItem[] {
  const PK = `${partitions.mail}${String(event?.['id'])}`;
  return letters.filter((each) => each.PK === PK && each.SK.startsWith(`${letter}#`));
}

function byId(events: readonly StoredItem[]): readonly StoredItem[] {
  return events.toSorted((one, other) => (String(one['id']) < String(other['id']) ? -1 : 1));
}
