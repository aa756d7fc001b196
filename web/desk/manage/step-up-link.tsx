import { useLocation } from 'wouter';
import type { Sending } from '../../api/use-sending.ts';
import { deskManageTexts } from '../../texts/desk-manage.ts';
import { useOfficer } from '../officer-context.ts';
import { signInAddress } from '../sign-in-address.ts';

/** A link for signing in again and coming back to this page, if the API requires a step-up. */
export function StepUpLink({ sending: { problem } }: { readonly sending: Sending }) {
  const { organisation } = useOfficer();
  const [path] = useLocation();
  if (problem?.kind !== 'step-up-needed') return null;
  return (
    <p>
      <a
        className="utrecht-link utrecht-link--html-a"
        href={signInAddress({ organisation, to: `/bureau${path}`, again: true })}
      >
        {deskManageTexts.stepUp}
      </a>
    </p>
  );
}
