import {
  withReferences,
  type Json,
  type JsonObject,
  type References,
} from './template-references.ts';

/** The parts of a template that can be merged with those of other templates. */
export interface TemplateParts {
  readonly Resources: JsonObject;
  readonly Outputs: JsonObject;
}

/**
 * Merges the resources and outputs of several stacks into one template, so that a reference can be followed without
 * knowing which stack contains its target. Logical ids get the prefix of their stack, as in `data.Table`. A reference
 * to an output of another stack is replaced with the value of that output.
 */
export function asOneTemplate(
  stacks: ReadonlyMap<string, { readonly prefix: string; readonly template: TemplateParts }>,
): TemplateParts {
  const referencesIn = (stackName: string): References => {
    const { prefix = '', template } = stacks.get(stackName) ?? {};
    return {
      idOf: (id) => (template && id in template.Resources ? `${prefix}.${id}` : id),
      outputOf: (other, name) => {
        const output = stacks.get(other)?.template.Outputs[name] as { Value: Json } | undefined;
        return output && withReferences(output.Value, referencesIn(other));
      },
    };
  };
  const all = (part: keyof TemplateParts): JsonObject =>
    Object.fromEntries(
      [...stacks].flatMap(([stackName, { prefix, template }]) =>
        Object.entries(template[part]).map(([id, value]) => [
          `${prefix}.${id}`,
          withReferences(value, referencesIn(stackName)),
        ]),
      ),
    );
  return { Resources: all('Resources'), Outputs: all('Outputs') };
}
