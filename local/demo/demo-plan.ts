import { namedMunicipality } from '../../shared/regions/municipality.ts';
import type { Neighbourhood, Region } from '../../shared/regions/region.ts';
import type { RegisterGroupBody } from '../../shared/requests/groups/register-group.ts';
import { chance } from './chance.ts';
import {
  groupName,
  placeName,
  streetsOf,
  surroundingsOf,
  type Surroundings,
} from './group-names.ts';
import { neighbourhoodOutline, offset } from './neighbourhood-outline.ts';

/** The state in which a demo group ends up. */
export type Ending = 'unconfirmed' | 'pending' | 'asked' | 'answered' | 'rejected' | 'approved';

export interface PlannedGroup {
  /** Identifies the group; the same in every run, so that a second run finds the group from the first run. */
  readonly key: string;
  readonly ending: Ending;
  readonly body: RegisterGroupBody;
  /** Whether the coordinator asks for a briefing once the group has been approved. */
  readonly asksForBriefing?: true;
}

const maxGroups = 42;
/** Mail to an address that starts like this bounces; see `local/mail/feedback.ts`. */
const bouncePrefix = 'bounce.';
const reach: Record<Surroundings, number> = { 'built-up': 850, business: 600, rural: 1200 };
/** The final states of the demo groups that are not approved, with one entry for each group. */
const otherEndings: readonly Ending[] = [
  'unconfirmed',
  'rejected',
  'asked',
  'answered',
  'pending',
  'pending',
  'pending',
];

/**
 * Returns the demo groups for a region, which are the same in every run. The last one looks like a duplicate of another
 * group. Of the approved groups, one has a coordinator whose mail bounces, and another asks for a briefing.
 */
export function demoPlan(region: Region): readonly PlannedGroup[] {
  const chosen = chooseNeighbourhoods(region);
  const drawn = [...chosen].sort((a, b) => chance(`${a.code} finish`) - chance(`${b.code} finish`));
  // At most a third of the groups are left unapproved, so that the overview has something to show even in a small
  // region.
  const endings = otherEndings.slice(0, Math.floor(chosen.length / 3));
  const planned = chosen.map((neighbourhood): PlannedGroup => {
    const ending = endings[drawn.indexOf(neighbourhood)] ?? 'approved';
    return { key: neighbourhood.code, ending, body: bodyOf(neighbourhood, chosen, region) };
  });
  const original = planned.find(
    ({ ending, body }) => ending === 'approved' && body.phase === 'running',
  );
  const unreachable = planned.findLast(({ ending }) => ending === 'approved');
  const asking = planned.find(
    (each) =>
      each.ending === 'approved' &&
      each !== unreachable &&
      each.body.phase === 'running' &&
      !each.body.briefingGiven,
  );
  const all = planned.map((each) => {
    if (each === unreachable) return bouncing(each);
    return each === asking ? { ...each, asksForBriefing: true as const } : each;
  });
  return original ? [...all, likelyDuplicate(original)] : all;
}

/** Whether mail to a coordinator of a planned group bounces. */
export function bounces(email: string): boolean {
  return email.startsWith(bouncePrefix);
}

/** The same group, but mail to its coordinator bounces, so we send that coordinator nothing after the first letter. */
function bouncing({ body, ...planned }: PlannedGroup): PlannedGroup {
  const { coordinator } = body;
  const email = `${bouncePrefix}${coordinator.email}`;
  return { ...planned, body: { ...body, coordinator: { ...coordinator, email } } };
}

/** Takes one neighbourhood from each municipality in turn, starting with built-up areas, until there are enough. */
function chooseNeighbourhoods(region: Region): readonly Neighbourhood[] {
  const inhabited = region.neighbourhoods.filter(
    ({ code, name }) => code.startsWith('BU') && !/natuurgebied|recreatieoord/i.test(name),
  );
  const waiting = region.municipalities.map(({ code }) => {
    const others = inhabited.filter(({ municipality }) => municipality !== code);
    const own = inhabited.filter(({ municipality }) => municipality === code);
    const byBorder = own
      .map((one) => ({ one, border: distanceToNearest(one, others) }))
      .sort((a, b) => a.border - b.border);
    const kinds: readonly Surroundings[] = ['built-up', 'business', 'rural'];
    return kinds.flatMap((kind) =>
      fromBothEnds(
        byBorder.map(({ one }) => one).filter(({ name }) => surroundingsOf(name) === kind),
      ),
    );
  });
  const chosen: Neighbourhood[] = [];
  while (chosen.length < maxGroups && waiting.some(({ length }) => length > 0)) {
    for (const row of waiting) chosen.push(...row.splice(0, 1));
  }
  return chosen.slice(0, maxGroups);
}

