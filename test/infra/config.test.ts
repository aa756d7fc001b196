import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../infra/config.ts';

describe('The deployment context', () => {
  it('defaults to the dev stage of Langstraat', () => {
    expect(parseConfig({})).toEqual({
      stage: 'dev',
      region: 'langstraat',
      domainName: 'buurtkring.example',
      mailPerSecond: 1,
      originKeyRevision: 1,
    });
  });

  it('accepts numbers as text, because the command line passes text', () => {
    expect(parseConfig({ originKeyRevision: '2', mailPerSecond: '14' })).toMatchObject({
      originKeyRevision: 2,
      mailPerSecond: 14,
    });
  });

  it.each([
    ['an unknown stage', { stage: 'test' }, 'stage'],
    ['an unknown region', { region: 'atlantis' }, 'region'],
    ['a domain name with a scheme', { domainName: 'https://buurtkring.test' }, 'domainName'],
    ['an unknown key', { colour: 'blue' }, 'colour'],
    ['a mail rate of zero', { mailPerSecond: 0 }, 'mailPerSecond'],
    ['prod under the example domain', { stage: 'prod' }, 'domainName'],
  ])('refuses %s and names the key', (_what, input, key) => {
    expect(() => parseConfig(input)).toThrow(key);
  });
});
