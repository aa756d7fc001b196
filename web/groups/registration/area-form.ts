import type { RegistrationForm } from './use-registration.ts';

/** What giving an area needs of the form around it: to register a group, or to change one. */
export type AreaForm = Pick<RegistrationForm, 'draft' | 'polygon' | 'outlines' | 'change'>;
