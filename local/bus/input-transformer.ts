import { StartRefused } from '../start-refused.ts';

export interface InputTransformerModel {
  readonly InputPathsMap: Readonly<Record<string, string>>;
  readonly InputTemplate: string;
}

/**
 * Compiles the input transformer of a rule's target, which inserts fields of the event, selected by JSON path, into a
 * template. As in EventBridge, a field is inserted as JSON outside quotation marks and as text inside them.
 */
export function compileTransformer(
  model: InputTransformerModel,
  where: string,
): (event: unknown) => string {
  const paths = new Map(
    Object.entries(model.InputPathsMap).map(([name, path]) => [name, parsePath(path, where)]),
  );
  return (event) => {
    const resolved = new Map([...paths].map(([name, path]) => [name, lookUp(event, path)]));
    return insert(model.InputTemplate, resolved);
  };
}

function insert(template: string, fields: ReadonlyMap<string, unknown>): string {
  let quoted = false;
  return template.replaceAll(/\\.|"|<([^<>"]+)>/g, (token, name: string | undefined) => {
    if (token === '"') quoted = !quoted;
    if (name === undefined || !fields.has(name)) return token;
    const value = fields.get(name);
    if (!quoted) return JSON.stringify(value ?? null);
    return typeof value === 'string'
      ? JSON.stringify(value).slice(1, -1)
      : JSON.stringify(value ?? '').replaceAll('"', '\\"');
  });
}

function parsePath(path: string, where: string): readonly string[] {
  if (!/^\$(\.[\w-]+|\[\d+\])*$/.test(path))
    throw new StartRefused(`${where}: the local runtime does not support the path ${path}.`);
  return [...path.matchAll(/\.([\w-]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? index ?? '');
}

function lookUp(event: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined,
    event,
  );
}