/**
 * Takes the first item, then the last, the second, the second-to-last and so on. For neighbourhoods sorted by distance
 * to the border of their municipality, this alternates between those whose groups have links across the border and
 * those far from it.
 */
function fromBothEnds<Item>(items: readonly Item[]): Item[] {
  const left = [...items];
  const taken: Item[] = [];
  while (left.length > 0) taken.push(...left.splice(taken.length % 2 === 0 ? 0 : -1, 1));
  return taken;
}

function distanceToNearest({ point }: Neighbourhood, others: readonly Neighbourhood[]): number {
  return Math.min(...others.map((other) => Math.hypot(...offset(point, other.point))));
}

function bodyOf(
  neighbourhood: Neighbourhood,
  all: readonly Neighbourhood[],
  region: Region,
): RegisterGroupBody {
  const { code, name, municipality } = neighbourhood;
  const place = placeName(name, villageOf(neighbourhood, region));
  const rural = surroundingsOf(name) === 'rural';
  const forming = chance(`${code} phase`) < 0.25;
  const maxParticipants = forming ? 40 : region.participantsLimit - 20;
  return {
    name: groupName(code, name, place),
    municipality,
    phase: forming ? 'forming' : 'running',
    participants: 6 + Math.floor(chance(`${code} participants`) * (maxParticipants - 6)),
    area: { polygon: polygonOf(neighbourhood, all), streets: streetsOf(code, name) },
    briefingGiven: !forming && chance(`${code} briefing`) < 0.5,
    coordinator: {
      name: `Coördinator ${rural ? 'buitengebied ' : ''}${place}`,
      email: `coordinator.${code.toLowerCase()}@post.example`,
      // The phone number may belong to a real person, but the demo neither calls anybody nor delivers its emails.
      phone: `06 5${String(Math.floor(chance(`${code} phone`) * 1e7)).padStart(7, '0')}`,
    },
    consents: { terms: true, shareContact: chance(`${code} consent`) < 0.7 },
  };
}

/**
 * Returns the name of the wijk that contains a buurt, without '-west' or '-oost'. Falls back to the name of the
 * municipality.
 */
function villageOf({ code, municipality }: Neighbourhood, region: Region): string {
  const wijk = region.neighbourhoods.find((one) => one.code === `WK${code.slice(2, 8)}`);
  return wijk
    ? wijk.name.replace(/(-(west|oost))?\s*\(hele wijk\)$/i, '')
    : namedMunicipality(region, municipality).name;
}

/**
 * Shifts a position by about a hundred metres to the north-east, as if somebody else had drawn the same neighbourhood.
 */
function shifted([longitude, latitude]: [number, number]): [number, number] {
  return [longitude + 0.0012, latitude + 0.0006];
}

function polygonOf(
  neighbourhood: Neighbourhood,
  all: readonly Neighbourhood[],
): RegisterGroupBody['area']['polygon'] {
  const [ring = []] = neighbourhoodOutline(
    neighbourhood,
    all,
    reach[surroundingsOf(neighbourhood.name)],
  ).coordinates;
  return {
    type: 'Polygon',
    coordinates: [ring.map(([longitude, latitude]): [number, number] => [longitude, latitude])],
  };
}

/**
 * A registration of the same neighbourhood by somebody else, which should be shown to officers as a likely duplicate.
 */
function likelyDuplicate({ key, body }: PlannedGroup): PlannedGroup {
  const email = `tweede.${body.coordinator.email}`;
  const name = `${body.name.slice(0, 60)} (nieuw)`;
  const area = {
    ...body.area,
    polygon: {
      ...body.area.polygon,
      coordinates: body.area.polygon.coordinates.map((ring) => ring.map(shifted)),
    },
  };
  const second = {
    ...body,
    name,
    area,
    participants: 12,
    coordinator: { ...body.coordinator, name: `Tweede ${body.coordinator.name}`, email },
  };
  return { key: `${key}-tweede`, ending: 'pending', body: second };
}
