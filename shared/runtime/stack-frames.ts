/**
 * Lines of the stack that say where in the code an error arose. What the message says is left out, also when a line of it
 * looks like such a place: parsers quote what they were given, line breaks and all.
 */
export function stackFramesOf(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const told = stack.indexOf(error.message);
  const below = told < 0 ? stack : stack.slice(told + error.message.length);
  return below
    .split('\n')
    .filter((line) => place.test(line))
    .map((line) => line.trim());
}

/** A file with line and column, or a function of the engine itself. */
const place = /^\s+at (.*[(\s/])?(\S+:\d+:\d+|<anonymous>|native)\)?$/;
