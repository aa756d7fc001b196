import * as z from 'zod';
import type { Region } from '../regions/region.ts';
import { problemAnswer } from '../requests/answers.ts';
import { problemTypes } from '../requests/problem-types.ts';
import { problemsOf, type Operation } from './operation.ts';
import { operations } from './operations.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of the interface, made from the schemas that check the requests. */
export function describeInterface(region: Region, siteUrl: string): Json {
  const all = operations(region);
  const paths: Record<string, Json> = {};
  for (const operation of all) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `Buurtkring ${region.name}`,
      version: '1.0.0',
      description: 'Aanmelden en vinden van WhatsApp-groepen voor buurtpreventie.',
      contact: { name: region.police.team, email: region.police.email, url: siteUrl },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: siteUrl }],
    tags: [...new Set(all.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: {
        ...Object.fromEntries(all.map(({ answer }) => [answer.name, jsonSchema(answer.schema, 'output')])),
        Problem: jsonSchema(problemAnswer, 'output'),
      },
      securitySchemes: {
        coordinator: { type: 'http', scheme: 'bearer', description: 'De sleutel uit een mail aan de coördinator.' },
        officer: { type: 'http', scheme: 'bearer', description: 'De sleutel uit een mail aan een behandelaar.' },
      },
    },
  };
}

function describeOperation(operation: Operation): Json {
  const { id, summary, tag, credential, body, answer } = operation;
  return {
    operationId: id,
    summary,
    tags: [tag],
    security: credential ? [{ [credential]: [] }] : [],
    parameters: parametersOf(operation),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body.schema, 'input'), example: body.example } } } } : {}),
    responses: {
      [answer.status]: {
        description: summary,
        content: {
          'application/json': { schema: { $ref: `#/components/schemas/${answer.name}` } },
          ...Object.fromEntries((answer.also ?? []).map((type) => [type, { schema: { type: 'object' } }])),
        },
      },
      ...problemResponses(operation),
    },
  };
}

function parametersOf({ path, query, idempotencyKey }: Operation): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const properties = query instanceof z.ZodObject ? query.shape : {};
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: jsonSchema(schema as z.ZodType, 'input'),
  }));
  const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', pattern: '^[\\w-]{16,100}$' } };
  return [...inPath, ...inQuery, ...(idempotencyKey ? [key] : [])];
}

/** One response a status, with an example of every problem that has it. */
function problemResponses(operation: Operation): Json {
  const byStatus: Record<string, { description: string; content: Record<string, { schema: Json; examples: Json }> }> = {};
  for (const type of new Set(problemsOf(operation))) {
    const { status, title } = problemTypes[type];
    const response = (byStatus[status] ??= {
      description: title,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples: {} } },
    });
    const content = response.content['application/problem+json'];
    if (content) content.examples[type] = { value: { type: `/problems/${type}`, title, status } };
  }
  return byStatus;
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return rest;
}
