/**
 * The lines of the stack that say where in the code an error arose. The message is left out, even when one of its lines
 * looks like a stack frame: parsers quote their input, line breaks and all.
 */
export function stackFramesOf(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const messageAt = stack.indexOf(error.message);
  const afterMessage = messageAt < 0 ? stack : stack.slice(messageAt + error.message.length);
  return afterMessage
    .split('\n')
    .filter((line) => place.test(line))
    .map((line) => line.trim());
}

/** A file with line and column, or a function of the JavaScript engine. */
const place = /^\s+at (.*[(\s/])?(\S+:\d+:\d+|<anonymous>|native)\)?$/;
