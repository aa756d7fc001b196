import { AwsError } from '../aws/aws-error.ts';
import type { InvokeFunction } from '../aws/services.ts';
import { FunctionFailed } from './function-failed.ts';
import type { Invocable } from './function-pool.ts';

/**
 * Lambda's Invoke action for the template's functions, used by operators' commands. `functions` is called on each
 * invocation.
 */
export function invokeAction(functions: () => ReadonlyMap<string, Invocable>): InvokeFunction {
  return async (functionName, payload) => {
    const found = functions().get(functionName);
    if (!found)
      throw new AwsError('ResourceNotFoundException', `there is no function ${functionName}`, 404);
    try {
      return { failed: false, payload: (await found.invoke(payload)) ?? null };
    } catch (error) {
      if (!(error instanceof FunctionFailed)) throw error;
      return {
        failed: true,
        payload: { errorType: error.name, errorMessage: 'see the log of the running system' },
      };
    }
  };
}
