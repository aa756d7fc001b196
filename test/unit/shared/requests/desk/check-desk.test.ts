import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bel } from '../../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { exampleDesk, regionById, regionIds } from '../../../../../shared/regions/index.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import type { Stage } from '../../../../../shared/regions/stage.ts';
import { checkDesk, mailboxesElsewhere } from '../../../../../shared/requests/desk/check-desk.ts';
import { grensland, grenslandDesk } from '../../../../support/further-region/grensland.ts';

const desk = exampleDesk('bel');
const [first, ...others] = desk.mailboxes;
const [circle, ...circles] = desk.circles;
if (!first || !circle) throw new Error('the example desk is empty');

/** The example desk with its first mailbox changed. */
const changed = (changes: Partial<Record<keyof DeskMailbox, unknown>>) => ({
  ...desk,
  mailboxes: [{ ...first, ...changes }, ...others],
});
const real = {
  mailboxes: desk.mailboxes.map((mailbox) => ({ ...mailbox, email: `${mailbox.id}@bel.test` })),
  circles: desk.circles.map(({ municipality }) => ({
    municipality,
    inviteLink: `https://chat.whatsapp.test/${municipality}`,
  })),
};
const faultsOf = (input: unknown, stage: Stage = 'dev'): readonly string[] => {
  const checked = checkDesk(input, bel, stage);
  return 'faults' in checked ? checked.faults : [];
};

describe('A desk that may be loaded', () => {
  it.each(regionIds)('is the example of %s on stage dev', (id) => {
    expect(checkDesk(exampleDesk(id), regionById(id), 'dev')).toEqual({ desk: exampleDesk(id) });
  });

  it('is the example of the region that only tests serve', () => {
    expect(checkDesk(grenslandDesk, grensland, 'dev')).toEqual({ desk: grenslandDesk });
  });

  it('has real mailboxes and invite links on stage prod', () => {
    expect(checkDesk(real, bel, 'prod')).toEqual({ desk: real });
  });

  it('is the file that docs/operations.md gives as an example', () => {
    const [, json = ''] =
      /```json\n(.*?)```/s.exec(readFileSync('docs/operations.md', 'utf8')) ?? [];

    expect(faultsOf(JSON.parse(json))).toEqual([]);
  });
});

const faultsWith = (mailbox: Partial<Record<keyof DeskMailbox, unknown>>): number =>
  faultsOf(changed(mailbox)).length;

describe('A limit of the desk', () => {
  it.each([
    ['an id of 3 to 40 characters', 'id', [3, 40], [2, 41]],
    ['a job title of 1 to 80 characters', 'title', [1, 80], [0, 81]],
  ] as const)('accepts %s, and no other', (_what, field, accepted, refused) => {
    const faults = (lengths: readonly number[]) =>
      lengths.map((length) => faultsWith({ [field]: 'a'.repeat(length) }));

    expect(faults(accepted)).toEqual([0, 0]);
    expect(faults(refused)).toEqual([1, 1]);
  });

  it('accepts a mailbox of 254 characters, and none of 255', () => {
    const host = `${'x.'.repeat(100)}example`;
    const faults = [254, 255].map((length) =>
      faultsWith({ email: `${'a'.repeat(length - host.length - 1)}@${host}` }),
    );

    expect(faults).toEqual([0, 1]);
  });

  it('accepts the link that WhatsApp shows', () => {
    const inviteLink = 'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv';

    expect(faultsOf({ ...desk, circles: [{ ...circle, inviteLink }, ...circles] })).toEqual([]);
  });

  it('accepts an invite link of 300 characters, and none of 301', () => {
    const start = 'https://chat.whatsapp.example/';
    const faults = [300, 301].map((length) => {
      const inviteLink = start + 'x'.repeat(length - start.length);
      return faultsOf({ ...desk, circles: [{ ...circle, inviteLink }, ...circles] }).length;
    });

    expect(faults).toEqual([0, 1]);
  });

  it('accepts 99 mailboxes and circles together, and not one more', () => {
    const faults = [98, 99, 100].map((size) => {
      const further = size - desk.mailboxes.length - desk.circles.length;
      const mailboxes = Array.from({ length: further }, (_, index) => ({
        ...first,
        id: `mailbox-${index}`,
      }));
      return faultsOf({ ...desk, mailboxes: [...desk.mailboxes, ...mailboxes] }).length;
    });

    expect(faults).toEqual([0, 0, 1]);
  });
});

