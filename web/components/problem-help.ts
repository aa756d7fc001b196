import { createContext, type ReactNode } from 'react';
import type { Problem } from '../api/call.ts';

/**
 * Renders the help that a problem notice shows in addition to the API's own text, such as a link for signing in again
 * on the officers' desk. By default, there is none.
 */
export const ProblemHelp = createContext<(problem: Problem) => ReactNode>(() => null);
