import type { Organisation, RoleName, Scope } from './rights.ts';
import { organisationOfRole, roleNames } from './rights.ts';

/** The claims in which providers put the authentication context. */
export const contextClaims = ['acr', 'acrs'] as const;
type ContextClaim = (typeof contextClaims)[number];

/**
 * The agreed proof that somebody signed in with more than one factor: a claim with one of certain values, an
 * authentication context, or the organisation's written statement that nobody can sign in with a single factor. The
 * tokens of Entra ID contain no `amr`, so organisations that use it need one of the last two. OpenID Connect puts the
 * context in `acr`; Entra ID puts the contexts of Conditional Access in `acrs`. If nothing proves more than
 * one factor, the person needs a passkey as well; with `by: 'passkey'`, everybody needs one.
 */
export type MfaProof =
  | { readonly by: 'claim'; readonly claim: string; readonly anyOf: readonly string[] }
  | {
      readonly by: 'context';
      readonly claim: ContextClaim;
      readonly anyOf: readonly string[];
    }
  | { readonly by: 'policy'; readonly date: string }
  | { readonly by: 'passkey' };

/** An organisation's identity provider, as configured for a region. */
export interface IdentityProvider {
  readonly id: string;
  /** The organisation's name, as it appears in the link for signing in. */
  readonly name: string;
  readonly organisation: Organisation;
  readonly issuer: string;
  readonly clientId: string;
  /** The name of the client secret within the deployment's secret for all providers. */
  readonly secret: string;
  /** The CBS codes of the municipalities on whose behalf the organisation's people may act. */
  readonly municipalities: readonly string[];
  readonly mfa: MfaProof;
  /** Where the roles come from: the tokens (app roles), or only the desk manager. */
  readonly roles: 'tokens' | 'desk';
}

/** The claims about a person in a provider's token. In `all`, they have the names that OpenID Connect gives them. */
export interface IdentityClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly name?: string | undefined;
  /** The time at which the person proved who they are, if the provider reports it. */
  readonly authenticatedAt?: Date | undefined;
  readonly all: Readonly<Record<string, unknown>>;
}

/**
 * Whether there is proof, of the kind agreed with the organisation, that the person signed in with more than one
 * factor.
 */
export function provesMfa({ mfa }: Pick<IdentityProvider, 'mfa'>, claims: IdentityClaims): boolean {
  if (mfa.by === 'policy') return true;
  if (mfa.by === 'passkey') return false;
  const values = textsOf(claims.all[mfa.claim]);
  return values.some((value) => mfa.anyOf.includes(value));
}

/**
 * The roles in the claim `roles`, with the municipalities in which they apply. Ignores police roles from a
 * municipality's provider, municipal roles from the police's provider, and municipalities on whose behalf the
 * provider's people may not act. Undefined if no role is left.
 */
export function rolesFrom(
  { organisation, municipalities }: Pick<IdentityProvider, 'organisation' | 'municipalities'>,
  { all }: IdentityClaims,
): { readonly roles: readonly RoleName[]; readonly scope: Scope } | undefined {
  const found = textsOf(all['roles']).flatMap((text) => {
    const [, role, code] = /^buurtkring\.([a-z-]+)(?:\.(GM\d{4}))?$/.exec(text) ?? [];
    const known = roleNames.find((name) => name === role);
    if (!known || (organisationOfRole[known] ?? organisation) !== organisation) return [];
    if (code !== undefined && !municipalities.includes(code)) return [];
    return [{ role: known, codes: code === undefined ? municipalities : [code] }];
  });
  if (found.length === 0) return undefined;
  // A desk manager's rights apply to the whole region anyway, so the municipalities of that role must not widen the
  // scope of any other role.
  const own = found.filter(({ role }) => organisationOfRole[role] !== undefined);
  const scope = (own.length > 0 ? own : found).flatMap(({ codes }) => codes);
  return {
    roles: [...new Set(found.map(({ role }) => role))].toSorted(),
    scope: [...new Set(scope)].toSorted(),
  };
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
}
