import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { secretsOf } from '../../../local/demo/session.ts';
import type { MailedToken } from '../../../local/demo/mailed-token.ts';
import { fetchInSession } from '../../../local/demo/session.ts';
import { succeeded } from '../../../local/demo/site-client.ts';
import { langstraat } from '../../../shared/regions/langstraat.ts';
import type { RegisterGroupBody } from '../../../shared/requests/groups/register-group.ts';
import { joinClient } from '../../support/join-client.ts';
import {
  registerAndConfirm,
  freshBody,
  askedOfficer,
  systemClients,
  registerGroup,
  type SystemClients,
  type RegisteredGroup,
} from '../../support/register-groups.ts';
import { engineClient } from '../../support/stored-state.ts';
import { coordinatorIdOf, systemTokenIssuer } from '../../support/system-token-issuer.ts';
import type { TestSystem } from '../../support/system.ts';
import type { Canaries } from './canary.ts';

const execute = promisify(execFile);

export type KnownGroup = RegisteredGroup & { readonly reference: string };

/**
 * A running system, the people who use it, and every response that must not contain personal data.
 */
export class LeakScenario {
  readonly system: TestSystem;
  readonly canaries: Canaries;
  /** Every public response: status, headers and body. */
  readonly responses: string[] = [];
  /**
   * The email addresses of askers and starters, who must never be sent anything about a
   * coordinator.
   */
  readonly strangers = new Set<string>();
  /** The output of the operator commands. */
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

  /** Runs an action against the engine at its current address, which changes after a crash. */
  async withEngine<Result>(action: (engine: DynamoDBClient) => Promise<Result>): Promise<Result> {
    const engine = engineClient(this.system.dynamodbUrl);
    try {
      return await action(engine);
    } finally {
      engine.destroy();
    }
  }

  get people(): SystemClients {
    return systemClients(this.at());
  }

  get joining(): ReturnType<typeof joinClient> {
    return joinClient(this.at());
  }

  /** The URLs of a region's site and of the inbox. */
  at(regionId: string = langstraat.id): { readonly siteUrl: string; readonly inboxUrl: string } {
    return { siteUrl: this.system.regionUrl(regionId), inboxUrl: this.system.inboxUrl };
  }

  /**
   * Sends a request, to the Langstraat site unless another is given, and records the whole response, which must not
   * contain personal data.
   */
  async ask(
    path: string,
    init: RequestInit & { readonly json?: unknown } = {},
    siteUrl = this.at().siteUrl,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const { json, ...rest } = init;
    const headers = {
      ...(json === undefined
        ? {}
        : {
            'content-type': 'application/json',
            'idempotency-key': randomUUID(),
            origin: new URL(siteUrl).origin,
          }),
      ...headersOf(rest.headers),
    };
    const response = await fetch(`${siteUrl}${path}`, {
      redirect: 'manual',
      ...rest,
      headers,
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    const text = await response.text();
    this.responses.push(`${response.status} ${JSON.stringify([...response.headers])} ${text}`);
    return { status: response.status, text };
  }

  /**
   * A registration with its own coordinator. The name and streets of the group are also secret,
   * unless the group becomes public.
   */
  body(who: string, open: 'public' | 'never public', mailbox?: string): RegisterGroupBody {
    this.groups += 1;
    const at: [number, number] = [4.92 + this.random() * 0.075, 51.613 + this.random() * 0.06];
    const body = freshBody({
      at,
      name: `Buurtgroep ${this.groups}`,
      coordinator: this.canaries.person(`the coordinator of ${who}`, mailbox),
    });
    if (open === 'public') return body;
    const name = this.canaries.name(`the name of ${who}`);
    return {
      ...body,
      name,
      area: { ...body.area, streets: this.canaries.words(`the streets of ${who}`) },
    };
  }

  async registered(who: string, mailbox?: string): Promise<RegisteredGroup> {
    return this.known(
      who,
      await registerGroup(this.people, this.body(who, 'never public', mailbox)),
    );
  }

  async confirmed(
    who: string,
    open: 'public' | 'never public' = 'never public',
  ): Promise<KnownGroup> {
    const group = this.known(who, await registerAndConfirm(this.people, this.body(who, open)));
    const { officer } = await askedOfficer(this.people, group);
    for (const token of secretsOf(await this.people.site.cookieOf(officer)))
      this.token(`the session of the officer of ${who}`, { token });
    return group;
  }

  async approved(who: string): Promise<KnownGroup> {
    const group = await this.confirmed(who, 'public');
    succeeded(
      await this.people.site.decide(await askedOfficer(this.people, group), {
        decision: 'approve',
      }),
    );
    await this.joining.waitForJoining(group.reference, 'open');
    return group;
  }

  /** A token that lets a coordinator manage the group, like the tokens in some of the emails. */
  async manageToken(
    { body, groupId }: KnownGroup,
    regionId: string = langstraat.id,
  ): Promise<{ readonly token: string }> {
    const recipientId = await coordinatorIdOf(this.system, groupId, regionId);
    const expires = new Date(Date.now() + 100 * 24 * 3600 * 1000);
    const token = await systemTokenIssuer(this.system).issue(
      { purpose: 'manage', regionId, subjectId: groupId, version: 1, recipientId },
      expires,
    );
    this.token(`the token to manage ${body.name}`, { token });
    return { token };
  }

  /**
   * Sends a request with a coordinator's or officer's own token. The response is not recorded, because the token's
   * holder is allowed to read it.
   */
  async act(
    method: 'POST' | 'PUT',
    path: string,
    token: string,
    json: unknown = {},
  ): Promise<void> {
    const response = await fetchInSession(this.at().siteUrl, token, `/v1${path}`, {
      method,
      headers: { 'idempotency-key': randomUUID() },
      body: JSON.stringify(json),
    });
    if (!response.ok) throw new Error(`${method} ${path} returned ${response.status}`);
    await response.text();
  }

  /** Runs a command from docs/operations.md; its output ends up in an operator's terminal and in a pipeline log. */
  async operate(
    command: 'move-group' | 'relink' | 'check-links' | 'load-desk',
    ...options: readonly string[]
  ): Promise<void> {
    const entry = join('operate', `${command}.ts`);
    const env = { ...process.env, DATA_DIR: this.system.dataDir, REGION: '', REGIONS: '' };
    const { stdout, stderr } = await execute(
      process.execPath,
      ['--import', 'tsx', entry, ...options],
      { cwd: this.system.project, env },
    );
    this.operatorReads.push(stdout, stderr);
  }

  /** Makes the local identity provider supply this name for a person from now on. */
  async nameAtProvider(subject: string, name: string): Promise<void> {
    const response = await fetch(`${this.system.providerUrl}/names`, {
      method: 'POST',
      body: JSON.stringify({ [subject]: name }),
    });
    if (!response.ok) throw new Error(`the provider refused a name with ${response.status}`);
  }

  token(what: string, { token }: Pick<MailedToken, 'token'>): void {
    this.canaries.token(what, token);
  }

  private known<Group extends RegisteredGroup>(who: string, group: Group): Group {
    this.token(`the first token of ${who}`, group.confirmToken);
    return group;
  }
}

function headersOf(headers: RequestInit['headers']): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}
