import {
  createHash,
  createSign,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type {
  AttestationResponse,
  AssertionResponse,
} from '../../shared/domain/desk/authenticator-response.ts';

interface Ceremony {
  /** The challenge, in base64url. */
  readonly challenge: string;
  /** The origin of the page that uses the authenticator; by default, the origin of the authenticator's site. */
  readonly origin?: string;
  /** The host that the passkey is for; by default, the host of the site. */
  readonly host?: string;
  /** Whether the device verified its owner. */
  readonly verified?: boolean;
  readonly crossOrigin?: boolean;
}

interface Credential {
  readonly id: Buffer;
  readonly userHandle: Buffer;
  readonly privateKey: KeyObject;
}

/** Creates and uses passkeys (ECDSA, P-256) in software, as WebAuthn prescribes. */
export class SoftwareAuthenticator {
  counter = 0;
  private readonly siteUrl: URL;
  private readonly credentials: Credential[] = [];

  constructor(siteUrl: string) {
    this.siteUrl = new URL(siteUrl);
  }

  /** Creates a passkey. `statement` is the attestation statement, by default none. */
  make(
    ceremony: Ceremony & { readonly officerId: string },
    statement: { readonly format: string; readonly content: Buffer } = none,
  ): AttestationResponse {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const id = randomBytes(16);
    this.credentials.push({ id, userHandle: Buffer.from(ceremony.officerId), privateKey });
    // The key in COSE format: type 2 (elliptic curve), algorithm -7, curve 1, and the coordinates.
    const key = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 32]),
      Buffer.from(x, 'base64url'),
      Buffer.from([0x22, 0x58, 32]),
      Buffer.from(y, 'base64url'),
    ]);
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
    const authData = this.authenticatorData(ceremony, attested);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      cborText('fmt'),
      cborText(statement.format),
      cborText('attStmt'),
      statement.content,
      cborText('authData'),
      Buffer.from([0x59, authData.length >> 8, authData.length & 0xff]),
      authData,
    ]);
    return {
      id: id.toString('base64url'),
      clientDataJSON: this.clientData('webauthn.create', ceremony).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
    };
  }

  /** Uses the newest passkey, or the one with this index. */
  use(ceremony: Ceremony, index = this.credentials.length - 1): AssertionResponse {
    const credential = this.credentials[index];
    if (!credential) throw new Error('this device has no such passkey');
    this.counter += 1;
    const authenticatorData = this.authenticatorData(ceremony);
    const clientData = this.clientData('webauthn.get', ceremony);
    const signature = createSign('sha256')
      .update(authenticatorData)
      .update(sha256(clientData))
      .sign(credential.privateKey);
    return {
      id: credential.id.toString('base64url'),
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: credential.userHandle.toString('base64url'),
    };
  }

  private clientData(type: string, { challenge, origin, crossOrigin = false }: Ceremony): Buffer {
    const { origin: own } = this.siteUrl;
    return Buffer.from(JSON.stringify({ type, challenge, origin: origin ?? own, crossOrigin }));
  }

  /**
   * The digest of the host, the flags (present 1, verified 4, attested 64), the counter, and the new key if there is
   * one.
   */
  private authenticatorData(
    { host = this.siteUrl.hostname, verified = true }: Ceremony,
    attested?: Buffer,
  ): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const flags = 1 + (verified ? 4 : 0) + (attested ? 64 : 0);
    return Buffer.concat([
      sha256(host),
      Buffer.from([flags]),
      counter,
      attested ?? Buffer.alloc(0),
    ]);
  }
}

/** No attestation statement: an empty map in CBOR. */
const none = { format: 'none', content: Buffer.from([0xa0]) } as const;

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
}

function sha256(data: Buffer | string): Buffer {
  return createHash('sha256').update(data).digest();
}
