/** Advice to the operator about errors from the AWS SDK, by the name of the error. */
const byName: Readonly<Record<string, string>> = {
  ...named(
    ['CredentialsProviderError', 'TokenProviderError'],
    'Log in to AWS: no credentials were found',
  ),
  ...named(
    [
      'UnrecognizedClientException',
      'InvalidClientTokenId',
      'ExpiredToken',
      'ExpiredTokenException',
      'InvalidSignatureException',
      'SignatureDoesNotMatch',
      'IncompleteSignature',
    ],
    'Log in to AWS again: it does not accept your credentials',
  ),
  ...named(
    ['AccessDenied', 'AccessDeniedException'],
    'Ask for the permissions in docs/operations.md: your AWS credentials may not do this',
  ),
  ...named(
    ['ResourceNotFoundException', 'QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue'],
    'Check --table, --stage, DEPLOYMENT and AWS_REGION: there is no table, function or queue of that name',
  ),
  ...named(
    ['ValidationException'],
    'Check --table and the other options: AWS does not accept them',
  ),
  ...named(
    [
      'ProvisionedThroughputExceededException',
      'RequestLimitExceeded',
      'ThrottlingException',
      'TooManyRequestsException',
    ],
    'Run the command again in a few minutes: AWS is too busy',
  ),
  ...named(
    ['TimeoutError'],
    'Check --endpoint, AWS_REGION and your network: there was no response',
  ),
};

/** Failures to read or write a file that the operator named, by the code that Node.js gives them. */
const noFile: ReadonlySet<string> = new Set(['EACCES', 'EISDIR', 'ENOENT', 'ENOTDIR', 'EPERM']);

/** Failures to connect, by the code that Node.js gives them. */
const noConnection: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * One line that says what an operator can do about an error that is not caused by a bug in the program: an option that
 * does not exist, or an error from the AWS SDK. It contains the name of the error but not its message, which may
 * contain data; only what the operator typed is repeated. Undefined for any other error.
 */
export function oneLineReason(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, $metadata } = error as { code?: unknown; path?: unknown; $metadata?: object };
  const known = Object.hasOwn(byName, error.name) ? byName[error.name] : undefined;
  if (known !== undefined) return `${known} (${error.name}).`;
  if (error.message === 'Region is missing')
    return 'Set AWS_REGION to the AWS region of the deployment.';
  if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS_')) {
    const [problem = ''] = error.message.split(/\. |\n/);
    return `${problem.replace(/\.$/, '')}; see the command in docs/operations.md or README.md.`;
  }
  if (typeof code === 'string' && noConnection.has(code))
    return `Check --endpoint, AWS_REGION and your network: there is no connection (${code}).`;
  if (typeof code === 'string' && noFile.has(code) && typeof path === 'string')
    return `Check the path: ${path} cannot be read or written (${code}).`;
  if ($metadata === undefined) return undefined;
  return `AWS refused the request (${error.name}): look the name up in its documentation.`;
}

function named(names: readonly string[], reason: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, reason]));
}
