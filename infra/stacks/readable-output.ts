import { CfnOutput, Fn, Stack } from 'aws-cdk-lib';

/**
 * Makes a value of this stack available to the stacks that are deployed later, and returns the expression that they use
 * to read the value. CloudFormation evaluates the expression when it creates or updates the stack that contains it.
 * Nothing is exported, so this stack can be changed or deleted even if other stacks have read the value.
 */
export function readableOutput(stack: Stack, name: string, value: string): string {
  new CfnOutput(stack, name, { value });
  return Fn.getStackOutput(stack.stackName, name, stack.region);
}
