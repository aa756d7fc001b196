import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bel } from '../../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { fieldProblems, type FieldProblem } from '../../../../../shared/requests/field-problems.ts';
import { registerGroupBody } from '../../../../../shared/requests/groups/register-group.ts';
import { registration, registrationBody } from '../../../../support/builders.ts';

const request = registerGroupBody(langstraat);

function problemsOf(body: unknown): FieldProblem[] {
  const parsed = request.safeParse(body);
  return parsed.success ? [] : fieldProblems(parsed.error);
}

/** A valid body in which the field at this path has a different value. */
function bodyWith(path: string, value: unknown): unknown {
  const body = structuredClone(registrationBody()) as unknown as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce((part, name) => part[name] as Record<string, unknown>, body);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return body;
}

const area = (...positions: unknown[]) => ({ type: 'Polygon', coordinates: [positions] });
const square = [
  [4.985, 51.648],
  [4.995, 51.648],
  [4.995, 51.655],
  [4.985, 51.655],
  [4.985, 51.648],
];

describe('A correct form', () => {
  it('is accepted, with the phone number in E.164 and the email domain in lower case', () => {
    const body = registrationBody({
      coordinator: {
        name: ' Test Beheerder ',
        email: 'Beheerder@VAART.example',
        phone: '06-12 34 56 78',
      },
    });

    expect(request.parse(body)).toEqual(
      registration({
        coordinator: {
          name: 'Test Beheerder',
          email: 'Beheerder@vaart.example',
          phone: '+31612345678',
        },
      }),
    );
  });

  it.each([
    "Buurt <b>app</b> & 'wij'",
    '<script>alert(1)</script>',
    '=HYPERLINK("https://kwaad.example")',
    '@SUM(1+1)',
    "Robert'); DROP TABLE--",
    'Groep 👨‍👩‍👧',
    'Ĳsselstraat é ß',
  ])('may have the name %j, because names are text, not code', (name) => {
    expect(request.parse(registrationBody({ name })).name).toBe(name);
  });

  it.each([
    ['Groep\u202Eeert', 'Groepeert'],
    ['\uFEFFBuurtgroep\u200B Va\u00ADart', 'Buurtgroep Vaart'],
    ['Groep ❤\uFE0F', 'Groep ❤\uFE0F'],
    ['Groep\uFE0F\u200D', 'Groep'],
  ])('loses invisible characters from its name: %j', (entered, stored) => {
    expect(request.parse(registrationBody({ name: entered })).name).toBe(stored);
  });

  it.each([1, 256])('may have %i participants', (participants) => {
    expect(problemsOf(registrationBody({ participants }))).toEqual([]);
  });

  it('may describe the streets on several lines', () => {
    const body = bodyWith('area.streets', ' Vaartweg\r\nHoge Ham\rEind ');

    expect(request.parse(body).area.streets).toBe('Vaartweg\nHoge Ham\nEind');
  });
});

