import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../../shared/auth/mailed-tokens.ts';
import { officerOf } from '../../../../shared/auth/officer-sessions.ts';
import { startOfficerSession } from '../../../../shared/domain/desk/officer-session.ts';
import { RightMissing } from '../../../../shared/domain/desk/officer.ts';
import { isAllowed, roles, type Right } from '../../../../shared/domain/desk/rights.ts';
import { officerRules } from '../../../campaigns/access/access-rules.ts';
import { later, now } from '../../../support/builders.ts';
import { sampleOfficer } from '../../../support/signed-in-officer.ts';

const secret = 'a'.repeat(43);
const [from, until] = [later({ seconds: 60 }), later({ seconds: 600 })];
/** A police officer in Dongen who has rights only as a stand-in, because their own access has not begun yet. */
const standIn = sampleOfficer({
  validFrom: later({ days: 30 }).toISOString(),
  standsInFor: [
    {
      id: '01kam0000000000000000000v1',
      forOfficerId: '01kam0000000000000000000f3',
      roles: ['police-officer'],
      scope: ['GM0867'],
      from: from.toISOString(),
      until: until.toISOString(),
    },
  ],
});

/**
 * The stand-in, if they may call a route at the given time; undefined if not. `about` is the id of the officer in the
 * path.
 */
async function mayCall(rule: (typeof officerRules)[number], at: Date, about?: string) {
  const session = startOfficerSession(
    standIn,
    { id: '01KAM0000000000000000000Z1', provider: 'politie', device: 'Firefox', steppedUpAt: at },
    at,
  );
  const find = async (digest: string) => (digest === digestOf(secret) ? session : undefined);
  const sessions = { find, recordUse: async () => {} };
  return officerOf(secret, rule, { sessions, clock: () => at }, { about }).then(
    (officer) => officer,
    (error: unknown) => {
      if (error instanceof RightMissing) return undefined;
      throw error;
    },
  );
}

const moments = [
  ['just before the period', new Date(from.getTime() - 1), false],
  ['at its first moment', from, true],
  ['at its last moment', until, true],
  ['just after it', new Date(until.getTime() + 1), false],
] as const;

describe.each(moments)('%s, a stand-in', (_when, at, isInside) => {
  it.each(officerRules)('may call $route as the role says', async (rule) => {
    const given: Right | undefined = rule.needs?.right;
    const place = given && roles['police-officer'][given];
    const isEnough = rule.needs?.in === 'region' ? place === 'region' : place !== undefined;

    const officer = await mayCall(rule, at);

    expect(officer !== undefined).toBe(given === undefined || (isInside && isEnough));
    // The rights apply in the municipality for which they were passed on. In the stand-in's own municipality, only
    // rights for the whole region apply.
    const isInMunicipality = rule.needs?.in === 'municipality';
    const applies = (municipality: string) =>
      officer && given && isInMunicipality && isAllowed(officer.rights, given, { municipality });
    const isAllowedInside = Boolean(applies('GM0867'));
    expect(isAllowedInside).toBe(isInMunicipality && isInside && isEnough);
    expect(Boolean(applies('GM0766'))).toBe(isAllowedInside && place === 'region');
  });
});

describe('An officer without the right', () => {
  const own = officerRules.filter(({ orSelf }) => orSelf);

  it.each(own)('may call $route about nobody but themselves', async (rule) => {
    expect(await mayCall(rule, now, standIn.id)).toBeDefined();
    expect(await mayCall(rule, now, '01kam0000000000000000000f9')).toBeUndefined();
    expect(await mayCall(rule, now)).toBeUndefined();
  });

  it('may call the routes of stand-ins about themselves', () => {
    expect(own.map(({ route }) => route)).toEqual([
      'POST /v1/officers/{officerId}/stand-ins/{standInId}/ending',
      'GET /v1/officers/{officerId}/stand-ins',
      'POST /v1/officers/{officerId}/stand-ins',
    ]);
  });
});
