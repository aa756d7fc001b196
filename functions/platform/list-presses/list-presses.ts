import { usableToken } from '../../../shared/auth/mailed-tokens.ts';
import { goodUntil } from '../../../shared/domain/platform/token.ts';
import type { TokenRepository } from '../../../shared/ports/access.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { PressesResponse } from '../../../shared/requests/platform/access.ts';

interface Needs {
  readonly tokens: Pick<TokenRepository, 'find'>;
  readonly clock: Clock;
}

/**
 * Returns the times at which somebody pressed a button on the page that this token opens, so that its recipient can
 * notice if somebody else did so. Throws CredentialRefused if the token cannot be used.
 */
export async function listPresses(
  needs: Needs,
  credential: string | undefined,
): Promise<PressesResponse> {
  const token = await usableToken(credential, needs);
  return {
    presses: token.presses.map((at) => at.toISOString()),
    goodUntil: goodUntil(token).toISOString(),
  };
}
