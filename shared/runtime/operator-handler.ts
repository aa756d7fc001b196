import type * as z from 'zod';
import { logger } from './logger.ts';

/** A Lambda handler for an operator or a schedule: parses what it is told to do and answers JSON. Rethrows what fails. */
export function operatorHandler<Command, Answer>(
  command: z.ZodType<Command>,
  act: (command: Command) => Promise<Answer>,
): (event: unknown) => Promise<Answer> {
  return async (event) => {
    try {
      return await act(command.parse(event));
    } catch (error) {
      logger.error('the operation failed', error);
      throw error;
    }
  };
}
