/** Example requests and responses about passkeys; the contract tests validate each against its schema. */
export const passkeyExamples = {
  start: { for: 'sign-in', to: '/bureau/sessies' },
  challenge: { challenge: 'nV0o6cOaH1vS8L2mY4kQ7rT9wX3zB5dF0gJ1hK2lM4p' },
  used: {
    id: 'c2FtcGxlLWNyZWRlbnRpYWw',
    clientDataJSON: 'eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0',
    authenticatorData: 'c2FtcGxlLWRhdGE',
    signature: 'c2FtcGxlLXNpZ25hdHVyZQ',
    userHandle: 'MDFrYW05dDJjNmgzcDh3NW4wcjd4NGoxenY',
  },
  made: {
    id: 'c2FtcGxlLWNyZWRlbnRpYWw',
    clientDataJSON: 'eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0',
    attestationObject: 'c2FtcGxlLWF0dGVzdGF0aW9u',
  },
  signedIn: { returnTo: '/bureau' },
  passkeys: {
    passkeys: [
      {
        id: '01kam9t2c6h3p8w5n0r7x4j1k1',
        credentialId: 'c2FtcGxlLWNyZWRlbnRpYWw',
        device: 'Firefox op Windows',
        addedAt: '2026-11-28T09:00:00.000Z',
        lastUsedAt: '2026-11-30T08:00:00.000Z',
      },
    ],
    mayRemoveLast: true,
  },
  added: { id: '01kam9t2c6h3p8w5n0r7x4j1k2' },
  removed: { id: '01kam9t2c6h3p8w5n0r7x4j1k1', removed: true },
  reset: { email: 'wijkagent@politie.example', version: 2 },
} as const;