describe('A mistake is reported in Dutch, with the name and path of the field:', () => {
  it.each([
    ['no name', 'name', undefined, 'Vul de naam van de groep in.'],
    ['an empty name', 'name', '', 'Vul de naam van de groep in.'],
    ['a name of spaces', 'name', '    ', 'Vul de naam van de groep in.'],
    ['an invisible name', 'name', '\u200B\u200B\u200B\u200B', 'Vul de naam van de groep in.'],
    [
      'a name of full stops',
      'name',
      '....',
      'De naam van de groep moet letters of cijfers bevatten.',
    ],
    ['a name that is a number', 'name', 12345, 'Vul de naam van de groep in.'],
    [
      'a name of two characters',
      'name',
      'ab',
      'De naam van de groep moet minstens 3 tekens hebben.',
    ],
    [
      'a name of 81 characters',
      'name',
      'n'.repeat(81),
      'De naam van de groep mag hoogstens 80 tekens hebben.',
    ],
    [
      'a name of two lines',
      'name',
      'Groep\nBcc: x',
      'De naam van de groep mag alleen gewone tekens op één regel bevatten.',
    ],
    [
      'a name with a carriage return',
      'name',
      'Groep\rTwee',
      'De naam van de groep mag alleen gewone tekens op één regel bevatten.',
    ],
    [
      'a name with a zero byte',
      'name',
      'Groep\u0000',
      'De naam van de groep mag alleen gewone tekens op één regel bevatten.',
    ],
    [
      'a name with an escape',
      'name',
      'Groep\u001B[31m',
      'De naam van de groep mag alleen gewone tekens op één regel bevatten.',
    ],
    [
      'a name with a line separator',
      'name',
      'Groep\u2028Twee',
      'De naam van de groep mag alleen gewone tekens op één regel bevatten.',
    ],
    [
      'a name with half a character',
      'name',
      'Groep \uD83D',
      'De naam van de groep mag alleen gewone tekens op één regel bevatten.',
    ],
    [
      'no municipality',
      'municipality',
      undefined,
      'Kies een gemeente: Dongen, Gilze en Rijen, Loon op Zand, Waalwijk.',
    ],
    [
      'a municipality in another region',
      'municipality',
      'GM0376',
      'Kies een gemeente: Dongen, Gilze en Rijen, Loon op Zand, Waalwijk.',
    ],
    [
      'a municipality name',
      'municipality',
      'Dongen',
      'Kies een gemeente: Dongen, Gilze en Rijen, Loon op Zand, Waalwijk.',
    ],
    ['no phase', 'phase', undefined, 'Kies of de groep al actief is of nog in oprichting.'],
    ['an unknown phase', 'phase', 'active', 'Kies of de groep al actief is of nog in oprichting.'],
    [
      'no participants',
      'participants',
      undefined,
      'Vul het aantal deelnemers in als een heel getal.',
    ],
    [
      'participants as text',
      'participants',
      '42',
      'Vul het aantal deelnemers in als een heel getal.',
    ],
    ['half a participant', 'participants', 1.5, 'Vul het aantal deelnemers in als een heel getal.'],
    ['0 participants', 'participants', 0, 'Het aantal deelnemers is minstens 1.'],
    ['-1 participants', 'participants', -1, 'Het aantal deelnemers is minstens 1.'],
    ['257 participants', 'participants', 257, 'Het aantal deelnemers is hoogstens 256.'],
    [
      'no choice about the briefing',
      'briefingGiven',
      undefined,
      'Geef aan of er al een presentatie is geweest.',
    ],
    ['no coordinator', 'coordinator', undefined, 'Vul de gegevens van de coördinator in.'],
    [
      'a coordinator that is text',
      'coordinator',
      'Test Beheerder',
      'Vul de gegevens van de coördinator in.',
    ],
    ['no coordinator name', 'coordinator.name', undefined, 'Vul de naam van de coördinator in.'],
    [
      'a coordinator name of two lines',
      'coordinator.name',
      'Test\nBeheerder',
      'De naam van de coördinator mag alleen gewone tekens op één regel bevatten.',
    ],
    ['no e-mail address', 'coordinator.email', undefined, 'Vul het e-mailadres in.'],
    [
      'an email address without @',
      'coordinator.email',
      'beheerder',
      'Vul het e-mailadres in zoals: naam@adres.example.',
    ],
    [
      'two e-mail addresses',
      'coordinator.email',
      'a@b.example,c@d.example',
      'Vul het e-mailadres in zoals: naam@adres.example.',
    ],
    [
      'an email address with a name',
      'coordinator.email',
      'Test <a@b.example>',
      'Vul het e-mailadres in zoals: naam@adres.example.',
    ],
    [
      'an e-mail header',
      'coordinator.email',
      'a@b.example\nBcc: c@d.example',
      'Het e-mailadres mag alleen gewone tekens op één regel bevatten.',
    ],
    [
      'an email address of 255 characters',
      'coordinator.email',
      `${'a'.repeat(245)}@b.example`,
      'Het e-mailadres mag hoogstens 254 tekens hebben.',
    ],
    ['no telephone number', 'coordinator.phone', undefined, 'Vul het telefoonnummer in.'],
    ['no consents', 'consents', undefined, 'Geef uw toestemming aan.'],
    [
      'terms not agreed to',
      'consents.terms',
      false,
      'Ga akkoord met de spelregels en de privacyverklaring.',
    ],
    [
      'agreement to the terms as text',
      'consents.terms',
      'true',
      'Ga akkoord met de spelregels en de privacyverklaring.',
    ],
    [
      'no choice about contact data',
      'consents.shareContact',
      undefined,
      'Geef aan of u uw contactgegevens wilt delen met buurgroepen.',
    ],
    ['no area', 'area', undefined, 'Geef het gebied van de groep aan.'],
    ['no streets', 'area.streets', undefined, 'Vul de beschrijving van de straten in.'],
    [
      'streets of 501 characters',
      'area.streets',
      's'.repeat(501),
      'De beschrijving van de straten mag hoogstens 500 tekens hebben.',
    ],
    [
      'streets with a bell character',
      'area.streets',
      'Vaartweg\u0007',
      'De beschrijving van de straten bevat tekens die wij niet kunnen verwerken.',
    ],
    ['no polygon', 'area.polygon', undefined, 'Geef het gebied van de groep aan.'],
    [
      'a point as area',
      'area.polygon',
      { type: 'Point', coordinates: [4.98, 51.65] },
      'Het gebied is geen geldige vlakvorm (GeoJSON Polygon).',
    ],
    [
      'a multipolygon as area',
      'area.polygon',
      { type: 'MultiPolygon', coordinates: [[square]] },
      'Het gebied is geen geldige vlakvorm (GeoJSON Polygon).',
    ],
    [
      'an open area',
      'area.polygon',
      area(...square.slice(0, 4)),
      'Het gebied is niet gesloten: het laatste punt moet gelijk zijn aan het eerste.',
    ],
    [
      'an area with a hole',
      'area.polygon',
      { type: 'Polygon', coordinates: [square, square] },
      'Het gebied mag geen gaten hebben en moet uit één stuk bestaan.',
    ],
    [
      'a null in the area',
      'area.polygon',
      area([4.985, null], ...square.slice(1)),
      'Het gebied heeft een hoekpunt dat niet op de kaart ligt.',
    ],
    [
      'text in the area',
      'area.polygon',
      area(['4.985', 51.648], ...square.slice(1)),
      'Het gebied heeft een hoekpunt dat niet op de kaart ligt.',
    ],
    [
      'NaN in the area',
      'area.polygon',
      area([Number.NaN, 51.648], ...square.slice(1)),
      'Het gebied heeft een hoekpunt dat niet op de kaart ligt.',
    ],
    [
      'two corners',
      'area.polygon',
      area(square[0], square[1], square[0]),
      'Het gebied heeft te weinig hoekpunten: teken er minstens drie.',
    ],
    [
      '501 corners',
      'area.polygon',
      area(...Array.from({ length: 501 }, () => square[0])),
      'Het gebied heeft te veel hoekpunten: hoogstens 500.',
    ],
    [
      'a bow-tie',
      'area.polygon',
      area(square[0], square[2], square[1], square[3], square[0]),
      'De rand van het gebied kruist of raakt zichzelf. Teken het gebied opnieuw.',
    ],
    [
      'a tiny area',
      'area.polygon',
      area([4.985, 51.648], [4.9851, 51.648], [4.9851, 51.6481], [4.985, 51.648]),
      'Het gebied is te klein: minstens 500 vierkante meter.',
    ],
    [
      'a huge area',
      'area.polygon',
      area([4.9, 51.6], [5.02, 51.6], [5.02, 51.68], [4.9, 51.68], [4.9, 51.6]),
      'Het gebied is te groot: hoogstens 60 vierkante kilometer.',
    ],
    [
      'an area elsewhere',
      'area.polygon',
      area([5.2, 51.6], [5.21, 51.6], [5.21, 51.61], [5.2, 51.6]),
      'Het gebied ligt buiten de gekozen gemeente.',
    ],
  ] as const)('%s', (_what, field, value, message) => {
    const [problem, ...others] = problemsOf(bodyWith(field, value));

    expect(problem?.message).toBe(message);
    expect(problem?.field).toBe(field);
    expect(others).toEqual([]);
  });

  it.each([{ body: null }, { body: undefined }, { body: [] }, { body: 'tekst' }, { body: 42 }])(
    'no form at all: %j',
    ({ body }) => {
      expect(problemsOf(body)).toEqual([{ field: '', message: 'Vul het formulier in.' }]);
    },
  );

  it.each([
    ['status', bodyWith('status', 'active'), 'status', "Het veld 'status' kennen wij niet."],
    [
      'area.polygon.bbox',
      bodyWith('area.polygon.bbox', [4, 51, 5, 52]),
      'area.polygon.bbox',
      "Het veld 'bbox' kennen wij niet.",
    ],
    [
      'coordinator.role',
      bodyWith('coordinator.role', 'first'),
      'coordinator.role',
      "Het veld 'role' kennen wij niet.",
    ],
    [
      '__proto__',
      JSON.parse('{"__proto__":{"admin":true}}') as unknown,
      '__proto__',
      "Het veld '__proto__' kennen wij niet.",
    ],
  ])('the unknown field %s', (_name, body, field, message) => {
    expect(problemsOf(body)).toContainEqual({ field, message });
  });

  it.each([
    `<img src=x>\n${'z'.repeat(200)}`,
    'bewoner@straat.example',
    '06 12345678',
    '0612345678',
    'z'.repeat(41),
    'Een hele zin',
  ])('an unknown field %j that is not an identifier is not repeated', (name) => {
    const problems = problemsOf({ ...registrationBody(), [name]: 1 });

    expect(problems).toEqual([{ field: '?', message: "Het veld '?' kennen wij niet." }]);
  });

  it('an unknown field with a name of 40 characters is named', () => {
    const name = 'z'.repeat(40);

    expect(problemsOf({ ...registrationBody(), [name]: 1 })).toEqual([
      { field: name, message: `Het veld '${name}' kennen wij niet.` },
    ]);
  });

  it.each([49, 50, 51])('of %i unknown fields, at most fifty are named', (count) => {
    const many = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`veld${index}`, 0]),
    );

    expect(problemsOf({ ...registrationBody(), ...many })).toHaveLength(Math.min(count, 50));
  });

  it('only fifty of thousands of unknown fields are named', () => {
    const many = Object.fromEntries(
      Array.from({ length: 9000 }, (_, index) => [`veld${index}`, 0]),
    );

    const problems = problemsOf({ ...(bodyWith('name', 'Buurtapp') as object), ...many });

    expect(problems).toHaveLength(50);
    expect(problems[49]?.field).toBe('veld49');
  });

  it('several mistakes are reported together, each field once, in the order of the form', () => {
    const fields = problemsOf({}).map(({ field }) => field);

    expect(fields).toEqual([
      'name',
      'municipality',
      'phase',
      'participants',
      'area',
      'briefingGiven',
      'coordinator',
      'consents',
    ]);
  });
});

