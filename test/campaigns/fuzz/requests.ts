import { Chance } from './chance.ts';
import { writes, wrongWith } from './described-request.ts';
import { operationAt, type DescribedOperation } from './description.ts';
import { asSeen, did, headerOf, withHeader, type Draft } from './draft.ts';
import { asJson } from './hostile-values.ts';
import { mutatedPath, mutatedQuery } from './mutate-address.ts';
import { mutatedBody, type HostileBody } from './mutate-body.ts';
import { hugeBody, mutatedEncoding } from './mutate-encoding.ts';
import { hostileToken, mutatedHeaders, mutatedMethod, mutatedWire } from './mutate-headers.ts';
import type { Planted } from './planted.ts';

export interface Ground {
  readonly operations: readonly DescribedOperation[];
  readonly planted: Planted;
}

/** What an operation is asked when nothing is wrong. */
interface Good {
  readonly token?: string | undefined;
  readonly key: string;
  readonly sender: string;
  readonly email: string;
  readonly body?: unknown;
}

export function goodRequest({ planted }: Ground, operation: DescribedOperation, good: Good): Draft {
  const subject = planted.subjects[operation.id];
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map(({ name, example }) => [name, String(example)]);
  const body = operation.body && Buffer.from(asJson(good.body ?? bodyOf(operation, good.email)));
  return {
    did: [],
    method: operation.method,
    path: operation.path.replaceAll(
      /\{(\w+)\}/g,
      (_found, name: string) => subject?.path[name] ?? 'none',
    ),
    query: new URLSearchParams(query).toString(),
    headers: [
      ['x-forwarded-for', good.sender],
      ...(body ? [['content-type', 'application/json'] as const] : []),
      ...(operation.parameters.some(({ name }) => name === 'Idempotency-Key')
        ? [['idempotency-key', good.key] as const]
        : []),
      ...(good.token === undefined ? [] : [['authorization', `Bearer ${good.token}`] as const]),
    ],
    body,
    refused: false,
  };
}

/** The body that the description gives as an example, from somebody of our own. */
export function bodyOf({ body }: DescribedOperation, email: string): unknown {
  return JSON.parse(JSON.stringify(body?.example ?? null), (name, value: unknown) =>
    name === 'email' ? email : value,
  );
}

/** The request of this number, good but for one or two things; the same for the same seed, whatever was sent before. */
export function hostileRequest(ground: Ground, seed: number, number: number): Draft {
  const chance = new Chance(seed, number);
  const withBody = ground.operations.filter(({ body }) => body !== undefined);
  const operation = chance.oneOf(
    [2, () => chance.pick(ground.operations)],
    [1, () => chance.pick(withBody)],
  );
  const token = ground.planted.subjects[operation.id]?.token;
  const opens = chance.below(2) === 0;
  const start = goodRequest(ground, operation, {
    key: `fuzz-${seed}-${number}-${chance.below(1e9)}`.padEnd(20, '0'),
    sender: [1, 2, 3, 4].map(() => 1 + chance.below(254)).join('.'),
    email: `fz${number}@fuzz.example`,
    token: operation.secured ? (opens ? token : hostileToken(chance, token)) : undefined,
  });
  const draft = chance.oneOf(
    [700, () => mutated(chance, ground, operation, start)],
    [300, () => mutated(chance, ground, operation, mutated(chance, ground, operation, start))],
    [12, () => mutatedWire(chance, start)],
    [1, () => hugeBody(start)],
  );
  return tamed(chance, ground, draft);
}

function mutated(
  chance: Chance,
  { planted }: Ground,
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

  function withBody({ value, what, refused }: HostileBody): Draft {
    return did(draft, what, { body: Buffer.from(asJson(value)), refused });
  }
}

/**
 * A request with nothing wrong would change what is planted. It gets a link that opens nothing; one that needs no link is
 * let through now and then, to be accounted for, and otherwise gets a key that is none.
 */
function tamed(chance: Chance, { operations, planted }: Ground, draft: Draft): Draft {
  const seen = asSeen(draft);
  const operation = operationAt(operations, seen.method, seen.path);
  if (!operation || !writes(operation) || wrongWith(operation, seen, planted).length > 0)
    return draft;
  if (operation.secured)
    return did(draft, 'a link that opens nothing', {
      headers: withHeader(draft, 'authorization', `Bearer ${hostileToken(chance)}`),
    });
  if (chance.below(6) === 0 && headerOf(draft, 'idempotency-key') !== undefined)
    return did(draft, 'let through', {});
  return did(draft, 'no key', { headers: withHeader(draft, 'idempotency-key', 'kort') });
}
