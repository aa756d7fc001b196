import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type * as z from 'zod';
import { testSenderHeader } from '../../local/edge/senders.ts';
import { inboxClient, type ReceivedMail } from '../../local/demo/inbox-client.ts';
import { fetchInSession, fetchWithCookie } from '../../local/demo/session.ts';
import {
  joinReplyResponse,
  joinConfirmationResponse,
  joiningResponse,
  joinRequestResponse,
  ownJoinRequestResponse,
} from '../../shared/requests/joining/responses.ts';
import {
  newLinkResponse,
  type RequestNewLinkBody,
} from '../../shared/requests/mail/request-new-link.ts';
import { problemDetails, type ProblemDetails } from '../../shared/requests/problem.ts';
import {
  ownStarterKitResponse,
  starterConfirmationResponse,
  starterContactResponse,
  starterResponse,
  starterFollowUpResponse,
  starterKitResponse,
} from '../../shared/requests/starting/responses.ts';
import type { SystemAddress } from './register-groups.ts';
import { signInAs } from './sign-in.ts';
import { effectLimit } from './time-limits.ts';

/** A token from an email, with the id or reference of its subject. */
export interface JoinToken {
  readonly name: string;
  readonly token: string;
}

type JoinPage = 'deelnemen' | 'verzoek' | 'beheer' | 'startpakket';

export const joinBody = { name: 'Test Aanvrager', street: 'Havenweg', note: 'Ik woon er net.' };

/**
 * A client for join requests and starter kits. It uses the public API of a running system and the emails that the
 * system sends.
 */
