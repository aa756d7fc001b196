import { useState } from 'react';

interface ChallengeInAddress {
  readonly challenge?: string | undefined;
  /** The officer or invitation for whom a passkey is made. */
  readonly officerId?: string | undefined;
}

/** Reads the challenge from the fragment of the address, where `finish-sign-in` puts it. */
export function useChallenge(): ChallengeInAddress {
  const [found] = useState(() => /^#([\w-]{43})(?:\.([0-9a-z]{26}))?$/.exec(window.location.hash));
  return { challenge: found?.[1], officerId: found?.[2] };
}
