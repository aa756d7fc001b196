import * as z from 'zod';

export type Json = Record<string, unknown>;

/** Converts a schema to JSON Schema 2020-12, which OpenAPI 3.1 uses. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    override: closeTuple,
  });
  return rest;
}

/** Describes a tuple of identical items as an array of fixed length, which every OpenAPI tool understands. */
function closeTuple({ jsonSchema: described }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { prefixItems = [] } = described;
  const [first] = prefixItems;
  if (
    first === undefined ||
    prefixItems.some((item) => JSON.stringify(item) !== JSON.stringify(first))
  )
    return;
  delete described.prefixItems;
  Object.assign(described, {
    items: first,
    minItems: prefixItems.length,
    maxItems: prefixItems.length,
  });
}
