import spectralCore from '@stoplight/spectral-core';
import { ruleset } from './ruleset.ts';

const spectral = new spectralCore.Spectral();
spectral.setRuleset(ruleset);

/**
 * Returns the problems in an OpenAPI description, as 'rule at path: message'. Fetches nothing, because a description
 * refers only to itself.
 */
export async function lint(description: unknown): Promise<{ rule: string; problem: string }[]> {
  const found = await spectral.run(JSON.stringify(description));
  return found.map(({ code, path, message }) => ({
    rule: String(code),
    problem: `${code} at ${path.join('.')}: ${message}`,
  }));
}
