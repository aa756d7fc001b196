/** The actions that officers may perform, each within a scope. */
export const rights = [
  'groups.see',
  'contacts.see',
  'decide',
  'follow-up',
  'bulletin.write',
  'bulletin.approve',
  'visit.plan',
  'export',
  'officers.manage',
  'log.see',
  'answers.see',
] as const;
export type Right = (typeof rights)[number];

/** The organisations that officers work for. */
export type Organisation = 'police' | 'municipality';

/** The whole region, or the CBS codes of some of its municipalities. */
export type Scope = 'region' | readonly string[];

export const roleNames = ['police-officer', 'municipal-officer', 'desk-manager'] as const;
export type RoleName = (typeof roleNames)[number];

/** Where a role gives a right: within the officer's own scope, or in the whole region. */
type Place = 'own' | 'region';

/** Every role: a named list of rights, each with the place where it applies. */
export const roles: Readonly<Record<RoleName, Readonly<Partial<Record<Right, Place>>>>> = {
  'police-officer': {
    'groups.see': 'region',
    'contacts.see': 'own',
    decide: 'own',
    'follow-up': 'own',
    'bulletin.write': 'own',
    'bulletin.approve': 'own',
    'visit.plan': 'own',
    export: 'own',
    'answers.see': 'own',
  },
  'municipal-officer': {
    'groups.see': 'own',
    'contacts.see': 'own',
    decide: 'own',
    'follow-up': 'own',
    'bulletin.write': 'own',
    'bulletin.approve': 'own',
    'visit.plan': 'own',
    export: 'own',
  },
  'desk-manager': {
    'groups.see': 'region',
    'officers.manage': 'region',
    'log.see': 'region',
  },
};

/** The organisation that a role belongs to; undefined if both the police and municipalities have the role. */
export const organisationOfRole: Readonly<Record<RoleName, Organisation | undefined>> = {
  'police-officer': 'police',
  'municipal-officer': 'municipality',
  'desk-manager': undefined,
};

/** The replies to an appeal are police data: nobody from a municipality may see them, whatever their roles. */
const policeOnly: ReadonlySet<Right> = new Set<Right>(['answers.see']);

/**
 * Roles within a scope, for a period: the officer's own roles, or those of a colleague for whom the officer stands in.
 * The period includes `from` and `until` (ISO 8601); without `until` it has no end.
 */
export interface Grant {
  readonly roles: readonly RoleName[];
  readonly scope: Scope;
  readonly from: string;
  readonly until?: string | undefined;
}

/** Every right that somebody has, with the scope in which it applies. A right that is absent applies nowhere. */
export type Rights = Readonly<Partial<Record<Right, Scope>>>;

/** The rights that these grants currently give somebody from this organisation. */
export function rightsFrom(
  grants: readonly Grant[],
  organisation: Organisation,
  now: Date,
): Rights {
  const found = new Map<Right, Scope>();
  for (const { roles: names, scope, from, until } of grants) {
    const isNow = new Date(from) <= now && (until === undefined || now <= new Date(until));
    if (!isNow) continue;
    for (const [right, place] of names.flatMap((name) => rightsIn(name))) {
      if (policeOnly.has(right) && organisation !== 'police') continue;
      found.set(right, together(found.get(right), place === 'region' ? 'region' : scope));
    }
  }
  return Object.fromEntries(found);
}

/**
 * Whether the rights include this one in a municipality (given by its CBS code), in the whole region, or anywhere at
 * all.
 */
export function isAllowed(
  given: Rights,
  right: Right,
  where: { readonly municipality: string } | 'region' | 'anywhere',
): boolean {
  const scope = given[right];
  if (scope === undefined) return false;
  if (scope === 'region' || where === 'anywhere') return true;
  return where !== 'region' && scope.includes(where.municipality);
}

/** Where at least one of these rights applies. */
export function scopeOfAny(given: Rights, wanted: readonly Right[]): Scope {
  return wanted.reduce<Scope>((scope, right) => together(scope, given[right] ?? []), []);
}

function rightsIn(name: RoleName): [Right, Place][] {
  return Object.entries(roles[name]) as [Right, Place][];
}

function together(one: Scope | undefined, other: Scope): Scope {
  if (one === 'region' || other === 'region') return 'region';
  return [...new Set([...(one ?? []), ...other])];
}
