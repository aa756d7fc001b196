import type { Stack } from '../local/template/assembly.ts';
import { Resolver } from '../local/template/resolver.ts';
import type { TemplateParts } from './as-one-template.ts';
import type { JsonObject } from './template-references.ts';

/** Follows the references in a single template. A secret is replaced with its name. */
export function resolverOf({ Resources, Outputs }: TemplateParts): {
  stack: Stack;
  resolver: Resolver;
} {
  const stack = {
    name: 'deployment',
    account: '000000000000',
    awsRegion: 'eu-west-1',
    Resources: Object.fromEntries(
      Object.entries(Resources).map(([id, each]) => [
        id,
        { Properties: {}, Metadata: {}, ...(each as JsonObject) },
      ]),
    ),
    Outputs,
    Parameters: {},
    Conditions: {},
  } as unknown as Stack;
  const resolver = new Resolver({ stacks: [stack], assets: new Map() });
  resolver.useSecrets((id) => `the secret ${id}`);
  return { stack, resolver };
}
