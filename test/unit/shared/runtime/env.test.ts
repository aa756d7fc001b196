import { afterEach, describe, expect, it, vi } from 'vitest';
import { readEnv } from '../../../../shared/runtime/env.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('The environment', () => {
  it('is read by name, and no other variables are required', () => {
    vi.stubEnv('REGIONS', 'bel,langstraat');
    vi.stubEnv('TABLE_NAME', 'registry');

    expect(readEnv('REGIONS', 'TABLE_NAME')).toEqual({
      REGIONS: ['bel', 'langstraat'],
      TABLE_NAME: 'registry',
    });
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
  ])('stops the start and names a variable that is %s', (_what, value) => {
    vi.stubEnv('BUS_NAME', value);

    expect(() => readEnv('BUS_NAME')).toThrow('BUS_NAME');
  });

  it('stops the start on a region that does not exist', () => {
    vi.stubEnv('REGIONS', 'bel,atlantis');

    expect(() => readEnv('REGIONS')).toThrow('REGIONS');
  });
});
