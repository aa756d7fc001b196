import { describe, expect, it } from 'vitest';
import {
  isAllowed,
  rightsFrom,
  roleNames,
  roles,
  type Grant,
} from '../../../../../shared/domain/desk/rights.ts';
import { later, now } from '../../../../support/builders.ts';

const grant = (changes: Partial<Grant> = {}): Grant => ({
  roles: ['police-officer'],
  scope: ['GM0766'],
  from: now.toISOString(),
  ...changes,
});
const allowed = (grants: readonly Grant[], right: 'decide' | 'groups.see', municipality: string) =>
  isAllowed(rightsFrom(grants, 'police', now), right, { municipality });

describe('A right', () => {
  it('holds in the own municipality, and elsewhere only if the role gives it in the whole region', () => {
    expect(allowed([grant()], 'decide', 'GM0766')).toBe(true);
    expect(allowed([grant()], 'decide', 'GM0784')).toBe(false);
    expect(allowed([grant()], 'groups.see', 'GM0784')).toBe(true);
  });

  it('holds everywhere for whoever has the whole region as scope', () => {
    const rights = rightsFrom([grant({ scope: 'region' })], 'police', now);

    expect(isAllowed(rights, 'decide', { municipality: 'GM0784' })).toBe(true);
    expect(isAllowed(rights, 'decide', 'region')).toBe(true);
  });

  it('in one municipality is not a right in the whole region', () => {
    const rights = rightsFrom([grant()], 'police', now);

    expect(isAllowed(rights, 'decide', 'region')).toBe(false);
    expect(isAllowed(rights, 'decide', 'anywhere')).toBe(true);
  });

  it('that no role gives holds nowhere', () => {
    const rights = rightsFrom([grant()], 'police', now);

    expect(isAllowed(rights, 'officers.manage', 'anywhere')).toBe(false);
    expect(isAllowed({}, 'decide', 'anywhere')).toBe(false);
  });

  it('holds in the municipalities of all grants together', () => {
    const both = [grant(), grant({ scope: ['GM0784'] })];

    expect(rightsFrom(both, 'police', now).decide).toEqual(['GM0766', 'GM0784']);
  });
});

describe('A grant', () => {
  it.each([
    ['before it begins', { from: later({ seconds: 1 }).toISOString() }, false],
    ['from its first moment', { from: now.toISOString() }, true],
    ['until its last moment', { until: now.toISOString() }, true],
    ['after its end', { until: later({ seconds: -1 }).toISOString() }, false],
  ])('%s gives its rights: %j', (_when, changes, gives) => {
    expect(allowed([grant(changes)], 'decide', 'GM0766')).toBe(gives);
  });

  it('of one role never shortens that of another', () => {
    const expired = grant({ until: later({ days: -1 }).toISOString() });

    expect(allowed([expired, grant()], 'decide', 'GM0766')).toBe(true);
  });
});

describe('Answers to appeals', () => {
  it('are for the police only, whatever role somebody from a municipality has', () => {
    const all = [grant({ roles: roleNames, scope: 'region' })];

    expect(rightsFrom(all, 'police', now)['answers.see']).toBe('region');
    expect(rightsFrom(all, 'municipality', now)['answers.see']).toBeUndefined();
  });
});

it('Only the desk manager manages officers and sees the log, and decides nothing', () => {
  const managing = roleNames.filter((name) => 'officers.manage' in roles[name]);

  expect(managing).toEqual(['desk-manager']);
  expect('decide' in roles['desk-manager']).toBe(false);
  expect('contacts.see' in roles['desk-manager']).toBe(false);
});
