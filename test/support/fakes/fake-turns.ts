import type { MailTurns } from '../../../shared/ports/mail.ts';

/** Grants as many turns as `left` allows, and counts them. */
export class FakeTurns implements MailTurns {
  left = Infinity;
  taken = 0;
  slowedDown = 0;

  async next(): Promise<boolean> {
    if (this.left <= 0) return false;
    this.left -= 1;
    this.taken += 1;
    return true;
  }

  async slowDown(): Promise<void> {
    this.slowedDown += 1;
  }
}
