import { createContext, type ReactNode } from 'react';
import type { Problem } from '../api/call.ts';

/**
 * What a problem notice shows in addition to the API's own text, such as a link for signing in again on the officers'
 * desk; by default, nothing.
 */
export const ProblemHelp = createContext<(problem: Problem) => ReactNode>(() => null);
