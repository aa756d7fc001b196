import type { Step } from './request.ts';
import type { RegistrationForm } from './use-registration.ts';

/** What every step of the form gets. */
export interface StepView {
  readonly form: RegistrationForm;
  /** The message to show at a field, or undefined. */
  readonly problemAt: (field: string) => string | undefined;
  readonly back: Step | undefined;
  /** The area is being compared with the groups that are there. */
  readonly checking: boolean;
}
