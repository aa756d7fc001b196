import { describe, expect, it } from 'vitest';
import { catalogue } from '../../events/catalogue.ts';
import type { LetterDeclaration } from '../../functions/mail/send-mail/letter-declaration.ts';
import { letters } from '../../functions/mail/send-mail/letters/index.ts';
import { definitionOf } from '../../infra/functions/index.ts';
import { routesByModule } from '../../shared/routes/index.ts';
import type { Route } from '../../shared/routes/route.ts';
import { sourceFiles } from '../support/source-files.ts';

/** The files whose code can invite people to become officers: those that import `invite`. */
const inviting = sourceFiles()
  .filter(({ path }) => /^(?:functions|shared)\//.test(path))
  .filter(({ text }) => /import \{[^}]*\binvite\b[^}]*\} from '[^']*\/invitation\.ts'/.test(text));

describe('The desk sends no mail because of a stranger', () => {
  it('as its letters, apart from invitations, go only to officers and to members of a circle', () => {
    const ofOfficers = catalogue
      .filter(({ storedIn }) => storedIn === 'officer')
      .map(({ name }) => name);
    const mailed = Object.entries<LetterDeclaration>(letters)
      .filter(([, { on }]) => ofOfficers.some((name) => on[name] !== undefined))
      .map(([letter]) => letter);

    expect(ofOfficers.length).toBeGreaterThan(5);
    expect(mailed.toSorted()).toEqual([
      'access-changed',
      'circle-link',
      'officer-invited',
      'stand-in-changed',
    ]);
  });

  it('as only an operator, or a desk manager with a step-up, invites', () => {
    expect(inviting.map(({ path }) => path).toSorted()).toEqual([
      'functions/desk/invite-manager/invite-manager.ts',
      'functions/desk/invite-officer/invite-officer.ts',
      'shared/domain/desk/reset-passkeys.ts',
    ]);
    expect(definitionOf('invite-manager').trigger.kind).toBe('operator');
    const byManagers: readonly Route[] = [
      ...routesByModule.desk['invite-officer'],
      ...routesByModule.desk['reset-passkeys'],
    ];
    for (const { caller } of byManagers)
      expect(caller).toMatchObject({
        by: 'officer',
        needs: { right: 'officers.manage', in: 'region' },
        stepUp: true,
      });
  });
});
