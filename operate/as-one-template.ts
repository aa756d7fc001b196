import {
  withReferences,
  type Json,
  type JsonObject,
  type References,
} from './template-references.ts';

/** The parts of a template that can be put together with those of other stacks. */
export interface TemplateParts {
  readonly Resources: JsonObject;
  readonly Outputs: JsonObject;
}

/**
 * Puts the resources and outputs of several stacks together in one template, so that a reference can be followed without
 * knowing in which stack its target is. Logical ids get their stack as a prefix, such as `data.Table`, and an output
 * that one stack reads from another is replaced by its value.
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
