import type { RegistrationForm } from './use-registration.ts';

/**
 * The parts of the surrounding form that the area input uses. That form either registers a group or changes its area.
 */
export type AreaForm = Pick<RegistrationForm, 'draft' | 'polygon' | 'outlines' | 'change'>;
