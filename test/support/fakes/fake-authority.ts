import { CredentialRefused } from '../../../shared/domain/errors.ts';
import type { Authority, LinkPurpose } from '../../../shared/ports.ts';
import type { Officer } from '../../../shared/regions/region.ts';

interface CoordinatorGrant {
  readonly groupId: string;
  readonly purpose: Exclude<LinkPurpose, 'decide'>;
  readonly coordinatorId: string;
  readonly version: number;
}

interface OfficerGrant {
  readonly groupId: string;
  readonly officer: Officer;
  readonly version: number;
}

/** Accepts exactly the credentials it was given. */
export class FakeAuthority implements Authority {
  private readonly officers = new Map<string, OfficerGrant>();
  private readonly coordinators = new Map<string, CoordinatorGrant>();

  letsOfficer(credential: string, grant: OfficerGrant): this {
    this.officers.set(credential, grant);
    return this;
  }

  letsCoordinator(credential: string, grant: CoordinatorGrant): this {
    this.coordinators.set(credential, grant);
    return this;
  }

  async officer(credential: string | undefined, groupId: string): Promise<OfficerGrant> {
    const grant = this.officers.get(credential ?? '');
    if (!grant) throw new CredentialRefused(credential === undefined ? 'missing' : 'damaged');
    if (grant.groupId !== groupId) throw new CredentialRefused('foreign');
    return grant;
  }

  async coordinator(credential: string | undefined, groupId: string, purpose: CoordinatorGrant['purpose']): Promise<CoordinatorGrant> {
    const grant = this.coordinators.get(credential ?? '');
    if (!grant) throw new CredentialRefused(credential === undefined ? 'missing' : 'damaged');
    if (grant.groupId !== groupId || grant.purpose !== purpose) throw new CredentialRefused('foreign');
    return grant;
  }
}
