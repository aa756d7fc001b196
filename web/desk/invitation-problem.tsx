import { useState } from 'react';
import type { ApiResponse, Problem } from '../api/call.ts';
import { TextLink } from '../components/links.tsx';
import { deskManageTexts } from '../texts/desk-manage.ts';

const refused: Readonly<Record<string, { readonly title: string; readonly detail: string }>> =
  deskManageTexts.accept.refused;

/**
 * The response to pressing the button on an invitation's page. If the link was refused, the text of the problem is
 * replaced with one that explains what this means for an invitation.
 */
function aboutInvitation<Value>(response: ApiResponse<Value>): ApiResponse<Value> {
  if (response.ok) return response;
  return { ok: false, problem: { ...response.problem, ...refused[response.problem.kind] } };
}

const closings: readonly Problem['kind'][] = [
  'invitation-accepted',
  'invitation-withdrawn',
  'invitation-replaced',
  'link-revoked',
  'link-expired',
];

/**
 * Remembers in `closed` why the invitation can no longer be accepted; the page then no longer shows its button. Every
 * response to pressing that button must go through `watch`, which returns the response to show.
 */
export function useClosedInvitation() {
  const [closed, setClosed] = useState<Problem>();
  const watch = <Value,>(response: ApiResponse<Value>): ApiResponse<Value> => {
    const about = aboutInvitation(response);
    if (!about.ok && closings.includes(about.problem.kind)) setClosed(about.problem);
    return about;
  };
  return { closed, watch };
}

/** A link to the desk, for somebody whose invitation may have been accepted already; null for other problems. */
export function invitationHelp({ kind }: Problem) {
  if (kind !== 'invitation-accepted' && kind !== 'link-revoked') return null;
  return (
    <p>
      <TextLink to="/">{deskManageTexts.accept.toDesk}</TextLink>
    </p>
  );
}
