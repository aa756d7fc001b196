import { useState } from 'react';

interface ChallengeInAddress {
  readonly challenge?: string | undefined;
  /** The id of the officer or invitation that the passkey is for. */
  readonly officerId?: string | undefined;
}

/** Reads the challenge from the URL fragment, where `finish-sign-in` puts it. */
export function useChallenge(): ChallengeInAddress {
  const [found] = useState(() => /^#([\w-]{43})(?:\.([0-9a-z]{26}))?$/.exec(window.location.hash));
  return { challenge: found?.[1], officerId: found?.[2] };
}
