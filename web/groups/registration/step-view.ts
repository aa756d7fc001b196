import type { Step } from './request.ts';
import type { RegistrationForm } from './use-registration.ts';

/** The props that every step of the form receives. */
export interface StepView {
  readonly form: RegistrationForm;
  /** The message to show for a field, if any. */
  readonly problemAt: (field: string) => string | undefined;
  readonly back: Step | undefined;
  /** Whether the area is being compared with existing groups. */
  readonly checking: boolean;
}
