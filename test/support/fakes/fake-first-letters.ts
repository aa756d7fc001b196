import type { FirstLetterSubject, HeldLetter } from '../../../shared/domain/platform/admission.ts';
import type { FirstLetters } from '../../../shared/ports/mail.ts';
import { now } from '../builders.ts';

interface Letter {
  readonly subject: FirstLetterSubject;
  readonly mailbox: string;
  readonly sender: string;
  readonly held: boolean;
  readonly sendFrom?: number | undefined;
}

/** In-memory first letters, newest first. */
export class FakeFirstLetters implements FirstLetters {
  private letters: readonly Letter[] = [];
  readonly listed = new Set<string>();

  add(letter: Letter): this {
    this.letters = [letter, ...this.letters];
    if (letter.held) this.listed.add(letter.subject.id);
    return this;
  }

  async find(subjectId: string): Promise<Letter | undefined> {
    return this.letters.find(({ subject }) => subject.id === subjectId);
  }

  async heldWith(subjectId: string): Promise<readonly HeldLetter[]> {
    const letter = await this.find(subjectId);
    return this.letters
      .filter(({ subject, mailbox }) => mailbox === letter?.mailbox && this.listed.has(subject.id))
      .map(({ subject }) => ({ ...subject, since: now.toISOString() }))
      .filter(({ id }) => id !== subjectId);
  }

  async isHeldWith(subjectId: string, otherId: string): Promise<boolean> {
    const [letter, other] = [await this.find(subjectId), await this.find(otherId)];
    return letter !== undefined && other?.held === true && other.mailbox === letter.mailbox;
  }

  async sendFrom(subjectId: string, moment: number): Promise<void> {
    this.letters = this.letters.map((letter) =>
      letter.subject.id === subjectId ? { ...letter, sendFrom: moment } : letter,
    );
  }

  async confirmed(subjectId: string): Promise<void> {
    this.listed.delete(subjectId);
  }
}
