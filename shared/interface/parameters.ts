import * as z from 'zod';
import { ulidPattern } from '../../events/ulid.ts';
import { referencePattern } from '../domain/groups/reference.ts';
import { jsonSchema, type Json } from './json-schema.ts';
import type { Operation } from './operation.ts';

const inPath: Readonly<Record<string, Json>> = {
  reference: {
    description: 'Referentie van de groep',
    example: 'LS-7KQ4M',
    schema: { type: 'string', pattern: referencePattern.source },
  },
  id: {
    description: 'Kenmerk uit een eerder antwoord of uit de mail',
    schema: { type: 'string', pattern: ulidPattern.source },
  },
};
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Eigen sleutel van dit verzoek: wie het nog eens verstuurt, krijgt hetzelfde antwoord en maakt niets dubbel',
  schema: { type: 'string', pattern: '^[\\w-]{16,100}$' },
};
const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description:
    'ETag van een eerder antwoord: is er niets veranderd, dan is het antwoord 304 zonder inhoud',
  schema: { type: 'string' },
};

/** The path, query and header parameters of an operation. */
export function parametersOf(operation: Operation): Json[] {
  const path = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...(inPath[name] ?? { schema: { type: 'string' } }),
  }));
  const query = operation.query instanceof z.ZodObject ? operation.query.shape : {};
  return [
    ...path,
    ...Object.entries(query).map(([name, schema]) => queryParameter(name, schema as z.ZodType)),
    ...(operation.idempotencyKey ? [idempotencyKey] : []),
    ...(operation.open ? [ifNoneMatch] : []),
  ];
}

function queryParameter(name: string, type: z.ZodType): Json {
  const { description, ...schema } = jsonSchema(type, 'input');
  // The input JSON Schema of a string with a transform omits its examples.
  const [example] = (type.meta()?.['examples'] as unknown[] | undefined) ?? [];
  return {
    name,
    in: 'query',
    required: !type.safeParse(undefined).success,
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
    schema,
  };
}
