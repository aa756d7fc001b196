import type { RegistrationForm } from './use-registration.ts';

/** What the input of an area needs from the form around it, which registers a group or changes its area. */
export type AreaForm = Pick<RegistrationForm, 'draft' | 'polygon' | 'outlines' | 'change'>;
