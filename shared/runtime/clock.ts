import type { Clock } from '../ports/platform.ts';

export const clock: Clock = () => new Date();
