import type { Step } from './request.ts';

export function stepAddress(step: Step): string {
  return step === 'groep' ? '/aanmelden' : `/aanmelden/${step}`;
}
