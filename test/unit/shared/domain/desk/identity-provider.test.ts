import { describe, expect, it } from 'vitest';
import {
  provesMfa,
  rolesFrom,
  type IdentityClaims,
  type MfaProof,
} from '../../../../../shared/domain/desk/identity-provider.ts';

const claims = (all: Record<string, unknown>): IdentityClaims => ({
  issuer: 'https://inloggen.example',
  subject: 'subject-1',
  all,
});
const byAmr: MfaProof = { by: 'claim', claim: 'amr', anyOf: ['mfa', 'ngcmfa'] };

describe('More than one factor', () => {
  it.each<[string, MfaProof, Record<string, unknown>, boolean]>([
    ['an amr that says so', byAmr, { amr: ['pwd', 'mfa'] }, true],
    ['an amr that says too little', byAmr, { amr: ['pwd'] }, false],
    ['no amr, as in the tokens of Entra ID', byAmr, {}, false],
    ['an amr that is no list', byAmr, { amr: 'mfa' }, true],
    ['an amr with something else in it', byAmr, { amr: [{ mfa: true }, 1, null] }, false],
    ['the context', { by: 'context', claim: 'acr', anyOf: ['c1'] }, { acr: 'c1' }, true],
    [
      'a context of Entra ID',
      { by: 'context', claim: 'acrs', anyOf: ['c1'] },
      { acrs: ['c1'] },
      true,
    ],
    ['another context', { by: 'context', claim: 'acr', anyOf: ['c1'] }, { acr: '0' }, false],
    ["the organisation's policy", { by: 'policy', date: '2026-11-01' }, {}, true],
  ])('with %s', (_what, mfa, all, proven) => {
    expect(provesMfa({ mfa }, claims(all))).toBe(proven);
  });
});

describe('The roles in a token', () => {
  const provider = { organisation: 'police', municipalities: ['GM0766', 'GM0784'] } as const;
  const rolesIn = (roles: unknown) => rolesFrom(provider, claims({ roles }));

  it('hold in the municipalities that they name, and otherwise in all of the provider', () => {
    expect(rolesIn(['buurtkring.police-officer.GM0766'])).toEqual({
      roles: ['police-officer'],
      scope: ['GM0766'],
    });
    expect(rolesIn('buurtkring.desk-manager')).toEqual({
      roles: ['desk-manager'],
      scope: ['GM0766', 'GM0784'],
    });
  });

  it('hold nowhere else because the person is a desk manager too', () => {
    const both = ['buurtkring.police-officer.GM0766', 'buurtkring.desk-manager'];

    expect(rolesIn(both)).toEqual({ roles: ['desk-manager', 'police-officer'], scope: ['GM0766'] });
  });

  it.each([
    ['none', undefined],
    ['an empty list', []],
    ['those of another system', ['other.police-officer']],
    ['a role that does not exist', ['buurtkring.king']],
    ['a municipality of somebody else', ['buurtkring.police-officer.GM0376']],
    ['a role of the other organisation', ['buurtkring.municipal-officer.GM0766']],
    ['something that is no text', [{ role: 'buurtkring.desk-manager' }]],
  ])('are no roles here if there are %s', (_what, roles) => {
    expect(rolesIn(roles)).toBeUndefined();
  });
});
