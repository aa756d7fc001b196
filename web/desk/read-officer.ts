import type { SignedInResponse } from '../../shared/requests/desk/sign-in.ts';
import { showOfficerRoute } from '../../shared/routes/desk/show-officer.ts';
import type { ApiResponse } from '../api/call.ts';
import { callRoute } from '../api/call-route.ts';
import { setOfficerOfPage } from '../api/page-officer.ts';

/** Finds out who is signed in. From then on, the page sends requests for this officer only. */
export async function readOfficer(): Promise<ApiResponse<SignedInResponse>> {
  setOfficerOfPage(undefined);
  const response = await callRoute(showOfficerRoute, {});
  if (response.ok) setOfficerOfPage(response.value.id);
  return response;
}
