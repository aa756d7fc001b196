import type { Organisation, RoleName, Scope } from './rights.ts';
import { roleNames } from './rights.ts';

/**
 * What shows that somebody signed in with more than one factor: a claim that has one of some values, an authentication
 * context (`acr`), or a written policy of the organisation that it lets nobody in without. The tokens of Entra ID hold
 * no `amr`, so organisations that use it need one of these two. Whoever shows too little uses a passkey as well, and with
 * `passkey` everybody does.
 */
export type MfaProof =
  | { readonly by: 'claim'; readonly claim: string; readonly anyOf: readonly string[] }
  | { readonly by: 'context'; readonly anyOf: readonly string[] }
  | { readonly by: 'policy'; readonly date: string }
  | { readonly by: 'passkey' };

/** An organisation's identity provider, as the region knows it. */
export interface IdentityProvider {
  readonly id: string;
  /** What the link to sign in calls the organisation. */
  readonly name: string;
  readonly organisation: Organisation;
  readonly issuer: string;
  readonly clientId: string;
  /** The name of the client secret within the secret of the deployment that holds those of all providers. */
  readonly secret: string;
  /** The CBS codes of the municipalities for which its people may act. */
  readonly municipalities: readonly string[];
  readonly mfa: MfaProof;
  /** Whether the roles come with the tokens (app roles), or only from the desk manager. */
  readonly roles: 'tokens' | 'desk';
}

/** What the token of a provider says about a person. The names of claims are those of OpenID Connect. */
export interface IdentityClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly name?: string | undefined;
  /** When the person proved who they are, if the provider says so. */
  readonly authenticatedAt?: Date | undefined;
  readonly all: Readonly<Record<string, unknown>>;
}

/** Whether the claims, together with what was agreed with the organisation, show more than one factor. */
export function provesMfa({ mfa }: Pick<IdentityProvider, 'mfa'>, claims: IdentityClaims): boolean {
  if (mfa.by === 'policy') return true;
  if (mfa.by === 'passkey') return false;
  const values = textsOf(claims.all[mfa.by === 'claim' ? mfa.claim : 'acr']);
  return values.some((value) => mfa.anyOf.includes(value));
}

/** The roles that the claim `roles` gives, with the municipalities that it names. Undefined if it gives none. */
export function rolesFrom(
  provider: Pick<IdentityProvider, 'municipalities'>,
  { all }: IdentityClaims,
): { readonly roles: readonly RoleName[]; readonly scope: Scope } | undefined {
  const found = textsOf(all['roles']).flatMap((text) => {
    const [, role, code] = /^buurtkring\.([a-z-]+)(?:\.(GM\d{4}))?$/.exec(text) ?? [];
    const known = roleNames.find((name) => name === role);
    if (!known || (code !== undefined && !provider.municipalities.includes(code))) return [];
    return [{ role: known, municipalities: code === undefined ? provider.municipalities : [code] }];
  });
  if (found.length === 0) return undefined;
  return {
    roles: [...new Set(found.map(({ role }) => role))].toSorted(),
    scope: [...new Set(found.flatMap(({ municipalities }) => municipalities))].toSorted(),
  };
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
}
