import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Mailbox } from '../../../local/mail/mailbox.ts';

export interface StoredMail {
  readonly to: string;
  readonly at: number;
}

export function countByRecipient(mails: readonly StoredMail[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { to } of mails) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
}

/** How many bytes of an email file to read: enough to include the recipient. */
const headBytes = 4096;

/**
 * The emails of a system by recipient and time, read from their files because the inbox API cannot cope with thousands.
 */
export class StoredMails {
  private readonly folder: string;
  private readonly known = new Map<string, StoredMail>();

  constructor(dataDir: string, region = 'langstraat') {
    this.folder = path.join(dataDir, region, 'mail');
  }

  /** Every email, in order of arrival. */
  async all(): Promise<readonly StoredMail[]> {
    const files = (await readdir(this.folder)).filter((name) => name.endsWith('.eml')).toSorted();
    for (const file of files)
      if (!this.known.has(file)) this.known.set(file, await this.read(file));
    return files.flatMap((file) => this.known.get(file) ?? []);
  }

  private async read(file: string): Promise<StoredMail> {
    const handle = await open(path.join(this.folder, file));
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      const to = /^To:\s*<?([^\s<>]+@[^\s<>]+?)>?\s*$/im.exec(
        buffer.toString('utf8', 0, bytesRead),
      )?.[1];
      if (to === undefined) throw new Error(`no recipient in ${file}`);
      return { to, at: Mailbox.receivedAt(file).getTime() };
    } finally {
      await handle.close();
    }
  }
}
