import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

const markShape = z.object({ pid: z.int().positive(), startedAt: z.string() });
export type ProcessMark = z.infer<typeof markShape>;

/**
 * Returns a mark by which a later run can recognise a running process: its pid and, on Linux, its start time, because
 * pids are reused. Returns undefined if no such process is running.
 */
export function markOf(pid: number): ProcessMark | undefined {
  if (!isAlive(pid)) return undefined;
  return { pid, startedAt: startTime(pid) };
}

/** The process that the mark file identifies, if it is still running. */
export function liveProcess(file: string): ProcessMark | undefined {
  if (!existsSync(file)) return undefined;
  const parsed = markShape.safeParse(readJson(file));
  if (!parsed.success) return undefined;
  const now = markOf(parsed.data.pid);
  return now?.startedAt === parsed.data.startedAt ? now : undefined;
}

export function writeMark(file: string, pid: number): void {
  const mark = markOf(pid);
  if (mark) writeFileSync(file, JSON.stringify(mark));
}

export function removeMark(file: string): void {
  rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM means that the process exists and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return process.platform !== 'linux' || statFields(pid)[0] !== 'Z';
}

function startTime(pid: number): string {
  return process.platform === 'linux' ? (statFields(pid)[19] ?? '') : '';
}

/**
 * The fields of /proc/<pid>/stat after the command name, which may contain spaces; [0] is the state and [19] is the
 * start time.
 */
function statFields(pid: number): string[] {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return ['Z'];
  const stat = readFileSync(file, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // A crash can leave a half-written mark, which does not identify any process.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
