import { hasTeamMailbox, regionWithMailbox, type ConfiguredRegion } from './claimed-mailboxes.ts';
import type { Bounds, Region, RegionDesk } from './region.ts';
import { reservedIds } from './site-paths.ts';
import { isExample, type Stage } from './stage.ts';

/** Everything against which a region's configuration is checked. */
export interface RegionSurroundings {
  /** Every other region in the repository with its desk, whether or not it shares the deployment. */
  readonly others: readonly ConfiguredRegion[];
  readonly desk: RegionDesk;
  readonly stage: Stage;
}

/** The bounds of the European part of the Netherlands, in degrees. */
const netherlands: Bounds = [3.3, 50.7, 7.3, 53.6];
/** The zoom levels of the map at which a region, or the smallest part of one, fills a screen. */
const zoomLevels = { least: 8, most: 16 } as const;
/** The maximum number of members of a WhatsApp group. */
const mostParticipants = 1024;
/** The longest link distance, in metres, at which linking has been measured and compared with PostGIS. */
const longestLinkDistance = 1000;
const metresPerDegree = 111_200;

/** The faults in a region's configuration, each as one line that says what to do; empty if it can be deployed. */
export function regionFaults(region: Region, surroundings: RegionSurroundings): readonly string[] {
  const others = surroundings.others.map((other) => other.region);
  return [
    ...nameFaults(region, others),
    ...emptyFaults(region),
    ...zoomFaults(region),
    ...municipalityFaults(region, others),
    ...limitFaults(region),
    ...neighbourhoodFaults(region),
    ...deskFaults(region, surroundings.desk),
    ...addressFaults(region, surroundings),
  ];
}

function nameFaults({ id, referencePrefix }: Region, others: readonly Region[]): readonly string[] {
  const sameId = others.some((other) => other.id === id);
  const samePrefix = others.find((other) => other.referencePrefix === referencePrefix);
  return faults([
    [!/^[a-z][a-z0-9-]{1,39}$/.test(id), `id ${id}: use 2 to 40 small letters, digits and dashes`],
    [
      reservedIds.includes(id),
      `id ${id}: it is the start of a path of every site; choose another id`,
    ],
    [sameId, `id ${id}: another region has it; choose another id`],
    [
      !/^[A-Z]{2,4}$/.test(referencePrefix),
      `referencePrefix ${referencePrefix}: use two to four capitals`,
    ],
    [
      samePrefix !== undefined,
      `referencePrefix ${referencePrefix}: ${samePrefix?.id} has it; choose another, so that a reference leads to one group`,
    ],
  ]);
}

/** Required strings that are empty: each would leave a gap in a page or letter that residents or officers read. */
function emptyFaults({ name, police, termsVersion, municipalities }: Region): readonly string[] {
  const texts = [
    ['name: give the name of the region', name],
    ['police.team: give the name of the team', police.team],
    ['police.phone: give the telephone number of the team', police.phone],
    ['termsVersion: give the version of the terms, such as 2026-11', termsVersion],
    ...municipalities.flatMap((municipality) => [
      [`${municipality.code}: give the name of the municipality`, municipality.name],
      [
        `${municipality.code}: give the telephone number of the municipality`,
        municipality.contact.phone,
      ],
    ]),
  ] as const;
  return texts.filter(([, text]) => text?.trim() === '').map(([line = '']) => line);
}

function zoomFaults({ map: { zoom } }: Region): readonly string[] {
  const { least, most } = zoomLevels;
  return faults([
    [
      !(Number.isInteger(zoom) && zoom >= least && zoom <= most),
      `map.zoom ${zoom}: choose a whole number from ${least}, a province, to ${most}, a street`,
    ],
  ]);
}

function municipalityFaults(
  { municipalities, map }: Region,
  others: readonly Region[],
): readonly string[] {
  const [longitude, latitude] = map.centre;
  const isCentred = municipalities.some(({ bounds }) => isInside([...map.centre], bounds));
  return [
    ...faults([
      [municipalities.length === 0, 'municipalities: list at least one'],
      [
        municipalities.length > 0 && !isCentred,
        `map.centre ${longitude},${latitude}: choose a point inside one of the municipalities`,
      ],
    ]),
    ...municipalities.flatMap(({ code, name, bounds }, index) => {
      const [west, south, east, north] = bounds;
      const owner = others.find((other) => other.municipalities.some((each) => each.code === code));
      const isTwice = municipalities.findIndex((each) => each.code === code) < index;
      const isInNetherlands =
        isInside([west, south], netherlands) && isInside([east, north], netherlands);
      const [width, height] = extentInMetres(bounds);
      return faults([
        [!/^GM\d{4}$/.test(code), `${name}: ${code} is not a CBS code such as GM0766`],
        [isTwice, `${name}: ${code} is listed twice; remove one of them`],
        [
          owner !== undefined,
          `${name}: ${code} belongs to the region ${owner?.id}; a municipality has one region`,
        ],
        [west >= east || south >= north, `${name}: give the bounds as west, south, east, north`],
        [
          !isInNetherlands,
          `${name}: the bounds lie outside the Netherlands; give longitude before latitude, in degrees`,
        ],
        [
          Math.min(width, height) < 500 || Math.max(width, height) > 100_000,
          `${name}: the bounds measure ${Math.round(width)} by ${Math.round(height)} metres; no municipality does`,
        ],
      ]);
    }),
  ];
}

