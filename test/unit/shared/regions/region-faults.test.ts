import { describe, expect, it } from 'vitest';
import { exampleDesk, regionById, regionIds } from '../../../../shared/regions/index.ts';
import { bel, belDesk } from '../../../../shared/regions/bel.ts';
import { langstraat, langstraatDesk } from '../../../../shared/regions/langstraat.ts';
import { regionFaults } from '../../../../shared/regions/region-faults.ts';
import type { Municipality, Region, RegionDesk } from '../../../../shared/regions/region.ts';
import { reservedIds } from '../../../../shared/regions/site-paths.ts';
import type { Stage } from '../../../../shared/regions/stage.ts';
import { grensland, grenslandDesk } from '../../../support/further-region/grensland.ts';

const configured = (id: (typeof regionIds)[number]) => ({
  region: regionById(id),
  desk: exampleDesk(id),
});
const others = [configured('bel')];
const check = (
  region: Partial<Region> = {},
  desk: Partial<RegionDesk> = {},
  stage: Stage = 'dev',
): readonly string[] =>
  regionFaults(
    { ...langstraat, ...region },
    { others, desk: { ...langstraatDesk, ...desk }, stage },
  );

const [dongen, ...rest] = langstraat.municipalities as [Municipality, ...Municipality[]];
const withDongen = (changes: Partial<Municipality>): Partial<Region> => ({
  municipalities: [{ ...dongen, ...changes }, ...rest],
});

const claimed = (whose: string): string =>
  `${whose}: the mailbox already belongs to the region bel; give each region a mailbox of its own`;

