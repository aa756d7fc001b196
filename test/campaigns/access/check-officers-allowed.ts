import { langstraat } from '../../../shared/regions/langstraat.ts';
import { deskGroupResponse } from '../../../shared/requests/desk/desk-group.ts';
import { changedMailboxResponse, deskResponse } from '../../../shared/requests/desk/manage-desk.ts';
import { addedPasskeyResponse } from '../../../shared/requests/desk/passkeys.ts';
import { replyTextsResponse } from '../../../shared/requests/desk/reply-texts.ts';
import {
  changedStandInsResponse,
  standInsResponse,
} from '../../../shared/requests/desk/stand-ins.ts';
import { signedInResponse } from '../../../shared/requests/desk/sign-in.ts';
import { circleResponse } from '../../../shared/requests/groups/circle.ts';
import { reviewResponse } from '../../../shared/requests/groups/review-response.ts';
import { manageDeskExamples } from '../../../shared/routes/examples/manage-desk-examples.ts';
import { PasskeyBrowser } from '../../support/passkey-browser.ts';
import { signInAs } from '../../support/sign-in.ts';
import { officerRules, type OfficerRule } from './access-rules.ts';
import type { AccessRun } from './access-run.ts';
import { addedNoteResponse } from '../../../shared/requests/groups/add-note.ts';
import { standInPeriod, type DeskObjects } from './desk-objects.ts';
import { exampleOf, sendAsOfficer } from './desk-requests.ts';
import { officersIn, type OfficerCaller } from './officer-callers.ts';

/** Makes a request that must be allowed, and returns the text of the response. */
type Act = (
  route: OfficerRule['route'],
  cookie: string,
  path: readonly string[],
  body?: object,
) => Promise<string>;

/**
 * Does everything that the roles allow in Dongen. This shows that the earlier refusals were not merely the result of
 * refusing everybody.
 */
export async function checkOfficersAllowed(
  run: AccessRun,
  objects: DeskObjects,
  callers: readonly OfficerCaller[],
): Promise<void> {
  const by = (role: string) =>
    callers.find(({ who, hasSteppedUp }) => who.startsWith(role) && hasSteppedUp)?.cookie ?? '';
  const [police, municipal] = [by('police-officer'), by('municipal-officer')];
  const siteUrl = run.system.regionUrl('langstraat');
  const [pending = '', active = '', starter = '', applicant = '', invitation = ''] = (
    ['pending', 'active', 'starter', 'applicant', 'invitation'] as const
  ).map((kind) => objects[kind].find(({ what }) => what === 'own')?.path[0]);
  const done = new Set<string>();
  const act: Act = async (route, cookie, path, body) => {
    const rule = officerRules.find((each) => each.route === route);
    if (!rule) throw new Error(`no route ${route} is for officers`);
    const { status, text } = await sendAsOfficer(run, rule, cookie, path, body);
    run.found.tried += 1;
    done.add(route);
    if (status >= 300) run.found.wrong.push(`${route} must be allowed, but got ${status} ${text}`);
    return text;
  };
  const versionFor = async (cookie: string): Promise<number> =>
    reviewResponse.parse(
      JSON.parse(await act('GET /v1/registrations/{id}/review', cookie, [pending])),
    ).version;
  const decide = async (cookie: string, decision: object) =>
    act('POST /v1/registrations/{id}/decision', cookie, [pending], {
      ...decision,
      version: await versionFor(cookie),
    });

  for (const cookie of [police, municipal]) {
    await act('GET /v1/worklist', cookie, []);
    await act('GET /v1/desk/groups', cookie, []);
    await act('GET /v1/desk/groups/{reference}', cookie, [active]);
    await act('GET /v1/circles/{municipality}/members', cookie, ['GM0766']);
    await act('POST /v1/desk/person-searches', cookie, []);
    await act('POST /v1/registrations/{id}/openings', cookie, [pending]);
    await act('GET /v1/registrations/{id}/openings', cookie, [pending]);
    await act('POST /v1/registrations/{id}/contact-views', cookie, [pending]);
    await act('GET /v1/starters/{id}', cookie, [starter]);
    await act('POST /v1/starters/{id}/contact-views', cookie, [starter]);
  }
  await decide(police, { decision: 'ask', question: 'Welke straten horen er precies bij?' });
  await decide(municipal, { decision: 'take-back' });
  // Coordinators have closed the other groups by now.
  await decide(police, { decision: 'approve' });
  await correctGroup(act, municipal, pending);
  await tickMember(act, municipal);
  await act('POST /v1/starters/{id}/follow-up', municipal, [starter]);
  await act('POST /v1/registrations-on-behalf', municipal, []);
  const { cookie: manager } = await signInAs(siteUrl, 'langstraat-team-langstraat', 'politie');
  await act('POST /v1/officer-invitations', manager, []);
  await act('POST /v1/officer-invitations/{officerId}/withdrawal', manager, [invitation]);
  await act('POST /v1/officer-applicants/{applicantId}/admission', manager, [applicant]);
  const { officers } = await officersIn(siteUrl, manager);
  await act('GET /v1/officers', manager, []);
  const admitted = officers.find(({ decidedBy }) => decidedBy === 'desk');
  const id = admitted?.id ?? '';
  const version = admitted?.version ?? 0;
  await act('POST /v1/officers/{officerId}/changes', manager, [id], {
    ...exampleOf('POST /v1/officers/{officerId}/changes'),
    title: 'Wijkagent Dongen Zuid',
    version,
  });
  const lost = { email: 'opnieuw@politie.example', version: version + 1 };
  await act('POST /v1/officers/{officerId}/passkey-resets', manager, [id], lost);
  await act('POST /v1/officers/{officerId}/endings', manager, [id], { version: version + 2 });
  const officer = await signInAs(siteUrl, 'langstraat-wijkagent-dongen', 'politie');
  await tryStandIns(act, officer.cookie, manager, objects);
  await tryDesk(act, manager);
  const browser = new PasskeyBrowser(siteUrl);
  browser.keep(manager.split('; '));
  const made = await browser.make(officers.find(({ isYou }) => isYou)?.id ?? '');
  const { id: passkeyId } = addedPasskeyResponse.parse(
    JSON.parse(await act('POST /v1/me/passkeys', browser.cookie, [], made)),
  );
  await act('GET /v1/me/passkeys', manager, []);
  await act('POST /v1/me/passkeys/{passkeyId}/removal', manager, [passkeyId]);
  for (const cookie of [police, municipal, manager]) {
    await act('GET /v1/me', cookie, []);
    await act('POST /v1/me/session-endings', cookie, [], { which: 'this' });
  }
  const never = officerRules.filter(({ route }) => !done.has(route));
  if (never.length > 0)
    run.found.wrong.push(`never allowed: ${never.map(({ route }) => route).join(', ')}`);
}

