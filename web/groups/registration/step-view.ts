import type { Step } from './request.ts';
import type { RegistrationForm } from './use-registration.ts';

/** The props of every step of the form. */
export interface StepView {
  readonly form: RegistrationForm;
  /** The message to show at a field, if any. */
  readonly problemAt: (field: string) => string | undefined;
  readonly back: Step | undefined;
  /** The area is being compared with the groups that are already there. */
  readonly checking: boolean;
}