describe('The configuration of a region', () => {
  it.each(regionIds)('%s has no faults', (id) => {
    const surroundings = {
      others: regionIds.filter((other) => other !== id).map(configured),
      desk: exampleDesk(id),
      stage: 'dev',
    } as const;

    expect(regionFaults(regionById(id), surroundings)).toEqual([]);
  });

  it('the region that only tests serve has no faults either, beside every other region', () => {
    const surroundings = {
      others: regionIds.map(configured),
      desk: grenslandDesk,
      stage: 'dev',
    } as const;

    expect(regionFaults(grensland, surroundings)).toEqual([]);
  });

  it.each<[string, Partial<Region>, RegExp]>([
    ['an id that is not a name for a file', { id: 'Langstraat!' }, /^id Langstraat!: use/],
    ['the id of another region', { id: bel.id }, /^id bel: another region has it/],
    ['a prefix of small letters', { referencePrefix: 'ls' }, /^referencePrefix ls: use/],
    [
      'the prefix of another region',
      { referencePrefix: 'BEL' },
      /^referencePrefix BEL: bel has it/,
    ],
    ['a code that is no CBS code', withDongen({ code: 'GM766' }), /GM766 is not a CBS code/],
    ['a municipality twice', { municipalities: [dongen, dongen, ...rest] }, /listed twice/],
    [
      'a municipality of another region',
      withDongen({ code: 'GM0376' }),
      /GM0376 belongs to the region bel/,
    ],
    [
      'bounds in the wrong order',
      withDongen({ bounds: [5.005, 51.608, 4.912, 51.679] }),
      /west, s/,
    ],
    [
      'latitude before longitude',
      withDongen({ bounds: [51.608, 4.912, 51.679, 5.005] }),
      /outside the Netherlands/,
    ],
    [
      'bounds of a whole country',
      withDongen({ bounds: [3.4, 50.8, 7.2, 53.5] }),
      /no municipality/,
    ],
    ['a map somewhere else', { map: { ...langstraat.map, centre: [6.1, 52.9] } }, /^map\.centre/],
    ['more participants than WhatsApp allows', { participantsLimit: 1025 }, /^participantsLimit/],
    ['groups of one', { participantsLimit: 1 }, /^participantsLimit/],
    ['no link distance', { linkDistance: 0 }, /^linkDistance 0: choose a number/],
    ['a link distance that was never measured', { linkDistance: 1001 }, /at most 1000/],
    [
      'a link distance that makes all groups neighbours',
      { ...withDongen({ bounds: [4.97, 51.63, 4.99, 51.64] }), linkDistance: 1000 },
      /more than half of the smallest municipality/,
    ],
    [
      'a neighbourhood of another municipality',
      { neighbourhoods: bel.neighbourhoods.slice(0, 1) },
      /is not a municipality of this region/,
    ],
    ...reservedIds.map((id): [string, Partial<Region>, RegExp] => [
      `${id}, which is a path of every site, as its id`,
      { id },
      new RegExp(`^id ${id}: it is the start of a path`),
    ]),
    ['no name', { name: ' ' }, /^name: give/],
    ['no team', { police: { ...langstraat.police, team: '' } }, /^police\.team: give/],
    [
      'no telephone number of the team',
      { police: { ...langstraat.police, phone: '' } },
      /^police\.phone: give/,
    ],
    ['no version of the terms', { termsVersion: '' }, /^termsVersion: give/],
    ['a municipality without a name', withDongen({ name: '' }), /^GM0766: give the name/],
    [
      'a municipality without a telephone number',
      withDongen({ contact: { ...dongen.contact, phone: ' ' } }),
      /^GM0766: give the telephone number/,
    ],
    ...[7, 17, 11.5, Number.NaN].map((zoom): [string, Partial<Region>, RegExp] => [
      `a map at zoom level ${zoom}`,
      { map: { ...langstraat.map, zoom } },
      /^map\.zoom .*: choose a whole number from 8/,
    ]),
    [
      'a neighbourhood twice',
      { neighbourhoods: [...langstraat.neighbourhoods, ...langstraat.neighbourhoods.slice(0, 1)] },
      /^neighbourhood .*: it is listed twice/,
    ],
    ['no municipality', { municipalities: [], neighbourhoods: [] }, /^municipalities: list/],
  ])('is refused with %s', (_what, region, expected) => {
    expect(check(region).find((line) => expected.test(line))).toBeDefined();
  });

  it.each<[string, Partial<Region>]>([
    ['the fewest participants', { participantsLimit: 2 }],
    ['as many participants as WhatsApp allows', { participantsLimit: 1024 }],
    ['the shortest link distance', { linkDistance: 1 }],
    ['the longest link distance', { linkDistance: 1000 }],
    ['the smallest scale', { map: { ...langstraat.map, zoom: 8 } }],
    ['the largest scale', { map: { ...langstraat.map, zoom: 16 } }],
  ])('may have %s', (_what, region) => {
    expect(check(region)).toEqual([]);
  });

  it('needs a mailbox of the municipality, of the police and of the team, and a circle, for every municipality', () => {
    const lines = check({}, { mailboxes: [], circles: [] });

    expect(lines).toHaveLength(4 * langstraat.municipalities.length);
    expect(lines[0]).toBe('Dongen: add a mailbox of the municipality to the desk');
  });

  it('is refused with the desk of another region', () => {
    expect(check({}, belDesk)).toContain(
      'mailbox oov-bel: GM0376 is not a municipality of this region',
    );
  });

  it('is refused with a mailbox that is listed twice, or an invite link without https', () => {
    const [mailbox] = langstraatDesk.mailboxes;
    const [circle, ...circles] = langstraatDesk.circles;
    if (!mailbox || !circle) throw new Error('the example desk is empty');
    const inviteLink = circle.inviteLink.replace('https:', 'http:');

    expect(check({}, { mailboxes: [...langstraatDesk.mailboxes, mailbox] })).toEqual([
      'mailbox wijkagent-dongen is listed more than once; give every mailbox an id of its own',
    ]);
    expect(check({}, { circles: [{ ...circle, inviteLink }, ...circles] })).toEqual([
      'circle GM0766: give the invite link, with https://',
    ]);
  });

  const mailboxesOfBel = [
    ['a desk mailbox', 'OOV@bel.example'],
    ['a municipality', 'veiligheid@Laren.example'],
    ['the team', 'buurtpreventie@bel.example'],
  ];

  it.each(mailboxesOfBel)(
    'is refused if it uses the mailbox of %s of another region',
    (_whose, email) => {
      const [mailbox, ...colleagues] = langstraatDesk.mailboxes;

      expect(check(withDongen({ contact: { ...dongen.contact, email } }))).toEqual([
        claimed('contact of Dongen'),
      ]);
      expect(check({ police: { ...langstraat.police, email } })).toEqual([
        claimed('contact of Politie team Langstraat'),
      ]);
      expect(
        check({}, { mailboxes: mailbox ? [{ ...mailbox, email }, ...colleagues] : [] }),
      ).toEqual([claimed('mailbox wijkagent-dongen')]);
    },
  );

  it('on prod, is refused with addresses that nobody reads', () => {
    const lines = check({}, {}, 'prod');

    expect(lines).toContain(
      'mailbox oov-dongen: replace the address under .example, because nobody reads it',
    );
    expect(lines.every((line) => line.includes('.example'))).toBe(true);
  });

  it.each(['veiligheid@dongen.example', 'Veiligheid@Dongen.EXAMPLE'])(
    'knows %s as an example',
    (email) => {
      const region = withDongen({ contact: { ...dongen.contact, email } });

      expect(check(region)).toEqual([]);
      expect(check(region, {}, 'prod')).toContain(
        'contact of Dongen: replace the address under .example, because nobody reads it',
      );
    },
  );

  it('on dev, is refused with an address at which somebody could be reached', () => {
    const contact = { ...dongen.contact, email: 'veiligheid@dongen.test' };

    expect(check(withDongen({ contact }))).toEqual([
      'contact of Dongen: use an address under .example on dev, so that no test reaches anybody',
    ]);
  });
});
