import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeDurably } from '../durable-file.ts';

const suffix = '.eml';

/** Keeps every sent email in its own file; an email is on disk before it is acknowledged. */
export class Mailbox {
  private readonly folder: string;
  private readonly ids: Set<string>;
  private latest = 0;

  constructor(dataDir: string) {
    this.folder = path.join(dataDir, 'mail');
    mkdirSync(this.folder, { recursive: true });
    const files = readdirSync(this.folder);
    this.ids = new Set(
      files.filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length)),
    );
    // Remove emails that were only partly written before a crash; they were never acknowledged.
    for (const name of files) if (!name.endsWith(suffix)) rmSync(path.join(this.folder, name));
  }

  /** Resolves with the email's id once the email is on disk. */
  async keep(raw: Uint8Array): Promise<string> {
    const id = this.newId();
    await writeDurably(this.fileOf(id), raw);
    this.ids.add(id);
    return id;
  }

  /** Lists the ids of all emails, newest first. */
  list(): string[] {
    return [...this.ids].toSorted().toReversed();
  }

  async read(id: string): Promise<Buffer | undefined> {
    return this.ids.has(id) ? readFile(this.fileOf(id)) : undefined;
  }

  async clear(): Promise<void> {
    const ids = [...this.ids];
    this.ids.clear();
    await Promise.all(ids.map((id) => rm(this.fileOf(id), { force: true })));
  }

  /** When the email was received, according to its id. */
  static receivedAt(id: string): Date {
    return new Date(Number.parseInt(id.slice(0, 12), 16));
  }

  /**
   * Creates an id that resembles an SES message id and sorts by arrival, even for two emails in the same millisecond.
   */
  private newId(): string {
    this.latest = Math.max(Date.now(), this.latest + 1);
    return `${this.latest.toString(16).padStart(12, '0')}-${randomBytes(8).toString('hex')}-000000`;
  }

  private fileOf(id: string): string {
    return path.join(this.folder, `${id}${suffix}`);
  }
}
