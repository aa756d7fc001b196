import type { RegistrationForm } from './use-registration.ts';

/** What the area input needs from the surrounding form, which either registers a group or changes its area. */
export type AreaForm = Pick<RegistrationForm, 'draft' | 'polygon' | 'outlines' | 'change'>;
