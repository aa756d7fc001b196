import { Button } from '../../components/button.tsx';
import { ButtonLink } from '../../components/links.tsx';
import { registerTexts } from '../../texts/registration.ts';
import type { Step } from './request.ts';
import { stepAddress } from './step-address.ts';

interface StepActionsProps {
  readonly back: Step | undefined;
  readonly label?: string;
  readonly busy?: boolean;
}

export function StepActions({ back, label = registerTexts.next, busy = false }: StepActionsProps) {
  return (
    <div className="actions">
      <Button type="submit" busy={busy}>
        {label}
      </Button>
      {back && (
        <ButtonLink to={stepAddress(back)} kind="secondary-action">
          {registerTexts.back}
        </ButtonLink>
      )}
    </div>
  );
}
