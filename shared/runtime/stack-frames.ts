/**
 * The lines of the stack that show where in the code an error occurred. The message is left out, even if one of its
 * lines looks like a stack frame: parsers quote their input, line breaks included.
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

/** A file with a line and column number, or a function built into the JavaScript engine. */
const place = /^\s+at (.*[(\s/])?(\S+:\d+:\d+|<anonymous>|native)\)?$/;
