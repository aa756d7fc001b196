import { problemTypes, type ProblemType } from '../requests/problem-types.ts';
import type { Json } from './json-schema.ts';
import { problemsOf, type Operation } from './operation.ts';

/** Response headers, declared once for the whole OpenAPI description. */
export const headers = {
  'API-Version': { description: 'Versie van de interface', schema: { type: 'string' } },
  'Retry-After': {
    description: 'Na hoeveel seconden een nieuw verzoek kan',
    schema: { type: 'integer' },
  },
  Location: { description: 'De pagina die de browser hierna opent', schema: { type: 'string' } },
  ETag: { description: 'Verandert als het antwoord verandert', schema: { type: 'string' } },
} as const;

const versioned = { 'API-Version': { $ref: '#/components/headers/API-Version' } };
const delayed = { ...versioned, 'Retry-After': { $ref: '#/components/headers/Retry-After' } };
const redirected = { ...versioned, Location: { $ref: '#/components/headers/Location' } };
const tagged = { ...versioned, ETag: { $ref: '#/components/headers/ETag' } };

/** Every response of an operation, by status: success, `304` for open data, and the problems. */
export function responsesOf(operation: Operation): Json {
  const { response, open, summary } = operation;
  const { type = 'application/json', name, example } = response;
  const others = Object.entries(response.also ?? {}).map(([other, otherExample]) => [
    other,
    { schema: { type: 'object' }, example: otherExample },
  ]);
  return {
    [response.status]: {
      description: summary,
      headers: response.status === 303 ? redirected : open ? tagged : versioned,
      ...(response.status === 303
        ? {}
        : {
            content: {
              [type]: { schema: { $ref: `#/components/schemas/${name}` }, example },
              ...Object.fromEntries(others),
            },
          }),
    },
    ...(open
      ? { 304: { description: 'Er is niets veranderd sinds dit antwoord', headers: tagged } }
      : {}),
    ...problemResponses([...problemsOf(operation), 'too-many-requests']),
  };
}

/**
 * The statuses of responses that always have a `Retry-After` header, even when the request never reached a Lambda
 * function and the body is only `{"message": ...}`.
 */
const throttled = new Set<number>([
  problemTypes['too-many-requests'].status,
  problemTypes['too-busy'].status,
]);

/** One response per status, with an example of every problem with that status. */
function problemResponses(types: readonly ProblemType[]): Json {
  const byStatus: Record<
    string,
    {
      description: string;
      headers: Json;
      content: Record<string, { schema: Json; examples: Json }>;
    }
  > = {};
  for (const type of new Set(types)) {
    const { status, title } = problemTypes[type];
    const response = (byStatus[status] ??= {
      description: title,
      headers: throttled.has(status) ? delayed : versioned,
      content: {
        'application/problem+json': {
          schema: { $ref: '#/components/schemas/Problem' },
          examples: {},
        },
      },
    });
    const content = response.content['application/problem+json'];
    if (content) content.examples[type] = { value: { type: `/problems/${type}`, title, status } };
  }
  return byStatus;
}