describe('Whatever is sent', () => {
  it('is accepted or refused with Dutch messages, and never throws', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.jsonValue().map((value) => ({ ...registrationBody(), area: value })),
    );

    fc.assert(
      fc.property(anything, (body) => {
        for (const { message } of problemsOf(body))
          expect(message).not.toMatch(/invalid|expected|unrecognized|too (big|small)/i);
      }),
      { numRuns: 300 },
    );
  });

  it('is processed quickly, even when made to cause regex backtracking', () => {
    const long = 'a'.repeat(60_000);
    const traps = [
      `${long}@`,
      `${'a.'.repeat(30_000)}@b`,
      `a@${'b-'.repeat(30_000)}`,
      '+'.repeat(60_000),
      `0${'6 '.repeat(30_000)}`,
      ' '.repeat(60_000),
      long,
    ];
    // This measures processor time, because elapsed time depends on what else the machine is doing.
    const start = process.cpuUsage();

    for (const trap of traps) {
      for (const field of [
        'name',
        'coordinator.name',
        'coordinator.email',
        'coordinator.phone',
        'area.streets',
      ])
        problemsOf(bodyWith(field, trap));
    }

    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });
});

describe('The form follows the region', () => {
  it('with its own municipalities', () => {
    const parsed = registerGroupBody(bel).safeParse(registrationBody());

    expect(parsed.error && fieldProblems(parsed.error)).toEqual([
      { field: 'municipality', message: 'Kies een gemeente: Blaricum, Eemnes, Laren.' },
    ]);
  });

  it('with its own participants limit', () => {
    const roomy = registerGroupBody({ ...langstraat, participantsLimit: 1024 });

    expect(roomy.safeParse(registrationBody({ participants: 1024 })).success).toBe(true);
    expect(roomy.safeParse(registrationBody({ participants: 1025 })).success).toBe(false);
  });
});
