import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { MailLink } from '../../../local/demo/mail-link.ts';
import { succeeded } from '../../../local/demo/site-client.ts';
import type { RegisterGroupBody } from '../../../shared/requests/groups/register-group.ts';
import { joinClient } from '../../support/join-client.ts';
import { issuerOf } from '../../support/manage-link.ts';
import {
  confirmed,
  freshBody,
  officerLink,
  reach,
  registered,
  type Reach,
  type Registered,
} from '../../support/registering.ts';
import { openEngine } from '../../support/stored-state.ts';
import type { TestSystem } from '../../support/system.ts';
import type { Canaries } from './canary.ts';

const root = resolve(import.meta.dirname, '../../..');
const execute = promisify(execFile);
const subjectOf = z.object({ sub: z.string() });

export type KnownGroup = Registered & { readonly reference: string };

/** A running system, the people around it and everything that strangers were answered. */
export class Stage {
  readonly system: TestSystem;
  readonly canaries: Canaries;
  /** What anybody can ask for, as it was answered: status, headers and body. */
  readonly answers: string[] = [];
  /** Addresses to which no mail about a coordinator may go. */
  readonly strangers = new Set<string>();
  /** What the commands of an operator printed. */
  readonly operatorReads: string[] = [];
  private readonly random: () => number;
  private groups = 0;

  constructor(parts: {
    readonly system: TestSystem;
    readonly canaries: Canaries;
    readonly random: () => number;
  }) {
    this.system = parts.system;
    this.canaries = parts.canaries;
    this.random = parts.random;
  }

  /** Does something with the engine as it runs now: after a crash it has another address. */
  async withEngine<Result>(action: (engine: DynamoDBClient) => Promise<Result>): Promise<Result> {
    const engine = openEngine(this.system.dynamodbUrl);
    try {
      return await action(engine);
    } finally {
      engine.destroy();
    }
  }

  get people(): Reach {
    return reach(this.system);
  }

  get joining(): ReturnType<typeof joinClient> {
    return joinClient(this.system);
  }

  /** Asks as a stranger and remembers the whole answer. */
  async ask(
    path: string,
    init: RequestInit & { readonly json?: unknown } = {},
  ): Promise<{ readonly status: number; readonly text: string }> {
    const { json, ...rest } = init;
    const headers = {
      ...(json === undefined
        ? {}
        : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      ...headersOf(rest.headers),
    };
    const response = await fetch(`${this.system.siteUrl}${path}`, {
      redirect: 'manual',
      ...rest,
      headers,
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    const text = await response.text();
    this.answers.push(`${response.status} ${JSON.stringify([...response.headers])} ${text}`);
    return { status: response.status, text };
  }

  /** A registration by a coordinator of its own; its words are secret too, unless the group becomes public. */
  body(who: string, open: 'public' | 'never public', mailbox?: string): RegisterGroupBody {
    this.groups += 1;
    const at: [number, number] = [4.92 + this.random() * 0.075, 51.613 + this.random() * 0.06];
    const body = freshBody({
      at,
      name: `Buurtgroep ${this.groups}`,
      coordinator: this.canaries.person(`the coordinator of ${who}`, mailbox),
    });
    if (open === 'public') return body;
    const name = this.canaries.words(`the name of ${who}`).replaceAll(/[<>]/g, '');
    return {
      ...body,
      name,
      area: { ...body.area, streets: this.canaries.words(`the streets of ${who}`) },
    };
  }

  async registered(who: string, mailbox?: string): Promise<Registered> {
    return this.known(who, await registered(this.people, this.body(who, 'never public', mailbox)));
  }

  async confirmed(
    who: string,
    open: 'public' | 'never public' = 'never public',
  ): Promise<KnownGroup> {
    const group = this.known(who, await confirmed(this.people, this.body(who, open)));
    this.token(`the officer's link to ${who}`, await officerLink(this.people, group));
    return group;
  }

  async approved(who: string): Promise<KnownGroup> {
    const group = await this.confirmed(who, 'public');
    succeeded(
      await this.people.site.decide(await officerLink(this.people, group), { decision: 'approve' }),
    );
    await this.joining.shownAs(group.reference, 'open');
    return group;
  }

  /** The link with which a coordinator manages the group, as some of the mails have it. */
  async manageLink({ body, groupId, link }: KnownGroup): Promise<{ readonly token: string }> {
    const { sub: recipientId } = subjectOf.parse(
      JSON.parse(Buffer.from(link.token.split('.')[1] ?? '', 'base64url').toString()),
    );
    const expires = new Date(Date.now() + 100 * 24 * 3600 * 1000);
    const token = await issuerOf(this.system.dataDir).issue(
      { purpose: 'manage', subjectId: groupId, version: 1, recipientId },
      expires,
    );
    this.token(`the link to manage ${body.name}`, { token });
    return { token };
  }

  /** Sends with a coordinator's or officer's own link; what is answered is theirs to read. */
  async act(
    method: 'POST' | 'PUT',
    path: string,
    token: string,
    json: unknown = {},
  ): Promise<void> {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    const response = await fetch(`${this.system.siteUrl}/v1${path}`, {
      method,
      headers,
      body: JSON.stringify(json),
    });
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}`);
    await response.text();
  }

  /** Runs a command of docs/operations.md; what it prints stays in an operator's terminal and in the log of a pipeline. */
  async operate(
    command: 'move-group' | 'relink' | 'check-links',
    ...options: readonly string[]
  ): Promise<void> {
    const entry = join(root, `operate/${command}.ts`);
    const env = { ...process.env, DATA_DIR: this.system.dataDir, REGION: 'langstraat' };
    const { stdout, stderr } = await execute(
      process.execPath,
      ['--import', 'tsx', entry, ...options],
      { cwd: root, env },
    );
    this.operatorReads.push(stdout, stderr);
  }

  token(what: string, { token }: Pick<MailLink, 'token'>): void {
    this.canaries.token(what, token);
  }

  private known<Group extends Registered>(who: string, group: Group): Group {
    this.token(`the first link of ${who}`, group.link);
    return group;
  }
}

function headersOf(headers: RequestInit['headers']): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}
