import { CfnOutput, Fn, Stack } from 'aws-cdk-lib';

/**
 * Makes a value of this stack readable by the stacks that are deployed after it, and returns the expression with which
 * they read it. CloudFormation evaluates the expression when it creates or updates the reading stack. Nothing is
 * exported, so this stack can be changed or deleted no matter who read the value.
 */
export function readableOutput(stack: Stack, name: string, value: string): string {
  new CfnOutput(stack, name, { value });
  return Fn.getStackOutput(stack.stackName, name, stack.region);
}
