import type { Stack } from '../../../../local/template/assembly.ts';

/** A resource of a template, as `readAssembly` returns it. */
export const templateResource = (
  Type: string,
  Properties: Record<string, unknown> = {},
  Condition?: string,
) => ({
  Type,
  Properties,
  Metadata: {},
  ...(Condition !== undefined && { Condition }),
});

export function stackOf(name: string, parts: Partial<Stack>): Stack {
  return {
    name,
    account: '000000000000',
    awsRegion: 'eu-west-1',
    Resources: {},
    Outputs: {},
    Parameters: {},
    Conditions: {},
    ...parts,
  };
}
