import type { Mailer, OutgoingMail } from '../../../shared/ports/mail.ts';

/** Records what is sent; `failFor` makes sending to an address fail. */
export class FakeMailer implements Mailer {
  readonly sent: OutgoingMail[] = [];
  private readonly failures = new Map<string, Error>();

  async send(mail: OutgoingMail): Promise<string> {
    const failure = this.failures.get(mail.to);
    if (failure) throw failure;
    this.sent.push(mail);
    return `message-${this.sent.length}`;
  }

  failFor(address: string, error: Error): void {
    this.failures.set(address, error);
  }

  recover(): void {
    this.failures.clear();
  }

  to(address: string): OutgoingMail[] {
    return this.sent.filter(({ to }) => to === address);
  }
}
