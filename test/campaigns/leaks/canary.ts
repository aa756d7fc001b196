import { langstraat } from '../../../shared/regions/langstraat.ts';

/** A unique piece of a person's data, either text or a token. Any copy of it can be traced back to that person. */
export interface Canary {
  /**
   * Describes the canary in a finding, for example 'the name of the coordinator of the rejected
   * group'.
   */
  readonly what: string;
  readonly kind: 'text' | 'phone' | 'token';
  /**
   * The part that must not be found, however it is encoded. For a phone number, this is the nine
   * digits after the zero.
   */
  readonly secret: string;
  /**
   * The longer strings that contained the secret when it was sent; their digests identify the
   * person too.
   */
  readonly sent: readonly string[];
  /**
   * Sinks in which the campaign deliberately put the canary. For example, a poison message stays in
   * its queue.
   */
  readonly mayBeIn: readonly string[];
  /** The region of the person or object that this data belongs to. */
  readonly regionId: string;
}

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** Creates canaries from a seeded random source and keeps a list of them. */
export class Canaries {
  readonly all: Canary[];
  private readonly random: () => number;
  private readonly regionId: string;

  constructor(random: () => number, regionId: string = langstraat.id, all: Canary[] = []) {
    this.random = random;
    this.regionId = regionId;
    this.all = all;
  }

  /** Returns an object that creates canaries for another region, and keeps them in the same list. */
  inRegion(regionId: string): Canaries {
    return new Canaries(this.random, regionId, this.all);
  }

  /**
   * A name, an email address and a phone number, each with its own secret; a finding therefore shows which of them
   * leaked.
   */
  person(who: string, mailbox = 'kanarie', mayBeIn: readonly string[] = []): Person {
    const [name, local] = [this.letters(), this.letters()];
    const digits = `65${this.pick('0123456789', 7)}`;
    const person = {
      name: `Kanarie ${name[0]?.toUpperCase()}${name.slice(1)}`,
      email: `${mailbox}.${local}@geheim.example`,
      phone: `0${digits[0]} ${digits.slice(1)}`,
    };
    this.keep({
      what: `the name of ${who}`,
      kind: 'text',
      secret: name,
      sent: [person.name],
      mayBeIn,
    });
    this.keep({
      what: `the e-mail address of ${who}`,
      kind: 'text',
      secret: local,
      sent: [person.email],
      mayBeIn,
    });
    this.keep({
      what: `the phone number of ${who}`,
      kind: 'phone',
      secret: digits,
      sent: [person.phone, `+31${digits}`],
      mayBeIn,
    });
    return person;
  }

  /** A sentence containing characters that each format escapes differently. */
  words(what: string, mayBeIn: readonly string[] = []): string {
    const secret = this.letters();
    const text = `Geheim: ${secret} & "café" <b>`;
    this.keep({ what, kind: 'text', secret, sent: [text], mayBeIn });
    return text;
  }

  /** A sentence that can serve as a name. It has no angle brackets, because a name may not contain them. */
  name(what: string): string {
    return this.words(what).replaceAll(/[<>]/g, '');
  }

  /** An email address, for use in places where no address belongs. */
  address(what: string, mayBeIn: readonly string[] = []): string {
    const secret = this.letters();
    const address = `kanarie.${secret}@geheim.example`;
    this.keep({ what, kind: 'text', secret, sent: [address], mayBeIn });
    return address;
  }

  /** The invite link of a WhatsApp group. */
  inviteLink(what: string): string {
    const secret = this.letters();
    const link = `https://chat.whatsapp.example/geheim-${secret}`;
    this.keep({ what, kind: 'text', secret, sent: [link] });
    return link;
  }

  token(what: string, token: string): void {
    this.keep({ what, kind: 'token', secret: token, sent: [token] });
  }

  private keep(
    canary: Omit<Canary, 'mayBeIn' | 'regionId'> & { readonly mayBeIn?: readonly string[] },
  ): void {
    this.all.push({ mayBeIn: [], regionId: this.regionId, ...canary });
  }

  /** Ten letters: enough possibilities to rule out coincidence, and unchanged in most text encodings. */
  private letters(): string {
    return this.pick('bcdfghjklmnpqrstvwxz', 10);
  }

  private pick(from: string, count: number): string {
    return Array.from({ length: count }, () => from[Math.floor(this.random() * from.length)]).join(
      '',
    );
  }
}
