import type { Plugin } from 'vite';
import type { RegionDesk } from '../../shared/regions/region.ts';

/** The details of a desk that must not be published: the ids and addresses of its mailboxes, and its invite links. */
export function deskSecrets(desk: RegionDesk): string[] {
  return [
    ...desk.mailboxes.flatMap(({ id, email }) => [id, email]),
    ...desk.circles.map(({ inviteLink }) => inviteLink),
  ];
}

/** The secrets that `text` contains. */
export function leakedSecrets(text: string, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => text.includes(secret));
}

/** Fails the build when a file in the bundle contains any of the secrets of a desk. */
export function deskGuard(desks: readonly RegionDesk[]): Plugin {
  const secrets = desks.flatMap(deskSecrets);
  return {
    name: 'buurtkring-desk-guard',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const text = file.type === 'chunk' ? file.code : String(file.source);
        const leaked = leakedSecrets(text, secrets);
        if (leaked.length > 0)
          this.error(
            `${file.fileName} holds ${leaked.length} texts of the officers' desk, which may not be published`,
          );
      }
    },
  };
}
