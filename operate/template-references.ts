export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export interface References {
  /** The new logical id of a resource; an id that does not belong to a resource is returned unchanged. */
  readonly idOf: (id: string) => string;
  /** The value that replaces a reference to an output of another stack; undefined to keep the reference. */
  readonly outputOf: (stackName: string, outputName: string) => Json | undefined;
}

/** Returns a copy of part of a template in which every reference is replaced. */
export function withReferences(node: Json, references: References): Json {
  const again = (child: Json): Json => withReferences(child, references);
  if (isList(node)) return node.map(again);
  if (!isObject(node)) return node;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Sub': pattern, 'Fn::GetStackOutput': output } = node;
  if (typeof Ref === 'string') return { Ref: references.idOf(Ref) };
  if (attribute !== undefined && isList(attribute)) {
    const [id = '', ...rest] = attribute;
    return { 'Fn::GetAtt': [references.idOf(textOf(id)), ...rest] };
  }
  if (typeof pattern === 'string') return { 'Fn::Sub': substituted(pattern, references) };
  if (output !== undefined && isObject(output)) {
    const { StackName = '', OutputName = '' } = output;
    const value = references.outputOf(textOf(StackName), textOf(OutputName));
    if (value !== undefined) return value;
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [
      key,
      key === 'DependsOn' ? ids(child).map(references.idOf) : again(child),
    ]),
  );
}

function substituted(pattern: string, { idOf }: References): string {
  return pattern.replaceAll(
    /\$\{([^!.}]+)(\.[^}]+)?\}/g,
    (_whole, id: string, attribute = '') => `\${${idOf(id)}${String(attribute)}}`,
  );
}

function ids(dependencies: Json): string[] {
  return (isList(dependencies) ? dependencies : [dependencies]).map(textOf);
}

function textOf(node: Json): string {
  if (typeof node !== 'string') throw new Error(`Not a name: ${JSON.stringify(node)}`);
  return node;
}

export function isList(node: Json): node is readonly Json[] {
  return Array.isArray(node);
}

export function isObject(node: Json): node is JsonObject {
  return typeof node === 'object' && node !== null && !isList(node);
}
