/** What a browser says about a passkey that was made, in base64url. Nothing of it is verified yet. */
export interface PasskeyMade {
  /** What the device calls the passkey. */
  readonly id: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
}

/** What a browser says about a passkey that was used, in base64url. Nothing of it is verified yet. */
export interface PasskeyUsed {
  /** What the device calls the passkey. */
  readonly id: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
  /** The id of the officer, as the device kept it when the passkey was made. */
  readonly userHandle?: string | undefined;
}
