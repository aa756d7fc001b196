import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ulidPattern } from '../../../../events/ulid.ts';
import { AreaRefused } from '../../../../shared/domain/areas/area.ts';
import {
  ConcurrentChange,
  CredentialRefused,
  IdempotencyKeyReused,
  TransitionRefused,
  type CredentialProblem,
} from '../../../../shared/domain/errors.ts';
import { AlreadyDecided, RegistrationChanged } from '../../../../shared/domain/groups/decision.ts';
import { GroupNotFound } from '../../../../shared/domain/groups/group.ts';
import { ConfirmationTooLate } from '../../../../shared/domain/groups/registration.ts';
import { bodyLimit } from '../../../../shared/http/limit-body.ts';
import { route } from '../../../../shared/http/route.ts';
import { interfaceVersion } from '../../../../shared/requests/interface-version.ts';
import { problemDetails } from '../../../../shared/requests/problem.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';
import { loggedLines } from '../../../support/logged-lines.ts';

const echo = route(
  { body: z.strictObject({ name: z.string({ error: 'Vul de naam in.' }) }) },
  async ({ body }) => ({ status: 201, body }),
);

async function responseOf(handler: typeof echo, event: ReturnType<typeof gatewayEvent>) {
  const { statusCode, headers, body } = await handler(event, lambdaContext);
  return {
    status: statusCode,
    headers,
    body: JSON.parse(body ?? 'null') as Record<string, unknown>,
  };
}

const failing = (error: unknown) =>
  route({}, async () => {
    throw error;
  });

describe('A route', () => {
  it('responds with JSON that is not cached, and the version of the interface', async () => {
    const { status, headers, body } = await responseOf(
      echo,
      gatewayEvent({ body: { name: 'Vaart' } }),
    );

    expect([status, body]).toEqual([201, { name: 'Vaart' }]);
    expect(headers).toEqual({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'api-version': interfaceVersion,
    });
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'application/merge-patch+json'])(
    'accepts a body that is %s',
    async (type) => {
      const { status } = await responseOf(
        echo,
        gatewayEvent({ body: { name: 'Vaart' }, headers: { 'content-type': type } }),
      );

      expect(status).toBe(201);
    },
  );

  it('accepts a body that the gateway encoded in base64', async () => {
    const { body } = await responseOf(
      echo,
      gatewayEvent({ body: { name: 'Vaart é' }, base64: true }),
    );

    expect(body).toEqual({ name: 'Vaart é' });
  });

  it('passes on the query, the path, the headers and the bearer token', async () => {
    const reading = route(
      { query: z.strictObject({ f: z.string() }) },
      async ({ query, path, header, bearer }) => ({
        status: 200,
        body: { query, id: path('id', ulidPattern), accept: header('accept'), bearer },
      }),
    );
    const id = '01KAM0000000000000000000G1';

    const { body } = await responseOf(
      reading,
      gatewayEvent({
        query: { f: 'json' },
        path: { id },
        headers: { accept: 'text/html', authorization: 'bearer abc.def' },
      }),
    );

    expect(body).toEqual({ query: { f: 'json' }, id, accept: 'text/html', bearer: 'abc.def' });
  });

  it.each(['Basic abc', 'Bearer', 'Bearer a b', ''])(
    'passes on no token when the header is %j',
    async (authorization) => {
      const reading = route({}, async ({ bearer }) => ({
        status: 200,
        body: { bearer: bearer ?? 'none' },
      }));

      const { body } = await responseOf(reading, gatewayEvent({ headers: { authorization } }));

      expect(body).toEqual({ bearer: 'none' });
    },
  );
});

