import type { Admission, FirstLetterSubject } from '../domain/platform/admission.ts';
import { counting, nextStep, TooManyRequests, type Counted } from '../domain/platform/caps.ts';
import { ProofUsed } from '../domain/platform/proof-used.ts';
import { retryOnConflict } from '../domain/platform/retry-on-conflict.ts';
import { WorkNeeded } from '../domain/platform/work.ts';
import type { Fingerprint, Sender } from '../ports/access.ts';
import type { Clock } from '../ports/platform.ts';
import { mailboxFingerprint } from './fingerprint.ts';
import { challengeFor, checkProof } from './proof-of-work.ts';

/** Stores the result of a request in one transaction with the writes that its admission requires. */
type Store<Result> = (admission: Admission) => Promise<Result>;

/**
 * Counts the requests that make us send mail (design, section 7). All methods throw WorkNeeded or TooManyRequests if a
 * cap has been reached.
 */
export interface MailCaps {
  /**
   * For requests that cause a letter to be sent to an address that nobody has confirmed. If the mailbox has already had
   * the maximum number of such letters today, the letter is held back. Retries a few times after ConcurrentChange,
   * because the counts of all senders are stored in the same item. Also throws FirstMailStopped if an operator has
   * stopped first letters.
   */
  firstLetter<Result>(
    letter: { readonly email: string; readonly subject: FirstLetterSubject },
    sender: Sender,
    store: Store<Result>,
  ): Promise<Result>;
  /**
   * For requests by the owner of a confirmed mailbox that cause mail to be sent to other people. `shared` counts them
   * against caps that other people share, such as that of a group. `invited` is an address that nobody has confirmed, to
   * which an invitation is sent; it has a cap of its own, and FirstMailStopped is thrown if such mail has been stopped.
   */
  confirmed<Result>(
    act: {
      readonly email: string;
      readonly shared?: readonly Counted[];
      readonly invited?: string;
    },
    sender: Sender,
    store: Store<Result>,
  ): Promise<Result>;
  /**
   * For requests for a new link to a page. Whoever asks may have typed another person's address, so the requests do not
   * count against the mailbox; otherwise, anybody could use up its allowance. The letters themselves are counted
   * instead (MailboxCounts), so even with a proof of work, a mailbox that nobody has confirmed gets no more letters
   * than its cap allows.
   */
  newLink<Result>(
    link: { readonly email: string; readonly page: string },
    sender: Sender,
    store: Store<Result>,
  ): Promise<Result>;
}

interface Needs {
  /** Identifies the route in proofs of work, so that a proof for one route is not accepted for another. */
  readonly route: string;
  readonly fingerprint: Fingerprint;
  readonly clock: Clock;
}

const attempts = 5;

export function mailCaps({ route, fingerprint, clock }: Needs): MailCaps {
  const mailboxDigest = (email: string) => mailboxFingerprint(email, fingerprint);

  /**
   * Counts the request against the cap on this sender, the cap on all senders together, and the caps in `own`. A proof
   * of work raises some of these caps.
   */
  async function admit<Result>(
    kind: 'first letter' | 'confirmed' | 'new link',
    sender: Sender,
    store: (counted: Admission, digest: string) => Promise<Result>,
    own: readonly Pick<Counted, 'cap' | 'digest'>[] = [],
  ): Promise<Result> {
    const now = clock();
    // The digest includes the day, so that a sender cannot be recognised from one day to the next.
    const day = now.toISOString().slice(0, 10);
    const digest = await fingerprint(`${kind} sender ${day} ${sender.address}`);
    const bound = { route, sender: digest };
    const attempt = async (proof: string | undefined): Promise<Result> => {
      const checked = await checkProof(proof, bound, { fingerprint, now });
      const counted = [
        ...own,
        { cap: 'sender', digest } as const,
        { cap: 'all', digest: kind } as const,
      ].map((each) => counting(each.cap, each.digest, checked?.upTo[each.cap]));
      try {
        return await store({ counted, proof: checked?.proof }, digest);
      } catch (error) {
        if (error instanceof ProofUsed) return attempt(undefined);
        throw await withChallenge(error, counted);
      }
    };
    const withChallenge = async (error: unknown, counted: readonly Counted[]): Promise<unknown> => {
      if (!(error instanceof TooManyRequests)) return error;
      const steps = error.reached.map((reached) => ({ ...reached, next: nextStep(reached) }));
      if (!steps.every(({ next }) => next)) return error;
      const reached = new Map(steps.map(({ cap, next }) => [cap, next?.upTo] as const));
      const upTo = Object.fromEntries(
        counted.map((each) => [each.cap, reached.get(each.cap) ?? each.upTo]),
      );
      const amount = Math.max(...steps.map(({ next }) => next?.work ?? 1));
      const challenge = await challengeFor({ ...bound, upTo }, amount, { fingerprint, now });
      return new WorkNeeded(challenge, error, { cause: error });
    };
    return attempt(sender.proof);
  }

  return {
    async firstLetter({ email, subject }, sender, store) {
      const mailbox = await mailboxDigest(email);
      return admit('first letter', sender, async (admission, digest) => {
        const letter = { subject, mailbox, sender: digest };
        const counted = [counting('mailbox', mailbox), ...admission.counted];
        try {
          return await retryOnConflict(attempts, () =>
            store({ ...admission, counted, firstLetter: { ...letter, held: false } }),
          );
        } catch (error) {
          const full =
            error instanceof TooManyRequests && error.reached.some(({ cap }) => cap === 'mailbox');
          if (!full) throw error;
        }
        const result = await retryOnConflict(attempts, () =>
          store({ ...admission, firstLetter: { ...letter, held: true } }),
        );
        sender.note?.('first-letter-held');
        return result;
      });
    },

    async confirmed({ email, shared = [], invited }, sender, store) {
      const own = [counting('confirmer', await mailboxDigest(email)), ...shared];
      if (invited !== undefined) own.push(counting('invited', await mailboxDigest(invited)));
      const unconfirmed = invited === undefined ? {} : ({ unconfirmed: true } as const);
      return admit('confirmed', sender, (admission) =>
        store({ ...admission, ...unconfirmed, counted: [...own, ...admission.counted] }),
      );
    },

    async newLink({ email, page }, sender, store) {
      const digest = await fingerprint(`new link ${await mailboxDigest(email)} ${page}`);
      return admit(
        'new link',
        sender,
        (admission) => retryOnConflict(attempts, () => store(admission)),
        [{ cap: 'new-link', digest }],
      );
    },
  };
}
