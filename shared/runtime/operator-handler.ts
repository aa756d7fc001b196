import type * as z from 'zod';
import { logger } from './logger.ts';

/**
 * A Lambda handler for an operator or a schedule: parses the command and returns JSON. Rethrows whatever `act` throws.
 */
export function operatorHandler<Command, Result>(
  command: z.ZodType<Command>,
  act: (command: Command) => Promise<Result>,
): (event: unknown) => Promise<Result> {
  return async (event) => {
    try {
      return await act(command.parse(event));
    } catch (error) {
      logger.error('the operation failed', error);
      throw error;
    }
  };
}
