import { Link } from 'wouter';
import { registerTexts } from '../../texts/registration.ts';
import { steps, type Step } from './request.ts';
import { stepAddress } from './step-address.ts';

/** Shows the current step; completed steps can be opened again. */
export function Progress({ step }: { step: Step }) {
  const now = steps.indexOf(step);
  return (
    <nav className="progress" aria-label={registerTexts.progress.label}>
      <p>{registerTexts.progress.now(now + 1, steps.length)}</p>
      <ol>
        {steps.map((name, index) => (
          <li
            key={name}
            data-state={index < now ? 'done' : index === now ? 'now' : 'later'}
            aria-current={index === now ? 'step' : undefined}
          >
            {index < now ? (
              <Link href={stepAddress(name)}>
                {registerTexts.steps[name].short}
                <span className="visually-hidden"> ({registerTexts.progress.done})</span>
              </Link>
            ) : (
              registerTexts.steps[name].short
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
