import * as z from 'zod';

export type Json = Record<string, unknown>;

/** A schema as JSON Schema 2020-12, as OpenAPI 3.1 holds it. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return rest;
}