describe('One line says what to do about', () => {
  it.each<[what: string, input: unknown, fault: string]>([
    ['no list', [], 'the file must hold an object with the lists "mailboxes" and "circles"'],
    ['no circles', { mailboxes: desk.mailboxes }, 'circles: list the circles'],
    ['an unknown field', { ...desk, notes: 'x' }, 'remove notes'],
    [
      'a mailbox in the place of a field, which is not quoted',
      changed({ 'kanarie@geheim.test': true } as object),
      'mailboxes.0: remove the fields that are not in the example',
    ],
    [
      'an id with spaces',
      changed({ id: 'Wijk agent' }),
      'mailboxes.0.id: use 3 to 40 lower-case letters, digits and hyphens',
    ],
    [
      'a missing mailbox',
      changed({ email: undefined }),
      'mailboxes.0.email: give the address of a mailbox',
    ],
    ['a blank title', changed({ title: ' ' }), 'mailboxes.0.title: give the job title'],
    ...['Wijkagent\r\nBcc: x', 'Wijkagent\0', 'Wijk\u202Etnega', 'Wijkagent\u2028', '\uD800'].map(
      (title): [string, unknown, string] => [
        `a title with characters that cannot be shown: ${JSON.stringify(title)}`,
        changed({ title }),
        'mailboxes.0.title: use ordinary characters on one line',
      ],
    ),
    [
      'a title that looks empty',
      changed({ title: '\u200B' }),
      'mailboxes.0.title: use letters or digits',
    ],
    [
      'a title of 100,000 characters',
      changed({ title: 'x'.repeat(100_000) }),
      'mailboxes.0.title: use at most 80 characters',
    ],
    [
      'a mailbox of 255 characters',
      changed({ email: `wijkagent@${'x.'.repeat(119)}example` }),
      'mailboxes.0.email: use at most 254 characters',
    ],
    [
      'a mailbox on two lines',
      changed({ email: 'wijkagent@politie.example\n' }),
      'mailboxes.0.email: give the address of a mailbox',
    ],
    [
      'a municipality that a mailbox has twice',
      changed({ municipalities: ['GM0376', 'GM0376'] }),
      `mailbox ${first.id}: GM0376 is listed more than once; keep one`,
    ],
    ...['http://chat.whatsapp.example/x', 'https://chat.whatsapp.example/\r\nx', 'https:x']
      .concat('https://chat.whatsapp.example/\u202Ex', 'https://a b', 'https://[')
      .concat(
        'https://chat.whatsapp.com.evil.invalid/x',
        'https://chat.whatsapp.com@evil.invalid/x',
      )
      .concat('https://chat.whatsapp.com:8443/x', 'https://evil.invalid/chat.whatsapp.com')
      .map((inviteLink): [string, unknown, string] => [
        `the invite link ${JSON.stringify(inviteLink)}`,
        { ...desk, circles: [{ ...circle, inviteLink }, ...circles] },
        'circles.0.inviteLink: give the invite link, with https://',
      ]),
    [
      'an invite link of 301 characters',
      {
        ...desk,
        circles: [{ ...circle, inviteLink: `https://${'x'.repeat(293)}` }, ...circles],
      },
      'circles.0.inviteLink: use at most 300 characters',
    ],
    [
      'an unknown role',
      changed({ role: 'mayor' }),
      'mailboxes.0.role: use "police", "municipality" or "team"',
    ],
    [
      'a municipality by name',
      changed({ municipalities: ['Laren'] }),
      'mailboxes.0.municipalities.0: give the code of a municipality, such as GM0766',
    ],
    [
      'a mailbox without municipalities',
      changed({ municipalities: [] }),
      'mailboxes.0.municipalities: list at least one municipality whose mail it receives',
    ],
    [
      'an invite link that is no URL',
      { ...desk, circles: [{ ...circle, inviteLink: 'beheerders' }, ...circles] },
      'circles.0.inviteLink: give the invite link, with https://',
    ],
    [
      'an id that is used twice',
      { ...desk, mailboxes: [...desk.mailboxes, first] },
      `mailbox ${first.id} is listed more than once; give every mailbox an id of its own`,
    ],
    [
      'a circle that is listed twice',
      { ...desk, circles: [...desk.circles, circle] },
      'the circle of GM0376 is listed more than once; keep one',
    ],
    [
      'a municipality of another region',
      changed({ municipalities: ['GM0376', 'GM0766'] }),
      `mailbox ${first.id}: GM0766 is not in ${bel.name}; use GM0376, GM0317, GM0417`,
    ],
    [
      'a circle of another region',
      { ...desk, circles: [...desk.circles, { ...circle, municipality: 'GM0766' }] },
      `circle: GM0766 is not in ${bel.name}; use GM0376, GM0317, GM0417`,
    ],
    [
      'a municipality without a mailbox',
      {
        ...desk,
        mailboxes: desk.mailboxes.filter(
          ({ municipalities }) => !municipalities.includes('GM0417'),
        ),
      },
      'Laren (GM0417) has no mailbox; add at least one',
    ],
    [
      'a municipality without a team mailbox',
      { ...desk, mailboxes: desk.mailboxes.filter(({ role }) => role !== 'team') },
      'Laren (GM0417) has no team mailbox; add one to the mailboxes, with the role "team"',
    ],
    [
      'a municipality without a circle',
      { ...desk, circles },
      'Blaricum (GM0376) has no circle; add its invite link to the circles',
    ],
  ])('%s', (_what, input, fault) => {
    expect(faultsOf(input)).toContain(fault);
  });

  it('a real mailbox on stage dev', () => {
    expect(faultsOf(changed({ email: 'iemand@bel.test' }))).toEqual([
      `mailbox ${first.id}: stage dev sends mail only to examples; give an address that ends in .example, or load the file with --stage prod`,
    ]);
  });

  it('each example mailbox and example invite link on stage prod', () => {
    const faults = faultsOf(
      {
        mailboxes: [
          { ...real.mailboxes[0], email: 'iemand@BEL.Example' },
          ...real.mailboxes.slice(1),
        ],
        circles: [circle, ...real.circles.slice(1)],
      },
      'prod',
    );

    expect(faults).toEqual([
      `mailbox ${first.id}: an address that ends in .example is an example; give the real address`,
      'circle GM0376: the invite link is an example; give the one that WhatsApp shows',
    ]);
  });

  it('a desk that does not fit in one transaction', () => {
    const mailboxes = Array.from({ length: 97 }, (_, index) => ({
      ...first,
      id: `mailbox-${index}`,
    }));

    expect(faultsOf({ ...desk, mailboxes: [...mailboxes, ...others] })).toEqual([
      'the desk has 104 mailboxes and circles; leave out some, because 99 is the most',
    ]);
  });

  it.each(['OOV@dongen.example', 'veiligheid@dongen.example', 'Buurtpreventie@langstraat.example'])(
    'the mailbox %s of another region',
    (email) => {
      const elsewhere = { region: langstraat, desk: exampleDesk('langstraat') };
      const shared = { ...desk, mailboxes: [{ ...first, email }, ...others] };

      expect(mailboxesElsewhere(desk, [elsewhere])).toEqual([]);
      expect(mailboxesElsewhere(shared, [elsewhere])).toEqual([
        `mailbox ${first.id}: the address already belongs to the region langstraat; give each region an address of its own`,
      ]);
    },
  );
});

it('no fault contains a mailbox or an invite link', () => {
  const broken = {
    mailboxes: [
      { ...first, email: 'kanarie at geheim.example' },
      { ...first, email: 'kanarie@geheim.test', extra: true },
    ],
    circles: [{ municipality: 'GM0376', inviteLink: 'http://kanarie.test' }],
  };
  const wellFormed = {
    mailboxes: [{ ...first, email: 'kanarie@geheim.test' }],
    circles: [{ municipality: 'GM9999', inviteLink: 'https://kanarie.test' }],
  };

  const faults = [...faultsOf(broken), ...faultsOf(wellFormed), ...faultsOf(desk, 'prod')];

  expect(faults.length).toBeGreaterThan(10);
  expect(faults.join('\n')).not.toMatch(/kanarie|geheim|@|whatsapp\./);
});