function limitFaults({
  municipalities,
  linkDistance,
  participantsLimit,
}: Region): readonly string[] {
  const smallest = Math.min(...municipalities.flatMap(({ bounds }) => extentInMetres(bounds)));
  return faults([
    [
      !Number.isInteger(participantsLimit) ||
        participantsLimit < 2 ||
        participantsLimit > mostParticipants,
      `participantsLimit ${participantsLimit}: choose a whole number from 2 to ${mostParticipants}, which is what WhatsApp allows`,
    ],
    [
      !(linkDistance > 0 && linkDistance <= longestLinkDistance),
      `linkDistance ${linkDistance}: choose a number of metres above 0 and at most ${longestLinkDistance}`,
    ],
    [
      linkDistance > smallest / 2,
      `linkDistance ${linkDistance}: it is more than half of the smallest municipality, so almost all of its groups would be neighbours; choose a shorter one`,
    ],
  ]);
}

function neighbourhoodFaults({ neighbourhoods, municipalities }: Region): readonly string[] {
  return neighbourhoods.flatMap(({ code, municipality, point }, index) => {
    const isTwice = neighbourhoods.findIndex((each) => each.code === code) < index;
    const owner = municipalities.find((each) => each.code === municipality);
    return faults([
      [
        !/^(WK\d{6}|BU\d{8})$/.test(code),
        `neighbourhood ${code}: use a CBS code, WK with six digits or BU with eight`,
      ],
      [isTwice, `neighbourhood ${code}: it is listed twice; remove one of them`],
      [
        owner === undefined,
        `neighbourhood ${code}: ${municipality} is not a municipality of this region`,
      ],
      [
        owner !== undefined && !isInside([...point], owner.bounds),
        `neighbourhood ${code}: its point lies outside ${owner?.name}`,
      ],
    ]);
  });
}

function deskFaults({ municipalities }: Region, desk: RegionDesk): readonly string[] {
  const known = new Set(municipalities.map(({ code }) => code));
  const strangers = desk.mailboxes.flatMap((mailbox) =>
    mailbox.municipalities
      .filter((code) => !known.has(code))
      .map((code) => `mailbox ${mailbox.id}: ${code} is not a municipality of this region`),
  );
  const twice = desk.mailboxes.filter(
    ({ id }, index) => desk.mailboxes.findIndex((each) => each.id === id) < index,
  );
  return [
    ...strangers,
    ...twice.map(
      ({ id }) => `mailbox ${id} is listed more than once; give every mailbox an id of its own`,
    ),
    ...desk.circles
      .filter(({ inviteLink }) => !/^https:\/\/\S+$/.test(inviteLink))
      .map(({ municipality }) => `circle ${municipality}: give the invite link, with https://`),
    ...municipalities.flatMap(({ code, name }) => {
      const mailboxes = desk.mailboxes.filter((mailbox) => mailbox.municipalities.includes(code));
      return faults([
        [
          !mailboxes.some(({ role }) => role === 'municipality'),
          `${name}: add a mailbox of the municipality to the desk`,
        ],
        [
          !mailboxes.some(({ role }) => role === 'police'),
          `${name}: add a mailbox of the police to the desk`,
        ],
        [!hasTeamMailbox(desk, code), `${name}: add a team mailbox to the desk`],
        [
          !desk.circles.some(({ municipality }) => municipality === code),
          `${name}: add the invite link of its circle to the desk`,
        ],
      ]);
    }),
  ];
}

/**
 * On the dev stage, mail must reach nobody, so every address must be under `.example`. On the prod stage, such an
 * address is useless, because it reaches nobody. A mailbox belongs to one region, because all mail to it must be about
 * the same region.
 */
function addressFaults(
  { municipalities, police }: Region,
  { desk, stage, others }: RegionSurroundings,
): readonly string[] {
  const addresses = [
    ...municipalities.map(({ name, contact }) => [`contact of ${name}`, contact.email] as const),
    [`contact of ${police.team}`, police.email] as const,
    ...desk.mailboxes.map(({ id, email }) => [`mailbox ${id}`, email] as const),
  ];
  return addresses.flatMap(([whose, email]) => {
    const owner = regionWithMailbox(email, others);
    return faults([
      [!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email), `${whose}: give an email address`],
      [
        owner !== undefined,
        `${whose}: the mailbox already belongs to the region ${owner}; give each region a mailbox of its own`,
      ],
      [
        stage === 'prod' && isExample(email),
        `${whose}: replace the address under .example, because nobody reads it`,
      ],
      [
        stage === 'dev' && !isExample(email),
        `${whose}: use an address under .example on dev, so that no test reaches anybody`,
      ],
    ]);
  });
}

function faults(checks: readonly (readonly [isWrong: boolean, line: string])[]): readonly string[] {
  return checks.filter(([isWrong]) => isWrong).map(([, line]) => line);
}

function isInside(
  [longitude = Number.NaN, latitude = Number.NaN]: readonly number[],
  [west, south, east, north]: Bounds,
): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

function extentInMetres([west, south, east, north]: Bounds): readonly [
  width: number,
  height: number,
] {
  const across = metresPerDegree * Math.cos((((south + north) / 2) * Math.PI) / 180);
  return [(east - west) * across, (north - south) * metresPerDegree];
}
