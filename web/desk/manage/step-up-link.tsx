import { useLocation } from 'wouter';
import { passkeyIssuer } from '../../../shared/domain/desk/passkey.ts';
import type { Sending } from '../../api/use-sending.ts';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { useOfficer } from '../officer-context.ts';
import { passkeyAddress, signInAddress } from '../sign-in-address.ts';

/** Offers to sign in again and to come back to this page, if the API asked for that. */
export function StepUpLink({ sending: { problem } }: { readonly sending: Sending }) {
  const { organisation } = useOfficer();
  const [path] = useLocation();
  if (problem?.kind !== 'step-up-needed') return null;
  const to = `/bureau${path}`;
  return (
    <p>
      <a
        className="utrecht-link utrecht-link--html-a"
        href={signInAddress({ organisation, to, again: true })}
      >
        {deskManageTexts.stepUp}
      </a>
      {organisation !== passkeyIssuer && (
        <>
          <br />
          <a className="utrecht-link utrecht-link--html-a" href={passkeyAddress(to)}>
            {deskManageTexts.stepUpByPasskey}
          </a>
        </>
      )}
    </p>
  );
}
