/** The settings of a client for the AWS services of the system on this machine, which accepts any credentials. */
export const localClient = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
} as const;
