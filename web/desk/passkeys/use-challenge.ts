import { useState } from 'react';

interface ChallengeInAddress {
  readonly challenge?: string | undefined;
  /** For whom a passkey is to be made. */
  readonly officerId?: string | undefined;
}

/** The challenge that came in the fragment of the address when the organisation sent the browser back. */
export function useChallenge(): ChallengeInAddress {
  const [found] = useState(() => /^#([\w-]{43})(?:\.([0-9a-z]{26}))?$/.exec(window.location.hash));
  return { challenge: found?.[1], officerId: found?.[2] };
}
