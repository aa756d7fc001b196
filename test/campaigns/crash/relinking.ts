import { setTimeout as pause } from 'node:timers/promises';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { relinkProgressResponse } from '../../../shared/requests/linking/operate.ts';
import type { TestSystem } from '../../support/system.ts';
import { threeRegions } from '../../support/three-regions.ts';

const pauseMs = 500;
/** A job may be refused because of a conflict or a kill, but not this many times in a row. */
const maxRefusals = 120;

/**
 * An operator who relinks one region after another, at least once each, and repeats the command whenever the system is
 * killed while it runs. A job also makes the links that the consumers have not made yet, on both sides of a border.
 */
export class Relinking {
  private readonly system: TestSystem;
  private readonly kills: () => number;
  private readonly working: Promise<void>;
  private open = true;
  private abandoned = false;
  private refusals = 0;
  private finished = 0;

  /** `kills` returns how many times the system has been killed so far. */
  constructor(system: TestSystem, kills: () => number) {
    this.system = system;
    this.kills = kills;
    this.working = this.work();
    // The promise is awaited at the end; an earlier rejection must not end the process.
    this.working.catch(() => undefined);
  }

  /** Stops new jobs from being started, except in regions that have not had one yet. */
  stop(): void {
    this.open = false;
  }

  /** Stops at once; called at the end of the campaign, whether or not it failed. */
  abandon(): void {
    this.abandoned = true;
  }

  /** Stops, waits for the last job, and returns the number of jobs that have finished. */
  async finish(): Promise<number> {
    this.stop();
    await this.working;
    return this.finished;
  }

  private async work(): Promise<void> {
    for (let turn = 0; !this.abandoned && (this.open || turn < threeRegions.length); turn += 1) {
      const region = threeRegions[turn % threeRegions.length] ?? threeRegions[0];
      await this.relink(region.id);
      await pause(pauseMs);
    }
  }

  private async relink(region: string): Promise<void> {
    while (!this.abandoned) {
      if ((await this.command(region)) === 'finished') {
        this.finished += 1;
        return;
      }
      await pause(pauseMs);
    }
  }

  /** Runs `relink` once. Returns undefined if the system was killed before it responded, or if the function failed. */
  private async command(region: string): Promise<string | undefined> {
    let client: LambdaClient | undefined;
    const killsBefore = this.kills();
    try {
      client = new LambdaClient({
        endpoint: this.system.awsUrl,
        region: 'eu-west-1',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
        maxAttempts: 1,
      });
      const { Payload, FunctionError } = await client.send(
        new InvokeCommand({
          FunctionName: 'buurtkring-dev-langstraat-relink-region',
          Payload: JSON.stringify({ region, action: 'relink' }),
        }),
      );
      const answer: unknown = JSON.parse(new TextDecoder().decode(Payload));
      if (FunctionError !== undefined) return this.refused(answer);
      this.refusals = 0;
      return relinkProgressResponse.parse(answer).phase;
    } catch (error) {
      if (this.kills() !== killsBefore || isDown(error)) return undefined;
      throw error;
    } finally {
      client?.destroy();
    }
  }

  private refused(answer: unknown): undefined {
    this.refusals += 1;
    if (this.refusals > maxRefusals)
      throw new Error(`relink-region keeps failing: ${JSON.stringify(answer)}`);
  }
}

/** Whether the error is a failed or broken connection, as when the system is down. */
function isDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.message === 'the system is not running' ||
    /ECONNREFUSED|ECONNRESET|socket hang up|EPIPE|aborted/.test(
      `${error.message} ${'code' in error ? String(error.code) : ''}`,
    )
  );
}