describe('A malformed request is refused with a problem:', () => {
  it.each([
    [
      'text',
      gatewayEvent({ rawBody: '{"name":"Vaart"}', headers: { 'content-type': 'text/plain' } }),
      415,
      '/problems/wrong-content-type',
    ],
    [
      'a form',
      gatewayEvent({
        rawBody: 'name=Vaart',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      415,
      '/problems/wrong-content-type',
    ],
    [
      'a body without a type',
      gatewayEvent({ body: { name: 'Vaart' }, headers: { 'content-type': '' } }),
      415,
      '/problems/wrong-content-type',
    ],
    ['broken JSON', gatewayEvent({ rawBody: '{"name":"Canarie' }), 400, '/problems/invalid-json'],
    ['NaN', gatewayEvent({ rawBody: '{"name":NaN}' }), 400, '/problems/invalid-json'],
    ['an empty body', gatewayEvent({ rawBody: '' }), 400, '/problems/invalid-json'],
    ['no body', gatewayEvent({}), 400, '/problems/invalid-json'],
    [
      'a body over 64 KB',
      gatewayEvent({ rawBody: `{"name":"${'n'.repeat(bodyLimit)}"}` }),
      413,
      '/problems/too-large',
    ],
    [
      'a body over 64 KB in bytes, though not in characters',
      gatewayEvent({ rawBody: `{"name":"${'é'.repeat(bodyLimit / 2)}"}` }),
      413,
      '/problems/too-large',
    ],
    [
      'a body over 64 KB in base64',
      gatewayEvent({ rawBody: `{"name":"${'n'.repeat(bodyLimit)}"}`, base64: true }),
      413,
      '/problems/too-large',
    ],
    ['an invalid field', gatewayEvent({ body: { name: 1 } }), 400, '/problems/invalid-fields'],
  ])('%s', async (_what, event, status, type) => {
    const response = await responseOf(echo, event);

    expect(response.status).toBe(status);
    expect(response.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    });
    expect(problemDetails.parse(response.body)).toMatchObject({ type, status });
    expect(JSON.stringify(response.body)).not.toMatch(/Canarie|Unexpected|middy|at /);
  });

  it.each([false, true])('a body of exactly 64 KB is accepted (in base64: %s)', async (base64) => {
    const frame = '{"name":""}'.length;

    const { status } = await responseOf(
      echo,
      gatewayEvent({ body: { name: 'n'.repeat(bodyLimit - frame) }, base64 }),
    );

    expect(status).toBe(201);
  });

  it('the invalid fields are listed', async () => {
    const { body } = await responseOf(echo, gatewayEvent({ body: { naam: 'Vaart' } }));

    expect(body['fields']).toEqual([
      { field: 'name', message: 'Vul de naam in.' },
      { field: 'naam', message: "Het veld 'naam' kennen wij niet." },
    ]);
  });

  it.each([
    ['../secret'],
    ['01KAM0000000000000000000G'],
    ['01kam0000000000000000000g1'],
    ['01KAM0000000000000000000G1\n'],
  ])('a path with the id %j is not found', async (id) => {
    const reading = route({}, async ({ path }) => ({ status: 200, body: path('id', ulidPattern) }));

    const { status } = await responseOf(reading, gatewayEvent({ path: { id } }));

    expect(status).toBe(404);
  });
});

describe('Each domain refusal has its own problem:', () => {
  const decision = {
    kind: 'approved',
    officerId: 'wijkagent-dongen',
    at: '2026-11-21T10:00:00.000Z',
  } as const;
  const credentials: [CredentialProblem, number, string][] = [
    ['missing', 401, 'link-missing'],
    ['damaged', 401, 'link-damaged'],
    ['expired', 401, 'link-expired'],
    ['foreign', 403, 'link-foreign'],
    ['revoked', 401, 'link-revoked'],
  ];

  it.each<[Error, number, string]>([
    [new AlreadyDecided(decision), 409, 'already-decided'],
    [new AreaRefused('too-spread'), 400, 'invalid-fields'],
    [new RegistrationChanged(), 409, 'registration-changed'],
    [new ConfirmationTooLate(), 410, 'too-late'],
    [new ConcurrentChange(), 409, 'changed-meanwhile'],
    [new IdempotencyKeyReused(), 422, 'key-reused'],
    [new GroupNotFound(), 404, 'not-found'],
    [new TransitionRefused('close', 'closed'), 409, 'not-possible-now'],
    ...credentials.map(([problem, status, type]): [Error, number, string] => [
      new CredentialRefused(problem),
      status,
      type,
    ]),
  ])('%s: %i %s', async (error, status, type) => {
    const { body } = await responseOf(failing(error), gatewayEvent({}));

    expect(problemDetails.parse(body)).toMatchObject({ status, type: `/problems/${type}` });
    expect(body['detail']).toMatch(/^[A-Z].*\.$/);
    expect(JSON.stringify(body)).not.toContain(error.message);
  });
});

describe('An unexpected error', () => {
  const secret = 'Canarie canarie@canary.example +31612345678';

  it.each([
    ['an error', new Error(secret)],
    ['an error with a cause', new Error('x', { cause: new Error(secret) })],
    ['a text', secret],
  ])('that is %s gives a 500 without its message or stack', async (_what, error) => {
    let body: unknown;

    await loggedLines(async () => {
      ({ body } = await responseOf(failing(error), gatewayEvent({})));
    });

    expect(problemDetails.parse(body)).toMatchObject({ status: 500, type: '/problems/unexpected' });
    expect(JSON.stringify(body)).not.toMatch(/canarie|canary|31612345678| at |\.ts/i);
  });

  it('is logged with its name and the request id, never with its message', async () => {
    const line = await loggedLines(() =>
      responseOf(failing(new TypeError(secret)), gatewayEvent({})),
    );

    expect(line).toContain('TypeError');
    expect(line).toContain('request-1');
    expect(line).not.toMatch(/canar|31612345678/i);
  });
});
