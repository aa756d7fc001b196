import { region } from 'virtual:region';
import type { PasskeyMade, PasskeyUsed } from '../../../shared/domain/desk/passkey-answer.ts';
import { acceptWithPasskeyRoute } from '../../../shared/routes/desk/accept-with-passkey.ts';
import { addPasskeyRoute } from '../../../shared/routes/desk/add-passkey.ts';
import { signInWithPasskeyRoute } from '../../../shared/routes/desk/sign-in-with-passkey.ts';
import { startPasskeyRoute } from '../../../shared/routes/desk/start-passkey.ts';
import { startSessionRoute } from '../../../shared/routes/platform/start-session.ts';
import type { ApiResponse } from '../../api/call.ts';
import { callRoute } from '../../api/call-route.ts';
import { deskTexts } from '../../texts/desk.ts';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { makePasskey, usePasskeyFor, type PasskeyOutcome } from './passkeys.ts';

interface SignedIn {
  readonly returnTo: string;
}

/** Signs in with any passkey for this site, and returns to this page of the desk. */
export async function signInByPasskey(to: string): Promise<ApiResponse<SignedIn>> {
  const started = await callRoute(startPasskeyRoute, { body: { for: 'sign-in', to } });
  return started.ok ? answerByPasskey(started.value.challenge) : started;
}

/** Signs in with the passkey that answers a challenge, which came with the address of the page. */
export async function answerByPasskey(challenge: string): Promise<ApiResponse<SignedIn>> {
  return sendAnswer<PasskeyUsed, SignedIn>(await usePasskeyFor(challenge), (body) =>
    callRoute(signInWithPasskeyRoute, { body }),
  );
}

/** Accepts the invitation with this id and mailed token, with a new passkey. */
export async function acceptByPasskey(
  id: string,
  token: string | undefined,
): Promise<ApiResponse<SignedIn>> {
  const pressed = await callRoute(startSessionRoute, { token });
  if (!pressed.ok) return pressed;
  const started = await callRoute(startPasskeyRoute, {
    body: { for: 'new-passkey', officerId: id },
  });
  return started.ok ? acceptAnswering(started.value.challenge, id) : started;
}

/** Accepts the invitation that was pressed in this browser, with a new passkey that answers this challenge. */
export async function acceptAnswering(
  challenge: string,
  officerId: string,
): Promise<ApiResponse<SignedIn>> {
  const officer = { id: officerId, name: passkeyTexts.unnamed(region) };
  const made = await makePasskey({ challenge, site: siteName, officer, others: [] });
  return sendAnswer<PasskeyMade, SignedIn>(made, (body) =>
    callRoute(acceptWithPasskeyRoute, { body }),
  );
}

/** Adds a passkey of the officer who is signed in, besides those with these ids of credentials. */
export async function addByPasskey(
  officer: { readonly id: string; readonly name: string },
  others: readonly string[],
): Promise<ApiResponse<{ readonly id: string }>> {
  const started = await callRoute(startPasskeyRoute, {
    body: { for: 'new-passkey', officerId: officer.id },
  });
  if (!started.ok) return started;
  const { challenge } = started.value;
  const made = await makePasskey({ challenge, site: siteName, officer, others });
  return sendAnswer<PasskeyMade, { readonly id: string }>(made, (body) =>
    callRoute(addPasskeyRoute, { body }),
  );
}

const siteName = passkeyTexts.site(region);

/** Sends what a passkey answered. Whatever went wrong becomes a problem that says what to do. */
async function sendAnswer<Answer, Value>(
  outcome: PasskeyOutcome<Answer>,
  send: (answer: Answer) => Promise<ApiResponse<Value>>,
): Promise<ApiResponse<Value>> {
  if (!outcome.ok)
    return {
      ok: false,
      problem: { kind: 'no-passkey', ...passkeyTexts.faults[outcome.fault], fields: [] },
    };
  const response = await send(outcome.answer);
  const fault = response.ok ? undefined : response.problem.fault;
  if (response.ok || fault === undefined) return response;
  const { title, text: detail } = deskTexts.faults[fault];
  return { ok: false, problem: { ...response.problem, title, detail } };
}
