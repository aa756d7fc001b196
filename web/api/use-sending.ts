import { useRef, useState } from 'react';
import type * as z from 'zod';
import { fieldProblems, type FieldProblem } from '../../shared/requests/field-problems.ts';
import type { Outcome, Problem } from './call.ts';

interface SendingRules<Body, Value> {
  /** What may be sent; the API checks with the same. */
  readonly schema: z.ZodType<Body>;
  readonly send: (body: Body, idempotencyKey: string) => Promise<Outcome<Value>>;
  readonly onDone: (value: Value, body: Body) => void;
  /** Hears of a refusal first; true when the page shows it in its own way. */
  readonly onRefused?: (problem: Problem) => boolean;
}

export interface Sending {
  readonly fields: readonly FieldProblem[];
  /** Grows each time there is something to tell, so that the summary takes focus again. */
  readonly attempt: number;
  readonly problem: Problem | undefined;
  readonly busy: boolean;
  readonly messageAt: (field: string) => string | undefined;
  readonly submit: (values: unknown) => void;
}

/** One form: checks what was filled in, sends it once however often the button is pressed, and keeps what went wrong. */
export function useSending<Body, Value>({
  schema,
  send,
  onDone,
  onRefused,
}: SendingRules<Body, Value>): Sending {
  const [fields, setFields] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const pressed = useRef(false);
  /** The key of the last attempt with what was sent: the same form again is the same request. */
  const last = useRef<{ key: string; body: string }>(undefined);

  const show = (problems: readonly FieldProblem[]) => {
    setFields(problems);
    setAttempt((count) => count + 1);
  };

  const deliver = async (values: unknown) => {
    setProblem(undefined);
    const parsed = schema.safeParse(values);
    if (!parsed.success) return show(fieldProblems(parsed.error));
    if (pressed.current) return;
    pressed.current = true;
    setBusy(true);
    setFields([]);
    const body = JSON.stringify(parsed.data);
    if (last.current?.body !== body) last.current = { key: crypto.randomUUID(), body };
    const outcome = await send(parsed.data, last.current.key);
    pressed.current = false;
    setBusy(false);
    if (outcome.ok) return onDone(outcome.value, parsed.data);
    if (onRefused?.(outcome.problem)) return;
    setProblem(outcome.problem);
    show(outcome.problem.fields);
  };

  return {
    fields,
    attempt,
    problem,
    busy,
    messageAt: (name) => fields.find(({ field }) => field === name)?.message,
    submit: (values) => void deliver(values),
  };
}
