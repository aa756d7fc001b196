import * as z from 'zod';

export type Json = Record<string, unknown>;

/** A schema as JSON Schema 2020-12, as OpenAPI 3.1 holds it. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    override: closeTuple,
  });
  return rest;
}

/** A tuple of equal items as a list of just so many, which every program that reads OpenAPI understands. */
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
