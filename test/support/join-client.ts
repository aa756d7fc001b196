import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type * as z from 'zod';
import { inboxClient, type ReceivedMail } from '../../local/demo/inbox-client.ts';
import {
  joinReplyResponse,
  joinConfirmationResponse,
  joiningResponse,
  joinRequestResponse,
  ownJoinRequestResponse,
} from '../../shared/requests/joining/responses.ts';
import { problemDetails, type ProblemDetails } from '../../shared/requests/problem.ts';
import {
  starterResponse,
  starterFollowUpResponse,
  starterKitResponse,
} from '../../shared/requests/starting/responses.ts';
import type { Running } from './registering.ts';

/** A link from a mail: what it is about and its key. */
export interface MailedLink {
  readonly name: string;
  readonly token: string;
}

type JoinPage = 'deelnemen' | 'verzoek' | 'beheer' | 'starter';

export const asked = { name: 'Test Aanvrager', street: 'Havenweg', note: 'Ik woon er net.' };

/** Joining and starting through the public interface and the mails of a running system. */
export function joinClient({ siteUrl, inboxUrl, since }: Running) {
  const inbox = inboxClient(inboxUrl, since);
  const call = async <Body>(
    schema: z.ZodType<Body>,
    method: string,
    path: string,
    sent: { body?: unknown; token?: string; key?: string; sender?: string },
  ) => {
    const { body, token, key, sender } = sent;
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(sender === undefined ? {} : { 'x-forwarded-for': sender }),
    };
    const response = await fetch(`${siteUrl}/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
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
        body: { ...asked, email },
        key,
        ...(sender === undefined ? {} : { sender }),
      }),
    show: ({ name, token }: MailedLink) =>
      call(ownJoinRequestResponse, 'GET', `/join-requests/${name}`, { token }),
    confirm: ({ name, token }: MailedLink) =>
      call(joinConfirmationResponse, 'POST', `/join-requests/${name}/confirmation`, { token }),
    answer: ({ name, token }: MailedLink, answer: string, message?: string) =>
      call(joinReplyResponse, 'POST', `/join-requests/${name}/answer`, {
        token,
        body: { answer, ...(message === undefined ? {} : { message }) },
      }),
    setJoining: ({ name, token }: MailedLink, state: string) =>
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
    starter: ({ name, token }: MailedLink) =>
      call(starterResponse, 'GET', `/starters/${name}`, { token }),
    followUp: ({ name, token }: MailedLink, note: string) =>
      call(starterFollowUpResponse, 'POST', `/starters/${name}/follow-up`, {
        token,
        body: { note },
      }),

    /** The link to a page in a mail to this address; about this subject, when one is given. */
    async link(to: string, page: JoinPage, about?: string): Promise<MailedLink> {
      const fits = (mail: ReceivedMail) => {
        const found = linkIn(page, mail);
        return found !== undefined && (about === undefined || found.name === about);
      };
      const found = linkIn(page, await inbox.waitForMail(to, fits));
      if (!found) throw new Error('the mail that was found has no such link');
      return found;
    },

    /** Asks, confirms and waits until the request is with the coordinator. */
    async asksAndConfirms(
      reference: string,
      email: string,
      coordinator: string,
    ): Promise<{ asker: MailedLink; coordinator: MailedLink }> {
      const { id } = await this.request(reference, email);
      const asker = await this.link(email, 'deelnemen', id);
      await this.confirm(asker);
      return { asker, coordinator: await this.link(coordinator, 'verzoek', id) };
    },

    /** Waits until the public page of a group tells this. */
    async shownAs(reference: string, joining: string): Promise<void> {
      for (let tries = 0; tries < 100; tries += 1) {
        const response = await fetch(`${siteUrl}/v1/groups/${reference}`);
        if (response.ok && ((await response.json()) as { joining: string }).joining === joining)
          return;
        await pause(100);
      }
      throw new Error(`the group was not shown as ${joining}`);
    },
  };
}

/** The interface answered with a problem. */
export class Refused extends Error {
  readonly problem: ProblemDetails;
  readonly headers: Headers;

  constructor(problem: ProblemDetails, headers: Headers) {
    super(`${problem.status} ${problem.type}`);
    this.problem = problem;
    this.headers = headers;
  }
}

/** What an action was refused with; rejects when it was not. */
export function refusalOf(action: Promise<unknown>): Promise<Refused> {
  return action.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => (error instanceof Refused ? error : Promise.reject(error)),
  );
}

function linkIn(page: JoinPage, { text }: ReceivedMail): MailedLink | undefined {
  const [, name, token] = new RegExp(`/${page}/([\\w-]+)#([\\w.-]+)`).exec(text) ?? [];
  return name === undefined || token === undefined ? undefined : { name, token };
}