export function joinClient({ siteUrl, inboxUrl, since }: SystemAddress) {
  const inbox = inboxClient(inboxUrl, since);
  const call = async <Body>(
    schema: z.ZodType<Body>,
    method: string,
    path: string,
    sent: { body?: unknown; token?: string; key?: string; sender?: string; cookie?: string },
  ) => {
    const { body, token, key, sender, cookie } = sent;
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined || method !== 'GET' ? {} : { authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(sender === undefined ? {} : { [testSenderHeader]: sender }),
    };
    const request = {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const send = () => {
      if (cookie !== undefined) return fetchWithCookie(siteUrl, cookie, `/v1${path}`, request);
      return token === undefined || method === 'GET'
        ? fetch(`${siteUrl}/v1${path}`, request)
        : fetchInSession(siteUrl, token, `/v1${path}`, request);
    };
    const response = await send();
    if (!response.ok)
      throw new Refused(problemDetails.parse(await response.json()), response.headers);
    return schema.parse(await response.json());
  };

  return {
    inbox,
    request: (
      reference: string,
      email: string,
      { key = randomUUID(), sender }: { key?: string; sender?: string } = {},
    ) =>
      call(joinRequestResponse, 'POST', `/groups/${reference}/join-requests`, {
        body: { ...joinBody, email },
        key,
        ...(sender === undefined ? {} : { sender }),
      }),
    show: ({ name, token }: JoinToken) =>
      call(ownJoinRequestResponse, 'GET', `/join-requests/${name}`, { token }),
    confirm: ({ name, token }: JoinToken) =>
      call(joinConfirmationResponse, 'POST', `/join-requests/${name}/confirmation`, { token }),
    answer: ({ name, token }: JoinToken, answer: string, message?: string) =>
      call(joinReplyResponse, 'POST', `/join-requests/${name}/answer`, {
        token,
        body: { answer, ...(message === undefined ? {} : { message }) },
      }),
    setJoining: ({ name, token }: JoinToken, state: string) =>
      call(joiningResponse, 'PUT', `/groups/${name}/join-state`, { token, body: { state } }),
    requestKit: (email: string, { key = randomUUID(), followUp = true } = {}) =>
      call(starterKitResponse, 'POST', '/starter-kits', {
        body: {
          name: 'Test Starter',
          email,
          municipality: 'GM0766',
          place: 'Rond het plein',
          followUp,
        },
        key,
      }),
    showKit: ({ name, token }: JoinToken) =>
      call(ownStarterKitResponse, 'GET', `/starter-kits/${name}`, { token }),
    confirmKit: ({ name, token }: JoinToken) =>
      call(starterConfirmationResponse, 'POST', `/starter-kits/${name}/confirmation`, { token }),
    requestNewLink: (
      wish: RequestNewLinkBody,
      { key = randomUUID(), sender }: { key?: string; sender?: string } = {},
    ) =>
      call(newLinkResponse, 'POST', '/link-requests', {
        body: wish,
        key,
        ...(sender === undefined ? {} : { sender }),
      }),
    /** Signs in as an example officer and returns the cookies that the next three methods need. */
    async signIn(
      officer = 'oov-dongen',
      organisation = 'gm0766',
      region = 'langstraat',
    ): Promise<string> {
      return (await signInAs(siteUrl, `${region}-${officer}`, organisation)).cookie;
    },
    showStarter: (id: string, cookie: string) =>
      call(starterResponse, 'GET', `/starters/${id}`, { cookie }),
    showStarterContact: (id: string, cookie: string) =>
      call(starterContactResponse, 'POST', `/starters/${id}/contact-views`, {
        cookie,
        body: { reason: 'follow-up' },
      }),
    followUp: (id: string, cookie: string, note: string) =>
      call(starterFollowUpResponse, 'POST', `/starters/${id}/follow-up`, {
        cookie,
        body: { note },
      }),
    /** Waits for the email that asks a desk mailbox to follow up with this starter. */
    waitForStarterMail: (mailbox: string, id: string) =>
      inbox.waitForMail(mailbox, ({ text }) => text.includes(`/bureau/starters/${id}`)),

    /**
     * Waits for an email to this address that contains a token for this page, and returns that token. If a subject is
     * given, the token must be for that subject.
     */
    async token(to: string, page: JoinPage, subject?: string): Promise<JoinToken> {
      const fits = (mail: ReceivedMail) => {
        const found = tokenIn(page, mail);
        return found !== undefined && (subject === undefined || found.name === subject);
      };
      const found = tokenIn(page, await inbox.waitForMail(to, fits));
      if (!found) throw new Error('the mail has no such token');
      return found;
    },

    /** Confirms that a starter wants to be contacted, with the token in the email to that starter. */
    async confirmFollowUp(email: string, starterId: string): Promise<void> {
      await this.confirmKit(await this.token(email, 'startpakket', starterId));
    },

    /** Sends and confirms a join request, and waits until the coordinator has received the email about it. */
    async requestAndConfirm(
      reference: string,
      email: string,
      coordinator: string,
    ): Promise<{ asker: JoinToken; coordinator: JoinToken }> {
      const { id } = await this.request(reference, email);
      const asker = await this.token(email, 'deelnemen', id);
      await this.confirm(asker);
      return { asker, coordinator: await this.token(coordinator, 'verzoek', id) };
    },

    /** Waits until the public page of a group shows this joining state. */
    async waitForJoining(reference: string, joining: string): Promise<void> {
      const deadline = Date.now() + effectLimit;
      while (Date.now() < deadline) {
        const response = await fetch(`${siteUrl}/v1/groups/${reference}`);
        if (response.ok && ((await response.json()) as { joining: string }).joining === joining)
          return;
        await pause(100);
      }
      throw new Error(`the group was never shown as ${joining}`);
    },
  };
}

/** Thrown when the API responds with a problem. */
export class Refused extends Error {
  readonly problem: ProblemDetails;
  readonly headers: Headers;

  constructor(problem: ProblemDetails, headers: Headers) {
    super(`${problem.status} ${problem.type}`);
    this.problem = problem;
    this.headers = headers;
  }
}

/** Resolves to the error when an action is refused; rejects if the action succeeds. */
export function refusalOf(action: Promise<unknown>): Promise<Refused> {
  return action.then(
    () => Promise.reject(new Error('the action was not refused')),
    (error: unknown) => (error instanceof Refused ? error : Promise.reject(error)),
  );
}

function tokenIn(page: JoinPage, { text }: ReceivedMail): JoinToken | undefined {
  const [, name, token] = new RegExp(`/${page}/([\\w-]+)#([a-z2-7]{26})`).exec(text) ?? [];
  return name === undefined || token === undefined ? undefined : { name, token };
}
