import { describe, expect, it } from 'vitest';
import {
  admit,
  change,
  end,
  grantsOf,
  OfficerNotFound,
  type OfficerDetails,
} from '../../../../../shared/domain/desk/officer.ts';
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
  it('who is admitted has the rights from that moment on', () => {
    const { officer, event } = admit(identity, details, { id: '01kam', now });

    expect(officer).toMatchObject({ id: '01kam', identity, version: 1 });
    expect(grantsOf(officer)).toEqual([
      { roles: ['police-officer'], scope: ['GM0766'], from: now.toISOString(), until: undefined },
    ]);
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
