import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { Interface } from '../constructs/interface.ts';
import { UseCaseFunction } from '../constructs/use-case-function.ts';
import { definitionOf, functionNames, type FunctionName } from '../functions/index.ts';
import { readableOutput } from './readable-output.ts';

export interface ApiStackProps extends StackProps {
  readonly config: Config;
  /** Returns the folder that contains a function's bundled code. */
  readonly codeFolder: (name: FunctionName) => string;
}

/** The HTTP interface to which the modules add their routes, with the function that guards all of them. */
export class ApiStack extends Stack {
  readonly apiId: string;
  readonly authorizerId: string;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { config, codeFolder } = props;
    const name = functionNames.find((each) => definitionOf(each).trigger.kind === 'authorizer');
    if (name === undefined) throw new Error('No function guards the HTTP interface');
    const authorizer = new UseCaseFunction(this, name, {
      config,
      name,
      definition: definitionOf(name),
      codeFolder: codeFolder(name),
    });
    const { apiId, authorizerId } = new Interface(this, 'Interface', { config, authorizer });
    this.apiId = readableOutput(this, 'ApiId', apiId);
    this.authorizerId = readableOutput(this, 'AuthorizerId', authorizerId);
  }
}
