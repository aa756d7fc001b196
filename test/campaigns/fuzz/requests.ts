import { testSenderHeader } from '../../../local/edge/senders.ts';
import { Chance } from './chance.ts';
import { reasonsToRefuse, reliesOnOwnPage, writes } from './described-request.ts';
import { operationAt, type DescribedOperation } from './description.ts';
import { asSeenByApi, withMutation, headerOf, withHeader, type Draft } from './draft.ts';
import { asJson } from './hostile-values.ts';
import { mutatedPath, mutatedQuery } from './mutate-address.ts';
import { mutatedBody, type HostileBody } from './mutate-body.ts';
import { hugeBody, mutatedEncoding } from './mutate-encoding.ts';
import { hostileToken, mutatedHeaders, mutatedMethod, mutatedWire } from './mutate-headers.ts';
import type { PlantedData } from './planted-data.ts';

export interface FuzzContext {
  readonly operations: readonly DescribedOperation[];
  readonly planted: PlantedData;
}

/** The variable parts of a valid request. */
interface ValidParts {
  readonly token?: string | undefined;
  readonly key: string;
  readonly sender: string;
  readonly email: string;
  readonly body?: unknown;
}

export function goodRequest(
  { planted }: FuzzContext,
  operation: DescribedOperation,
  good: ValidParts,
): Draft {
  const subject = planted.subjects[operation.id];
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map(({ name, example }) => [name, String(example)]);
  const body = operation.body && Buffer.from(asJson(good.body ?? bodyOf(operation, good.email)));
  return {
    mutations: [],
    method: operation.method,
    path: operation.path.replaceAll(
      /\{(\w+)\}/g,
      (_found, name: string) => subject?.path[name] ?? 'none',
    ),
    query: new URLSearchParams(query).toString(),
    headers: [
      [testSenderHeader, good.sender],
      ...(body ? [['content-type', 'application/json'] as const] : []),
      ...(operation.parameters.some(({ name }) => name === 'Idempotency-Key')
        ? [['idempotency-key', good.key] as const]
        : []),
      ...((operation.secured && operation.method !== 'GET') || reliesOnOwnPage(operation)
        ? ownPage(body !== undefined)
        : []),
      ...(good.token === undefined ? [] : [credentialHeader(operation, good.token)]),
    ],
    body,
    mustBeRefused: false,
  };
}

/** The headers that the site's own pages send with every request that changes something. */
const ownPage = (hasBody: boolean): readonly (readonly [string, string])[] => [
  ['sec-fetch-site', 'same-origin'],
  ...(hasBody ? [] : [['content-type', 'application/json'] as const]),
];

/** The request as a page on another site would send it; such a request is refused and has no effect. */
export const fromOtherSite = (draft: Draft): Draft =>
  withMutation(draft, 'other site', { headers: withHeader(draft, 'sec-fetch-site', 'cross-site') });

/** The header that carries a mailed token or the secret of a session, depending on the operation. */
export const credentialHeader = (
  { inSession }: Pick<DescribedOperation, 'inSession'>,
  credential: string,
): readonly [string, string] =>
  inSession ? ['cookie', `session=${credential}`] : ['authorization', `Bearer ${credential}`];

/** The example body from the API description, with this email address. */
export function bodyOf({ body }: DescribedOperation, email: string): unknown {
  return JSON.parse(JSON.stringify(body?.example ?? null), (name, value: unknown) =>
    name === 'email' ? email : value,
  );
}

/** The request with this number: valid except for one or two mutations, and deterministic for a given seed. */
export function hostileRequest(context: FuzzContext, seed: number, number: number): Draft {
  const chance = new Chance(seed, number);
  const withBody = context.operations.filter(({ body }) => body !== undefined);
  const operation = chance.oneOf(
    [2, () => chance.pick(context.operations)],
    [1, () => chance.pick(withBody)],
  );
  const token = context.planted.subjects[operation.id]?.token;
  const sendsRightToken = chance.below(2) === 0;
  const start = goodRequest(context, operation, {
    key: `fuzz-${seed}-${number}-${chance.below(1e9)}`.padEnd(20, '0'),
    sender: [1, 2, 3, 4].map(() => 1 + chance.below(254)).join('.'),
    email: `fz${number}@fuzz.example`,
    token: operation.secured ? (sendsRightToken ? token : hostileToken(chance, token)) : undefined,
  });
  const draft = chance.oneOf(
    [700, () => mutate(chance, context, operation, start)],
    [300, () => mutate(chance, context, operation, mutate(chance, context, operation, start))],
    [12, () => mutatedWire(chance, start)],
    [1, () => hugeBody(start)],
  );
  return madeHarmless(chance, context, draft);
}

function mutate(
  chance: Chance,
  { planted }: FuzzContext,
  operation: DescribedOperation,
  draft: Draft,
): Draft {
  const { id, body } = operation;
  const [most, few] = body ? [12, 1] : [0, 4];
  return chance.oneOf(
    [
      most,
      () =>
        withBody(
          mutatedBody(
            chance,
            body?.schema ?? {},
            bodyOf(operation, `fz${chance.below(1e9)}@fuzz.example`),
          ),
        ),
    ],
    [body ? 4 : 1, () => mutatedEncoding(chance, draft)],
    [4, () => mutatedHeaders(chance, draft, operation, planted.subjects[id]?.token)],
    [few, () => mutatedPath(chance, draft, operation)],
    [few, () => mutatedQuery(chance, draft, operation)],
    [1, () => mutatedMethod(chance, draft)],
  );

  function withBody({ value, what, mustBeRefused }: HostileBody): Draft {
    return withMutation(draft, what, { body: Buffer.from(asJson(value)), mustBeRefused });
  }
}

/**
 * Makes a request harmless if it is still valid after its mutations, because it could otherwise modify the planted
 * data. If the operation requires a token, the request is given a forged one. If the operation accepts only requests
 * from our own pages, the request comes from another site. Any other request is given an invalid idempotency key or,
 * occasionally, is sent unchanged to check its effects.
 */
function madeHarmless(chance: Chance, { operations, planted }: FuzzContext, draft: Draft): Draft {
  const seen = asSeenByApi(draft);
  const operation = operationAt(operations, seen.method, seen.path);
  if (!operation || !writes(operation) || reasonsToRefuse(operation, seen, planted).length > 0)
    return draft;
  if (operation.secured)
    return withMutation(draft, 'forged token', {
      headers: withHeader(draft, ...credentialHeader(operation, hostileToken(chance))),
    });
  if (reliesOnOwnPage(operation)) return fromOtherSite(draft);
  if (chance.below(6) === 0 && headerOf(draft, 'idempotency-key') !== undefined)
    return withMutation(draft, 'sent although valid', {});
  return withMutation(draft, 'invalid key', {
    headers: withHeader(draft, 'idempotency-key', 'kort'),
  });
}
