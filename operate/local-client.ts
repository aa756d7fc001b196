/** Client settings for the AWS services of the local system, which accept any credentials. */
export const localClient = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;
