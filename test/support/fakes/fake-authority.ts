import { CredentialRefused } from '../../../shared/domain/errors.ts';
import type { CoordinatorPurpose } from '../../../shared/domain/platform/token.ts';
import type { Authority } from '../../../shared/ports/access.ts';

interface CoordinatorGrant {
  readonly subjectId: string;
  readonly purpose: CoordinatorPurpose;
  readonly coordinatorId: string;
  readonly version: number;
}

/** Accepts only the credentials that a test has granted. */
export class FakeAuthority implements Authority {
  private readonly coordinators = new Map<string, CoordinatorGrant>();
  private readonly invitations = new Map<string, { groupId: string; invitationId: string }>();
  private readonly askers = new Map<string, string>();
  private readonly starters = new Map<string, string>();

  grantCoordinator(credential: string, grant: CoordinatorGrant): this {
    this.coordinators.set(credential, grant);
    return this;
  }

  grantInvited(credential: string, grant: { groupId: string; invitationId: string }): this {
    this.invitations.set(credential, grant);
    return this;
  }

  grantAsker(credential: string, joinRequestId: string): this {
    this.askers.set(credential, joinRequestId);
    return this;
  }

  grantStarter(credential: string, starterId: string): this {
    this.starters.set(credential, starterId);
    return this;
  }

  async coordinator(
    credential: string | undefined,
    subjectId: string,
    ...purposes: readonly CoordinatorPurpose[]
  ): Promise<CoordinatorGrant> {
    const grant = this.coordinators.get(credential ?? '');
    if (!grant) throw this.refused(credential);
    if (grant.subjectId !== subjectId || !purposes.includes(grant.purpose))
      throw new CredentialRefused('foreign');
    return grant;
  }

  async invited(
    credential: string | undefined,
    groupId: string,
  ): Promise<{ readonly invitationId: string }> {
    const grant = this.invitations.get(credential ?? '');
    if (!grant) throw this.refused(credential);
    if (grant.groupId !== groupId) throw new CredentialRefused('foreign');
    return grant;
  }

  async asker(credential: string | undefined, joinRequestId: string): Promise<void> {
    const granted = this.askers.get(credential ?? '');
    if (granted === undefined) throw this.refused(credential);
    if (granted !== joinRequestId) throw new CredentialRefused('foreign');
  }

  async starter(credential: string | undefined, starterId: string): Promise<void> {
    const granted = this.starters.get(credential ?? '');
    if (granted === undefined) throw this.refused(credential);
    if (granted !== starterId) throw new CredentialRefused('foreign');
  }

  /** Treats a token issued to somebody else as foreign, and one that was never issued as damaged. */
  private refused(credential: string | undefined): CredentialRefused {
    if (credential === undefined) return new CredentialRefused('missing');
    const known =
      this.coordinators.has(credential) ||
      this.invitations.has(credential) ||
      this.askers.has(credential) ||
      this.starters.has(credential);
    return new CredentialRefused(known ? 'foreign' : 'damaged');
  }
}
