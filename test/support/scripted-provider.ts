import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

/**
 * An identity provider that does exactly what a test says. The test sets the claims, the signing key, and the delay and
 * status of the responses. `local/provider` is for normal use; this one is for everything else.
 */
export class ScriptedProvider {
  /** Claims to add or override in later tokens. */
  claims: JWTPayload = {};
  nonce = '';
  /** The number of seconds by which the provider's clock is fast; negative if it is slow. */
  clockOff = 0;
  status = 200;
  delayMs = 0;
  /** Whether to sign with a key that the provider does not publish. */
  foreignKey = false;
  /** The codes that have been exchanged, each with its verifier. */
  readonly exchanged: { readonly code: string | null; readonly verifier: string | null }[] = [];
  private readonly server = createServer((request, response) => {
    void this.respond(request.url ?? '/', () => text(request), response);
  });
  private kid = 1;
  private keys: KeyPair | undefined;

  async start(): Promise<this> {
    await this.rotateKeys();
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    return this;
  }

  get issuer(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  async rotateKeys(): Promise<void> {
    this.kid += 1;
    this.keys = await generateKeyPair('ES256', { extractable: true });
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async respond(
    url: string,
    body: () => Promise<string>,
    response: ServerResponse,
  ): Promise<void> {
    await pause(this.delayMs);
    const answer = (value: unknown, status = this.status) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    const { issuer, keys } = this;
    if (url.startsWith('/.well-known/'))
      return void answer({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['ES256'],
        authorization_response_iss_parameter_supported: true,
      });
    if (!keys) throw new Error('the provider has no keys');
    const kid = String(this.kid);
    if (url === '/jwks')
      return void answer({ keys: [{ ...(await exportJWK(keys.publicKey)), kid, alg: 'ES256' }] });
    const sent = new URLSearchParams(await body());
    this.exchanged.push({ code: sent.get('code'), verifier: sent.get('code_verifier') });
    if (sent.get('code') !== 'good') return void answer({ error: 'invalid_grant' }, 400);
    const { privateKey } = this.foreignKey ? await generateKeyPair('ES256') : keys;
    const now = Math.floor(Date.now() / 1000) + this.clockOff;
    const token = new SignJWT({
      sub: 'subject-1',
      aud: 'client',
      nonce: this.nonce,
      iat: now,
      exp: now + 300,
      auth_time: now,
      iss: issuer,
      ...this.claims,
    }).setProtectedHeader({ alg: 'ES256', kid });
    answer({
      access_token: 'access',
      token_type: 'Bearer',
      expires_in: 300,
      id_token: await token.sign(privateKey),
    });
  }
}
