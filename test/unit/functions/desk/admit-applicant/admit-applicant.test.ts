import { describe, expect, it } from 'vitest';
import { admitApplicant } from '../../../../../functions/desk/admit-applicant/admit-applicant.ts';
import { listOfficers } from '../../../../../functions/desk/list-officers/list-officers.ts';
import { ApplicantNotFound } from '../../../../../shared/domain/desk/applicant.ts';
import { DecidedByOrganisation } from '../../../../../shared/domain/desk/officer.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { now } from '../../../../support/builders.ts';
import { officersInMemory } from '../../../../support/officers-in-memory.ts';

const manager = { id: '01kam0000000000000000000f9' };
const identity = { issuer: 'https://inloggen.example', subject: 'new' };
const body = {
  name: 'Medewerker OOV Dongen',
  title: 'Medewerker OOV Dongen',
  organisation: 'municipality' as const,
  municipalities: ['GM0766'],
  roles: ['municipal-officer' as const],
};

async function withApplicant() {
  const desk = officersInMemory();
  const applicant = {
    identity,
    name: 'Voorbeeld',
    organisation: 'municipality',
    provider: 'gm0766',
    municipalities: ['GM0766'],
    askedAt: now.toISOString(),
  } as const;
  // An applicant who signs in twice is listed once.
  await desk.applicants.put(applicant);
  await desk.applicants.put(applicant);
  const [waiting, ...others] = (await listOfficers(desk, manager, langstraat)).applicants;
  if (!waiting || others.length > 0) throw new Error('not exactly one applicant');
  return { desk, id: waiting.id };
}

describe('Admitting somebody who waits', () => {
  it('makes the person an officer by the identity that the organisation proved', async () => {
    const { desk, id } = await withApplicant();

    const admitted = await admitApplicant(desk, manager, id, body);

    expect(await desk.officers.findByIdentity(identity)).toMatchObject({
      id: admitted.id,
      scope: ['GM0766'],
      decidedBy: 'desk',
    });
    const { applicants, officers } = await listOfficers(desk, manager, langstraat);
    expect([applicants, officers.map(({ title }) => title)]).toEqual([
      [],
      ['Medewerker OOV Dongen'],
    ]);
    expect(await desk.events()).toEqual([
      { name: 'OfficerAdmitted', data: { officerId: admitted.id, byOfficerId: manager.id } },
    ]);
  });

  it('happens once: the second manager hears that nobody waits any more', async () => {
    const { desk, id } = await withApplicant();
    await admitApplicant(desk, manager, id, body);

    await expect(admitApplicant(desk, manager, id, body)).rejects.toThrow(ApplicantNotFound);
  });

  it('gives no roles in another organisation, or outside its municipalities', async () => {
    const { desk, id } = await withApplicant();
    const asPolice = {
      ...body,
      organisation: 'police' as const,
      roles: ['police-officer' as const],
    };
    const elsewhere = { ...body, municipalities: ['GM0867'] };
    const partly = { ...body, municipalities: [...body.municipalities, 'GM0867'] };

    for (const wrong of [asPolice, elsewhere, partly])
      await expect(admitApplicant(desk, manager, id, wrong)).rejects.toThrow(DecidedByOrganisation);
  });
});
