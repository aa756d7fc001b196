import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemDetails, type ProblemDetails } from '../../../shared/requests/problem.ts';
import { areas, registrationBody } from '../../support/builders.ts';
import { freshBody } from '../../support/register-groups.ts';
import { engineClient, waitUntilSettled, storedState } from '../../support/stored-state.ts';
import { TestSystem } from '../../support/system.ts';

let system: TestSystem;
let engine: DynamoDBClient;

beforeAll(async () => {
  system = await TestSystem.start();
  engine = engineClient(system.dynamodbUrl);
});
afterAll(async () => {
  engine.destroy();
  await system.stop();
});

interface Sent {
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

async function post({
  body,
  headers = {},
}: Sent): Promise<{ status: number; type: string | null; problem: ProblemDetails }> {
  const response = await fetch(`${system.siteUrl}/v1/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    problem: problemDetails.parse(await response.json()),
  };
}

const coordinator = {
  name: 'Test Beheerder',
  email: 'beheerder@vaart.example',
  phone: '06 12345678',
};
const withCoordinator = (given: object) =>
  registrationBody({ coordinator: { ...coordinator, ...given } });
const streets = 'Vaartweg';
const withRings = (...coordinates: unknown[]) => ({
  ...registrationBody(),
  area: { polygon: { type: 'Polygon', coordinates }, streets },
});
const ring = [...(areas.dongenVaart.coordinates[0] ?? [])];
const small = [
  [4.98, 51.65],
  [4.9801, 51.65],
  [4.9801, 51.6501],
  [4.98, 51.65],
];
const manyCorners = Array.from({ length: 501 }, (_, index) => [
  4.98 + 0.01 * Math.cos((2 * Math.PI * index) / 500),
  51.65 + 0.01 * Math.sin((2 * Math.PI * index) / 500),
]);
const without = (field: string) =>
  Object.fromEntries(Object.entries(registrationBody()).filter(([name]) => name !== field));

/** Each row contains a title, the input, the field that the response names, and part of the message. */
const rows: readonly (readonly [what: string, body: unknown, field: string, message: string])[] = [
  ['no name', without('name'), 'name', 'Vul de naam van de groep in.'],
  [
    'a name of 81 characters',
    registrationBody({ name: 'a'.repeat(81) }),
    'name',
    'hoogstens 80 tekens',
  ],
  [
    'a name with a line break',
    registrationBody({ name: 'Buurt\nBcc: x@y.example' }),
    'name',
    'op één regel',
  ],
  [
    'a name with a control character',
    registrationBody({ name: 'Buurt\u0007app' }),
    'name',
    'gewone tekens',
  ],
  ['no municipality', without('municipality'), 'municipality', 'Kies een gemeente'],
  [
    'an unknown municipality',
    registrationBody({ municipality: 'GM9999' }),
    'municipality',
    'Kies een gemeente',
  ],
  ['no phase', without('phase'), 'phase', 'Kies of de groep'],
  ['no participants', without('participants'), 'participants', 'heel getal'],
  ['0 participants', registrationBody({ participants: 0 }), 'participants', 'minstens 1'],
  [
    'participants above the limit of the region',
    registrationBody({ participants: 257 }),
    'participants',
    'hoogstens 256',
  ],
  ['half a participant', registrationBody({ participants: 1.5 }), 'participants', 'heel getal'],
  ['no area', without('area'), 'area', 'Geef het gebied'],
  [
    'no streets',
    { ...registrationBody(), area: { polygon: areas.dongenVaart } },
    'area.streets',
    'straten',
  ],
  [
    'streets of 501 characters',
    { ...registrationBody(), area: { polygon: areas.dongenVaart, streets: 'a'.repeat(501) } },
    'area.streets',
    'hoogstens 500',
  ],
  ['an open area', withRings(ring.slice(0, -1)), 'area.polygon', 'niet gesloten'],
  [
    'an area that crosses itself',
    withRings([
      [4.98, 51.65],
      [4.99, 51.66],
      [4.99, 51.65],
      [4.98, 51.66],
      [4.98, 51.65],
    ]),
    'area.polygon',
    'kruist',
  ],
  ['an area with a hole', withRings(ring, small), 'area.polygon', 'gaten'],
  [
    'an area with a text as longitude',
    withRings([['4.98', 51.65], ...ring.slice(1)]),
    'area.polygon',
    'hoekpunt',
  ],
  [
    'an area of 3 positions',
    withRings([ring[0], ring[1], ring[0]]),
    'area.polygon',
    'te weinig hoekpunten',
  ],
  [
    'an area of 502 positions',
    withRings([...manyCorners, manyCorners[0]]),
    'area.polygon',
    'te veel hoekpunten',
  ],
  ['an area that is too small', withRings(small), 'area.polygon', 'te klein'],
  [
    'an area that is too large',
    withRings([
      [4.8, 51.55],
      [5.1, 51.55],
      [5.1, 51.75],
      [4.8, 51.75],
      [4.8, 51.55],
    ]),
    'area.polygon',
    'te groot',
  ],
  [
    'an area outside the municipality',
    { ...registrationBody(), area: { polygon: areas.kaatsheuvelOost, streets } },
    'area.polygon',
    'buiten de gekozen gemeente',
  ],
  [
    'an area that is a point',
    {
      ...registrationBody(),
      area: { polygon: { type: 'Point', coordinates: [4.98, 51.65] }, streets },
    },
    'area.polygon',
    'geen geldige vlakvorm',
  ],
  ['no coordinator', without('coordinator'), 'coordinator', 'gegevens van de coördinator'],
  [
    'no e-mail address',
    withCoordinator({ email: '' }),
    'coordinator.email',
    'Vul het e-mailadres in',
  ],
  [
    'an invalid e-mail address',
    withCoordinator({ email: 'geen adres' }),
    'coordinator.email',
    'naam@adres.example',
  ],
  [
    'an e-mail address with a line break',
    withCoordinator({ email: 'a@b.example\nBcc: c@d.example' }),
    'coordinator.email',
    'op één regel',
  ],
  [
    'an invalid telephone number',
    withCoordinator({ phone: '12' }),
    'coordinator.phone',
    'geldig telefoonnummer',
  ],
  [
    'a telephone number of too many digits',
    withCoordinator({ phone: '06 1234567890' }),
    'coordinator.phone',
    'geldig telefoonnummer',
  ],
  [
    'terms that were not agreed to',
    { ...registrationBody(), consents: { terms: false, shareContact: true } },
    'consents.terms',
    'Ga akkoord',
  ],
  [
    'no choice about sharing contact details',
    { ...registrationBody(), consents: { terms: true } },
    'consents.shareContact',
    'delen met buurgroepen',
  ],
  [
    'an unknown field',
    { ...registrationBody(), status: 'active' },
    'status',
    "Het veld 'status' kennen wij niet.",
  ],
  [
    'an unknown field of the coordinator',
    withCoordinator({ role: 'officer' }),
    'coordinator.role',
    "Het veld 'role' kennen wij niet.",
  ],
];

describe('Bad input is refused with the name of the field and stores nothing', () => {
  it.each(rows)('%s', async (_what, body, field, message) => {
    const before = await storedState(engine);

    const { status, type, problem } = await post({ body });

    expect(status).toBe(400);
    expect(type).toBe('application/problem+json');
    expect(problem.type).toBe('/problems/invalid-fields');
    expect(problem.fields?.find((each) => each.field === field)?.message).toContain(message);
    expect(JSON.stringify(problem)).not.toMatch(/\bat .*\.m?js|Error:/);
    expect(await storedState(engine)).toEqual(before);
  });

  it('several errors are reported together, one message per field', async () => {
    const { problem } = await post({
      body: { ...withCoordinator({ email: 'x' }), name: '', participants: 0 },
    });

    expect(problem.fields?.map(({ field }) => field)).toEqual([
      'name',
      'participants',
      'coordinator.email',
    ]);
  });
});

describe('A malformed request is refused and stores nothing', () => {
  it.each([
    [
      'another content type',
      { body: 'name=Buurtapp', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      '/problems/wrong-content-type',
    ],
    [
      'an area with NaN, which is not JSON',
      { body: JSON.stringify(withRings(ring)).replace('4.985', 'NaN') },
      400,
      '/problems/invalid-json',
    ],
    ['text that is not JSON', { body: '{"name":' }, 400, '/problems/invalid-json'],
    [
      'more than 64 KB',
      { body: { ...registrationBody(), more: 'a'.repeat(64 * 1024) } },
      413,
      '/problems/too-large',
    ],
    [
      'an invalid idempotency key',
      { body: registrationBody(), headers: { 'idempotency-key': 'kort' } },
      400,
      '/problems/invalid-fields',
    ],
  ] satisfies [string, Sent, number, string][])('%s', async (_what, sent, wanted, problemType) => {
    const before = await storedState(engine);

    const { status, problem } = await post(sent);

    expect([status, problem.type]).toEqual([wanted, problemType]);
    expect(problem.title).toMatch(/^[A-Z][a-zé ]+/);
    expect(await storedState(engine)).toEqual(before);
  });

  it('the same idempotency key gives the same registration, and is refused with a different body', async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const send = (body: unknown) =>
      fetch(`${system.siteUrl}/v1/registrations`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
    const body = freshBody();
    const [one, other] = await Promise.all([send(body), send(body)]);
    await waitUntilSettled(engine);
    const before = await storedState(engine);

    const changed = await send({ ...body, participants: 43 });

    expect([one.status, other.status]).toEqual([201, 201]);
    expect(await one.json()).toEqual(await other.json());
    expect(changed.status).toBe(422);
    expect(await changed.json()).toMatchObject({ type: '/problems/key-reused' });
    expect(await storedState(engine)).toEqual(before);
  });

  it('a telephone number is stored in E.164 format, however it was typed', async () => {
    const body = freshBody();
    await fetch(`${system.siteUrl}/v1/registrations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({
        ...body,
        coordinator: { ...body.coordinator, phone: '(06) 1234-5678' },
      }),
    });

    const stored = Object.values(await storedState(engine)).find(
      ({ email }) => email === body.coordinator.email,
    );

    expect(stored?.['phone']).toBe('+31612345678');
  });
});
