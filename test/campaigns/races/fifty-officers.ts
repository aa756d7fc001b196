import type { Table } from '../../../shared/store/table.ts';
import { storedOfficer } from '../../support/stored-officer.ts';
import type { TestSystem } from '../../support/system.ts';
import { contenders } from './simultaneous-requests.ts';

/** A signed-in officer: the title that others see, and the cookie header of the session. */
export interface Decider {
  readonly title: string;
  readonly cookie: string;
}

/** Shorter than the half hour after which an unused session ends. */
const replacedAfterMs = 15 * 60_000;

/**
 * As many officers in Dongen as there are requests in a race. They are replaced with new officers before their sessions
 * end.
 */
export class FiftyOfficers {
  private readonly system: TestSystem;
  private readonly table: Table;
  private deciders: readonly Decider[] = [];
  private signedInAt = 0;

  /** The system must run with its test clock. */
  constructor(system: TestSystem, table: Table) {
    this.system = system;
    this.table = table;
  }

  async signedIn(): Promise<readonly Decider[]> {
    const at = await this.system.moveTime({ seconds: 0 });
    if (at.getTime() - this.signedInAt < replacedAfterMs) return this.deciders;
    const { siteUrl } = this.system;
    this.deciders = await Promise.all(
      Array.from({ length: contenders }, async (_, index) => {
        const title = `Medewerker ${index + 1} gemeente Dongen`;
        const { cookie } = await storedOfficer(this.table, 'langstraat', {
          municipality: 'GM0766',
          siteUrl,
          at,
          title,
        });
        return { title, cookie };
      }),
    );
    this.signedInAt = at.getTime();
    return this.deciders;
  }
}