async function correctGroup(act: Act, cookie: string, id: string): Promise<void> {
  const { reference } = reviewResponse.parse(
    JSON.parse(await act('GET /v1/registrations/{id}/review', cookie, [id])),
  );
  const { version } = deskGroupResponse.parse(
    JSON.parse(await act('GET /v1/desk/groups/{reference}', cookie, [reference])),
  );
  await act('POST /v1/desk/groups/{reference}/acts', cookie, [reference], {
    act: 'correct',
    version,
    reason: 'asked',
    participants: 123,
  });
  const added = await act('POST /v1/desk/groups/{reference}/notes', cookie, [reference]);
  const { id: noteId } = addedNoteResponse.parse(JSON.parse(added));
  await act('POST /v1/desk/groups/{reference}/note-removals', cookie, [reference], { noteId });
}

/** Records that somebody whose group has closed was taken out of the circle. */
async function tickMember(act: Act, cookie: string): Promise<void> {
  const { lists } = circleResponse.parse(
    JSON.parse(await act('GET /v1/circles/{municipality}/members', cookie, ['GM0766'])),
  );
  const member = lists.find(({ name }) => name === 'takeOut')?.members[0];
  await act(
    'POST /v1/circles/{municipality}/members/{coordinatorId}/ticks',
    cookie,
    ['GM0766', member?.id ?? 'nobody'],
    { tick: 'taken-out', version: member?.version },
  );
}

/** Names and ends a stand-in twice: the manager does so for another officer, and an officer for themselves. */
async function tryStandIns(
  act: Act,
  police: string,
  manager: string,
  objects: DeskObjects,
): Promise<void> {
  const [away = '', made = ''] = objects['stand-in'].find(({ what }) => what === 'own')?.path ?? [];
  const { id: self } = signedInResponse.parse(JSON.parse(await act('GET /v1/me', police, [])));
  for (const [cookie, officerId] of [
    [manager, away],
    [police, self],
  ] as const) {
    const { colleagues, municipalities, version } = standInsResponse.parse(
      JSON.parse(await act('GET /v1/officers/{officerId}/stand-ins', cookie, [officerId])),
    );
    const colleague = colleagues.find(({ name }) => name === 'Wijkagent Loon op Zand')?.id;
    const named = changedStandInsResponse.parse(
      JSON.parse(
        await act('POST /v1/officers/{officerId}/stand-ins', cookie, [officerId], {
          version,
          colleague,
          municipalities: municipalities.slice(0, 1),
          ...standInPeriod,
        }),
      ),
    );
    await act(
      'POST /v1/officers/{officerId}/stand-ins/{standInId}/ending',
      cookie,
      // The manager ends the stand-in that others were not allowed to end.
      [officerId, officerId === away ? made : named.id],
      { version: named.version },
    );
  }
}

/** As the manager, changes a circle's invite link and the reply texts, and adds, changes and ends a mailbox. */
async function tryDesk(act: Act, manager: string): Promise<void> {
  const { version } = deskResponse.parse(JSON.parse(await act('GET /v1/desk', manager, [])));
  await act('POST /v1/circles/{municipality}/invite-link', manager, ['GM0766'], {
    ...manageDeskExamples.circleLink,
    version,
  });
  const mailbox = manageDeskExamples.mailbox(langstraat);
  const added = changedMailboxResponse.parse(
    JSON.parse(await act('POST /v1/mailboxes', manager, [], { ...mailbox, version: version + 1 })),
  );
  await act('POST /v1/mailboxes/{mailboxId}/changes', manager, [added.id], {
    ...mailbox,
    title: 'Wijkagent Dongen Noord',
    version: added.version,
  });
  await act('POST /v1/mailboxes/{mailboxId}/endings', manager, [added.id], {
    version: added.version + 1,
  });
  const replyTexts = replyTextsResponse.parse(
    JSON.parse(await act('GET /v1/reply-texts', manager, [])),
  );
  await act('PUT /v1/reply-texts', manager, [], replyTexts);
}
