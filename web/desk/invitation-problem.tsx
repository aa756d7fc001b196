import type { ApiResponse, Problem } from '../api/call.ts';
import { TextLink } from '../components/links.tsx';
import { deskManageTexts } from '../texts/desk-manage.ts';
import { passkeyTexts } from '../texts/desk-passkeys.ts';

const refused: Readonly<Record<string, { readonly title: string; readonly detail: string }>> =
  deskManageTexts.accept.refused;

/**
 * The response to pressing the button on an invitation's page. If the link was refused, the text of the problem is
 * replaced with one that explains what this means for an invitation.
 */
export function aboutInvitation<Value>(response: ApiResponse<Value>): ApiResponse<Value> {
  if (response.ok) return response;
  return { ok: false, problem: { ...response.problem, ...refused[response.problem.kind] } };
}

/** A link for signing in, for somebody whose invitation has been accepted already. */
export function invitationHelp({ kind }: Problem) {
  if (kind !== 'invitation-accepted') return null;
  return (
    <p>
      <TextLink to="/inloggen">{passkeyTexts.startOver}</TextLink>
    </p>
  );
}
