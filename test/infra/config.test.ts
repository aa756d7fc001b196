import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../infra/config.ts';

describe('The context of a deployment', () => {
  it('is the dev stage of Langstraat when nothing is given', () => {
    expect(parseConfig({})).toEqual({
      stage: 'dev',
      region: 'langstraat',
      domainName: 'buurtkring.example',
      mailPerSecond: 1,
      originKeyRevision: 1,
    });
  });

  it('takes numbers as text, because the command line gives text', () => {
    expect(parseConfig({ originKeyRevision: '2', mailPerSecond: '14' })).toMatchObject({
      originKeyRevision: 2,
      mailPerSecond: 14,
    });
  });

  it.each([
    ['an unknown stage', { stage: 'test' }, 'stage'],
    ['an unknown region', { region: 'atlantis' }, 'region'],
    ['a name with a scheme', { domainName: 'https://buurtkring.test' }, 'domainName'],
    ['a key that nobody knows', { colour: 'blue' }, 'colour'],
    ['a rate of mail at which nothing is ever sent', { mailPerSecond: 0 }, 'mailPerSecond'],
    [
      'prod without the region’s own settings',
      { stage: 'prod', domainName: 'buurtkring.test' },
      'deskSecret',
    ],
    [
      'prod under a name that cannot be served',
      { stage: 'prod', deskSecret: 'desk' },
      'domainName',
    ],
  ])('refuses %s and names the key', (_what, input, key) => {
    expect(() => parseConfig(input)).toThrow(key);
  });
});
