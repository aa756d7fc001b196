import { createContext, type ReactNode } from 'react';
import type { Problem } from '../api/call.ts';

/**
 * What the notice of a problem offers besides the words of the API, such as a link for signing in again on the
 * officers' desk. By default, nothing.
 */
export const ProblemHelp = createContext<(problem: Problem) => ReactNode>(() => null);
