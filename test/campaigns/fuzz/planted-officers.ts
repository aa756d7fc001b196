import { randomUUID } from 'node:crypto';
import { fetchWithCookie, secretsOf } from '../../../local/demo/session.ts';
import { signInAs } from '../../../local/demo/sign-in.ts';
import {
  invitedResponse,
  officersResponse,
} from '../../../shared/requests/desk/manage-officers.ts';

interface PlantedSubject {
  readonly path: Readonly<Record<string, string>>;
  readonly token: string;
}

/** Stores an officer, an invitation and an applicant, for the routes that a desk manager of Langstraat uses. */
export async function plantOfficers(siteUrl: string): Promise<{
  readonly subjects: Readonly<Record<string, PlantedSubject>>;
  readonly canaries: readonly string[];
}> {
  await signInAs(siteUrl, 'langstraat-wijkagent-waalwijk', 'politie');
  await signInAs(siteUrl, 'langstraat-onbekend', 'politie');
  const { cookie } = await signInAs(siteUrl, 'langstraat-team-langstraat', 'politie');
  const mark = randomUUID().slice(0, 8);
  const email = `kanarie.${mark}@geheim.example`;
  const invited = await fetchWithCookie(siteUrl, cookie, '/v1/officer-invitations', {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      email,
      name: `Kanarie ${mark}`,
      title: 'Wijkagent Dongen',
      organisation: 'police',
      municipalities: ['GM0766'],
      roles: ['police-officer'],
    }),
  });
  const { id: invitationId } = invitedResponse.parse(await invited.json());
  const listed = await fetchWithCookie(siteUrl, cookie, '/v1/officers', { method: 'GET' });
  const { officers, applicants } = officersResponse.parse(await listed.json());
  const officerId = officers.find(({ municipalities }) => municipalities.includes('GM0867'))?.id;
  const [applicant] = applicants;
  const [token = ''] = secretsOf(cookie);
  if (officerId === undefined || !applicant) throw new Error('no officer or nobody who waits');
  return {
    subjects: {
      changeOfficer: { path: { officerId }, token },
      endOfficer: { path: { officerId }, token },
      withdrawInvitation: { path: { officerId: invitationId }, token },
      admitApplicant: { path: { applicantId: applicant.id }, token },
    },
    canaries: [mark],
  };
}
