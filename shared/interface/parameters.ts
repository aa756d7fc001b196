import * as z from 'zod';
import { officerHeader } from '../requests/officer-header.ts';
import { proofHeader } from '../requests/proof-header.ts';
import { pathParameters, type PathParameterName } from '../routes/path-parameters.ts';
import { jsonSchema, type Json } from './json-schema.ts';
import type { Operation } from './operation.ts';

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Eigen sleutel van dit verzoek: wie het nog eens verstuurt, krijgt hetzelfde antwoord en maakt niets dubbel',
  schema: { type: 'string', pattern: '^[\\w-]{16,100}$' },
};
const proofOfWork = {
  name: proofHeader,
  in: 'header',
  required: false,
  description:
    'Opgeloste rekensom (ALTCHA, versie 2) uit een eerder antwoord `work-needed`, als JSON in base64; geldt een keer',
  schema: { type: 'string' },
};
const pageOfOfficer = {
  name: officerHeader,
  in: 'header',
  required: false,
  description:
    'Id van de medewerker voor wie de pagina is geladen: is er nu iemand anders ingelogd, dan gebeurt er niets en is het antwoord `signed-in-as-other`',
  schema: { type: 'string' },
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
  const path = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const { pattern, description, example } = pathParameters[name as PathParameterName];
    return {
      name,
      in: 'path',
      required: true,
      description,
      ...(example === undefined ? {} : { example: operation.inRegion(example) }),
      schema: { type: 'string', pattern: pattern.source },
    };
  });
  const query = operation.query instanceof z.ZodObject ? operation.query.shape : {};
  return [
    ...path,
    ...Object.entries(query).map(([name, schema]) => queryParameter(name, schema as z.ZodType)),
    ...(operation.idempotencyKey ? [idempotencyKey] : []),
    ...(operation.officer ? [pageOfOfficer] : []),
    ...(operation.mailCaps.length > 0 ? [proofOfWork] : []),
    ...(operation.open ? [ifNoneMatch] : []),
  ];
}

function queryParameter(name: string, type: z.ZodType): Json {
  const { description, ...schema } = jsonSchema(type, 'input');
  // The example is taken from the metadata, because the JSON Schema for the input of a transformed string omits it.
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
