import type { Json } from './json.ts';

/** A template as JSON, with the full name of its stack. */
export interface NamedTemplate {
  readonly stackName: string;
  readonly template: Json;
}

/**
 * Puts the resources and outputs of several stacks together in one template, so that a test can follow a reference
 * without knowing in which stack its target is. A logical id gets the last part of its stack's name as a prefix, and an
 * output that one stack reads from another is replaced by its value.
 */
export function asOneTemplate(stacks: Readonly<Record<string, NamedTemplate>>): Json {
  const whole: Json = { Resources: {}, Outputs: {} };
  for (const [part, { template }] of Object.entries(stacks)) {
    for (const [id, resource] of Object.entries<Json>(template.Resources))
      whole.Resources[`${part}.${id}`] = rewritten(resource, part, stacks);
    for (const [id, output] of Object.entries<Json>(template.Outputs ?? {}))
      whole.Outputs[id] = rewritten(output, part, stacks);
  }
  return whole;
}

function rewritten(
  node: Json,
  part: string,
  stacks: Readonly<Record<string, NamedTemplate>>,
): Json {
  const again = (child: Json): Json => rewritten(child, part, stacks);
  const resources: Json = stacks[part]?.template.Resources;
  const idOf = (id: string): string => (id in resources ? `${part}.${id}` : id);
  if (Array.isArray(node)) return node.map(again);
  if (typeof node !== 'object' || node === null) return node;
  if (typeof node.Ref === 'string') return { Ref: idOf(node.Ref) };
  if (Array.isArray(node['Fn::GetAtt']))
    return { 'Fn::GetAtt': [idOf(node['Fn::GetAtt'][0]), node['Fn::GetAtt'][1]] };
  const read: Json = node['Fn::GetStackOutput'];
  const source = Object.entries(stacks).find(([, { stackName }]) => stackName === read?.StackName);
  if (source) {
    const [sourcePart, { template }] = source;
    return rewritten(template.Outputs[read.OutputName].Value, sourcePart, stacks);
  }
  const entries = Object.entries(node).map(([key, child]) => [
    key,
    key === 'DependsOn' ? [child].flat().map((id) => idOf(String(id))) : again(child),
  ]);
  return Object.fromEntries(entries);
}
