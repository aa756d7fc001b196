import { describe, expect, it } from 'vitest';
import {
  admit,
  change,
  end,
  ensureMaySignIn,
  grantsOf,
  OfficerNotFound,
  type OfficerDetails,
} from '../../../../../shared/domain/desk/officer.ts';
import { rightsFrom } from '../../../../../shared/domain/desk/rights.ts';
import { later, now } from '../../../../support/builders.ts';
import { sampleOfficer } from '../../../../support/signed-in-officer.ts';

const details: OfficerDetails = {
  name: 'Wijkagent Dongen',
  title: 'Wijkagent Dongen',
  organisation: 'police',
  scope: ['GM0766'],
  roles: ['police-officer'],
  validUntil: undefined,
};
const identity = { issuer: 'https://inloggen.example', subject: 'subject-1' };

describe('An officer', () => {
  it('who is admitted has the rights at once, even for a function whose clock is 50 seconds behind', () => {
    const { officer, event } = admit(identity, details, { id: '01kam', now });

    expect(officer).toMatchObject({ id: '01kam', identity, version: 1 });
    for (const moment of [now, later({ seconds: -50 })]) {
      expect(rightsFrom(grantsOf(officer), 'police', moment).decide).toEqual(['GM0766']);
      expect(() => ensureMaySignIn(officer, moment)).not.toThrow();
    }
    expect(rightsFrom(grantsOf(officer), 'police', later({ seconds: -61 }))).toEqual({});
    expect(event).toEqual({ name: 'OfficerAdmitted', data: { officerId: '01kam' } });
  });

  it('changes only if something is different', () => {
    const { officer } = admit(identity, details, { id: '01kam', now });

    expect(change(officer, details)).toBeUndefined();
    expect(change(officer, { ...details, roles: ['desk-manager'] })).toMatchObject({
      officer: { roles: ['desk-manager'], version: 2, validFrom: officer.validFrom },
      event: { name: 'OfficerChanged', data: { officerId: '01kam' } },
    });
  });

  it('who is ended is ended once, by somebody, and never changes again', () => {
    const ended = end(sampleOfficer(), 'manager-1', later({ days: 1 }));

    expect(ended.officer.endedAt).toBe(later({ days: 1 }).toISOString());
    expect(ended.event.data).toEqual({ officerId: sampleOfficer().id, byOfficerId: 'manager-1' });
    expect(() => end(ended.officer, 'manager-1', now)).toThrow(OfficerNotFound);
    expect(() => change(ended.officer, details)).toThrow(OfficerNotFound);
  });
});
