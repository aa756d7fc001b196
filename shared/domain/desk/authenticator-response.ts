/**
 * An authenticator's response when it creates a passkey (WebAuthn's AuthenticatorAttestationResponse), with the id of
 * the credential. All fields are in base64url and have not been verified.
 */
export interface AttestationResponse {
  /** The credential id, by which the device finds the passkey. */
  readonly id: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
}

/**
 * An authenticator's response when a passkey is used (WebAuthn's AuthenticatorAssertionResponse), with the id of the
 * credential. All fields are in base64url and have not been verified.
 */
export interface AssertionResponse {
  /** The credential id, by which the device finds the passkey. */
  readonly id: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
  /** The id of the officer, which the device stored when it created the passkey. */
  readonly userHandle?: string | undefined;
}
