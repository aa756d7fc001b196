import type { Admission } from '../../shared/domain/platform/admission.ts';

/** An admission that counts nothing, for tests about something else. */
export const uncounted: Admission = { counted: [] };
