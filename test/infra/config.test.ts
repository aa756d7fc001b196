import { describe, expect, it } from 'vitest';
import { deploymentName, parseConfig } from '../../infra/config.ts';
import { logGroupNameOf } from '../../infra/names.ts';

describe('The deployment context', () => {
  it('defaults to the dev stage of all regions, named after the first', () => {
    expect(parseConfig({})).toEqual({
      stage: 'dev',
      regions: ['langstraat', 'bel'],
      deployment: 'langstraat',
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

  it('takes a list of regions, of which the first names the deployment', () => {
    expect(parseConfig({ regions: 'bel' })).toMatchObject({
      regions: ['bel'],
      deployment: 'bel',
    });
    expect(parseConfig({ regions: 'bel, langstraat' })).toMatchObject({
      regions: ['bel', 'langstraat'],
      deployment: 'bel',
    });
  });

  it('keeps the names of all resources when a region is added, whatever its place in the list', () => {
    const alone = parseConfig({ regions: 'langstraat' });
    const after = parseConfig({ regions: 'bel,langstraat', deployment: 'langstraat' });

    expect(deploymentName(after)).toBe(deploymentName(alone));
    expect(logGroupNameOf(after, 'access')).toBe('/buurtkring/dev/langstraat/access');
  });

  it.each([
    ['bel,atlantis', 'there is no region atlantis; choose from langstraat, bel'],
    ['bel,bel', 'the region bel is listed twice'],
    ['', 'a region is missing; choose from langstraat, bel'],
  ])('refuses the regions %j in one line', (regions, message) => {
    expect(() => parseConfig({ regions })).toThrow(`✖ ${message}\n  → at regions`);
  });

  it('does not ignore the former name of the list of regions', () => {
    expect(() => parseConfig({ region: 'langstraat' })).toThrow(
      '✖ is now called regions, and takes a list\n  → at region',
    );
  });

  it.each([
    ['an unknown stage', { stage: 'test' }, 'stage'],
    ['an unknown region', { regions: 'atlantis' }, 'regions'],
    ['a deployment name with a space', { deployment: 'alle regios' }, 'deployment'],
    ['a deployment name that is too long', { deployment: 'a'.repeat(21) }, 'deployment'],
    ['prod without regions', { stage: 'prod', domainName: 'buurtkring.test' }, 'regions'],
    ['a domain name with a scheme', { domainName: 'https://buurtkring.test' }, 'domainName'],
    ['an unknown key', { colour: 'blue' }, 'colour'],
    ['a mail rate of zero', { mailPerSecond: 0 }, 'mailPerSecond'],
    ['prod under the example domain', { stage: 'prod' }, 'domainName'],
  ])('refuses %s and names the key', (_what, input, key) => {
    expect(() => parseConfig(input)).toThrow(key);
  });
});
