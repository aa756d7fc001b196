import { describe, expect, it } from 'vitest';
import { resourcePrefix } from '../../../operate/resource-prefix.ts';

describe('The names of a deployment’s resources start with', () => {
  it.each([
    ['the first region', {}, undefined, 'buurtkring-dev-langstraat-'],
    ['the only region', { REGION: 'bel' }, 'prod', 'buurtkring-prod-bel-'],
    ['the given name', { DEPLOYMENT: 'zuid', REGIONS: 'bel' }, 'prod', 'buurtkring-prod-zuid-'],
  ])('%s', (_what, env, stage, prefix) => {
    expect(resourcePrefix(stage, env)).toBe(prefix);
  });
});
