import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as z from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;
export type Fits = (value: unknown) => boolean;

export interface DescribedParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly example?: unknown;
  readonly schema: JsonSchema;
  readonly fits: Fits;
}

/** One operation as described by the running system, with compiled schemas. */
export interface DescribedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly DescribedParameter[];
  readonly secured: boolean;
  /** Whether the operation takes a session, in a cookie, rather than a mailed token. */
  readonly inSession: boolean;
  readonly body:
    { readonly schema: JsonSchema; readonly example: unknown; readonly fits: Fits } | undefined;
  /** For each status code: the promised headers, and the schema of each media type if the response has content. */
  readonly responses: ReadonlyMap<
    number,
    { readonly headers: readonly string[]; readonly content: ReadonlyMap<string, Fits> }
  >;
}

const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.object({ schema, example: z.unknown().optional() }));
const operation = z.object({
  operationId: z.string(),
  security: z.array(z.record(z.string(), z.unknown())),
  parameters: z.array(
    z.object({
      name: z.string(),
      in: z.enum(['path', 'query', 'header']),
      required: z.boolean(),
      example: z.unknown().optional(),
      schema,
    }),
  ),
  requestBody: z.object({ content }).optional(),
  responses: z.record(
    z.string(),
    z.object({ headers: schema.default({}), content: content.default({}) }),
  ),
});
const described = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

/** Reads `/v1/openapi.json` from a running system; all requests and checks are derived from it. */
export async function readDescription(siteUrl: string): Promise<readonly DescribedOperation[]> {
  const served: unknown = await (await fetch(`${siteUrl}/v1/openapi.json`)).json();
  const { paths } = described.parse(served);
  // The validator checks values against the API description; it does not check the description itself.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false });
  ajv.addSchema(served as JsonSchema, 'description');
  const fitsIn = (part: JsonSchema): Fits => {
    // Compiled lazily, because compiling everything at once would block for seconds.
    let validate: ValidateFunction | undefined;
    return (value) => (validate ??= ajv.compile(withReferencesTo('description', part)))(value);
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([
        method,
        { operationId, security, parameters, requestBody, responses },
      ]): DescribedOperation => {
        const form = requestBody?.content['application/json'];
        return {
          id: operationId,
          method: method.toUpperCase(),
          path,
          secured: security.length > 0,
          inSession: security.some((each) => 'session' in each),
          parameters: parameters.map((parameter) => ({
            ...parameter,
            fits: fitsIn(parameter.schema),
          })),
          body: form && { schema: form.schema, example: form.example, fits: fitsIn(form.schema) },
          responses: new Map(
            Object.entries(responses).map(([status, response]) => [
              Number(status),
              {
                headers: Object.keys(response.headers).map((name) => name.toLowerCase()),
                content: new Map(
                  Object.entries(response.content).map(([type, media]) => [
                    type,
                    fitsIn(media.schema),
                  ]),
                ),
              },
            ]),
          ),
        };
      },
    ),
  );
}

/** The same schema, with references that resolve within the API description. */
function withReferencesTo(root: string, part: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(part), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace(/^#/, `${root}#`) : value,
  ) as JsonSchema;
}

/** The operation for a method and path, or undefined if it is not in the API description. */
export function operationAt(
  operations: readonly DescribedOperation[],
  method: string,
  path: string,
): DescribedOperation | undefined {
  const parts = path.split('/');
  const fits = operations.filter((each) => {
    const segments = each.path.split('/');
    return (
      each.method === method &&
      segments.length === parts.length &&
      segments.every((segment, index) =>
        segment.startsWith('{') ? parts[index] !== '' : segment === parts[index],
      )
    );
  });
  return fits.find((each) => !each.path.endsWith('}')) ?? fits[0];
}
