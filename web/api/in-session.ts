import { sessionResponse } from '../../shared/requests/platform/access.ts';
import { startSessionRoute } from '../../shared/routes/platform/start-session.ts';
import { call, type ApiResponse, type Problem } from './call.ts';

/** The token with which this page last started a session. */
let started: string | undefined;

/**
 * Acts in a session that was started with a mailed token. A page starts the session only when an action is first taken,
 * so that the person has to press only one button. If the session has ended, or another page in this browser has
 * replaced it with another session, the token starts a new session and the action is sent again.
 */
export async function inSession<T>(
  token: string | undefined,
  act: () => Promise<ApiResponse<T>>,
): Promise<ApiResponse<T>> {
  if (token !== undefined && started === token) {
    const response = await act();
    if (response.ok || !needsSession(response.problem)) return response;
  }
  const session = await call({
    path: startSessionRoute.path,
    response: sessionResponse,
    token,
    body: {},
  });
  if (!session.ok) return session;
  started = token;
  return act();
}

function needsSession({ kind }: Problem): boolean {
  return kind === 'session-ended' || kind === 'link-foreign';
}
