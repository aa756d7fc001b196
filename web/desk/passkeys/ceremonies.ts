import { region } from 'virtual:region';
import type {
  AttestationResponse,
  AssertionResponse,
} from '../../../shared/domain/desk/authenticator-response.ts';
import { acceptWithPasskeyRoute } from '../../../shared/routes/desk/accept-with-passkey.ts';
import { addPasskeyRoute } from '../../../shared/routes/desk/add-passkey.ts';
import { signInWithPasskeyRoute } from '../../../shared/routes/desk/sign-in-with-passkey.ts';
import { startPasskeyRoute } from '../../../shared/routes/desk/start-passkey.ts';
import { startSessionRoute } from '../../../shared/routes/platform/start-session.ts';
import type { ApiResponse } from '../../api/call.ts';
import { callRoute } from '../../api/call-route.ts';
import { deskTexts } from '../../texts/desk.ts';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { makePasskey, signWithPasskey, type PasskeyOutcome } from './passkeys.ts';

interface SignedIn {
  readonly returnTo: string;
}

/** Signs in with any passkey for this site, in order to open the desk page `to`. */
export async function signInWithPasskey(to: string): Promise<ApiResponse<SignedIn>> {
  const started = await callRoute(startPasskeyRoute, { body: { for: 'sign-in', to } });
  return started.ok ? completeSignIn(started.value.challenge) : started;
}

/** Signs in with a passkey that signs this challenge. */
export async function completeSignIn(challenge: string): Promise<ApiResponse<SignedIn>> {
  return sendResponse<AssertionResponse, SignedIn>(await signWithPasskey(challenge), (body) =>
    callRoute(signInWithPasskeyRoute, { body }),
  );
}

/** Accepts the invitation with this id and mailed token, by creating a passkey. */
export async function acceptWithPasskey(
  id: string,
  token: string | undefined,
): Promise<ApiResponse<SignedIn>> {
  const pressed = await callRoute(startSessionRoute, { token });
  if (!pressed.ok) return pressed;
  const started = await callRoute(startPasskeyRoute, {
    body: { for: 'new-passkey', officerId: id },
  });
  return started.ok ? completeAcceptance(started.value.challenge, id) : started;
}

/**
 * Accepts the invitation for which a session was started in this browser, by creating a passkey that signs this
 * challenge.
 */
export async function completeAcceptance(
  challenge: string,
  officerId: string,
): Promise<ApiResponse<SignedIn>> {
  const officer = { id: officerId, name: passkeyTexts.unnamed(region) };
  const made = await makePasskey({ challenge, site: siteName, officer, excludedIds: [] });
  return sendResponse<AttestationResponse, SignedIn>(made, (body) =>
    callRoute(acceptWithPasskeyRoute, { body }),
  );
}

/**
 * Adds a passkey for the signed-in officer. `others` are the credential ids of the passkeys that the officer already
 * has.
 */
export async function addPasskey(
  officer: { readonly id: string; readonly name: string },
  others: readonly string[],
): Promise<ApiResponse<{ readonly id: string }>> {
  const started = await callRoute(startPasskeyRoute, {
    body: { for: 'new-passkey', officerId: officer.id },
  });
  if (!started.ok) return started;
  const { challenge } = started.value;
  const made = await makePasskey({ challenge, site: siteName, officer, excludedIds: others });
  return sendResponse<AttestationResponse, { readonly id: string }>(made, (body) =>
    callRoute(addPasskeyRoute, { body }),
  );
}

const siteName = passkeyTexts.site(region);

/** Sends a passkey's response. If anything goes wrong, returns a problem that says what to do. */
async function sendResponse<Response, Value>(
  outcome: PasskeyOutcome<Response>,
  send: (response: Response) => Promise<ApiResponse<Value>>,
): Promise<ApiResponse<Value>> {
  if (!outcome.ok)
    return {
      ok: false,
      problem: { kind: 'no-passkey', ...passkeyTexts.faults[outcome.fault], fields: [] },
    };
  const response = await send(outcome.response);
  const fault = response.ok ? undefined : response.problem.fault;
  if (response.ok || fault === undefined) return response;
  const { title, text: detail } = deskTexts.faults[fault];
  return { ok: false, problem: { ...response.problem, title, detail } };
}
