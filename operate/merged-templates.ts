import { asOneTemplate, type TemplateParts } from './as-one-template.ts';
import { resourceOf, withStableIds } from './stable-ids.ts';
import type { Json, JsonObject } from './template-references.ts';
import { resolverOf } from './template-resolver.ts';

/**
 * Returns all resources of an assembly, with all references resolved, under names that do not depend on stacks or
 * logical ids. Takes the JSON of each template, keyed by stack name.
 */
export function mergedTemplates(
  templates: Readonly<Record<string, string>>,
): Record<string, JsonObject> {
  const stacks = Object.entries(templates).map(([stackName, text]) => {
    const { Resources = {}, Outputs = {} } = JSON.parse(text) as Partial<TemplateParts>;
    return [stackName, { prefix: stackName, template: { Resources, Outputs } }] as const;
  });
  const named = withStableIds(asOneTemplate(new Map(stacks)));
  const { stack, resolver } = resolverOf(named);
  const resources = resolver.resources.map((resource): [string, JsonObject] => [
    resource.logicalId,
    {
      Properties: resolver.properties(resource) as Json,
      DeletionPolicy: resourceOf(named, resource.logicalId).DeletionPolicy ?? null,
    },
  ]);
  const outputs = Object.entries(named.Outputs).map(([id, output]): [string, JsonObject] => [
    `Output ${id.split('.').at(-1)}`,
    resolver.value(stack, output) as JsonObject,
  ]);
  return Object.fromEntries([...resources, ...outputs]);
}
