/**
 * Loaded into every child before its own code: when the launcher's end of the pipe closes, for whatever reason (SIGKILL
 * included), the child is asked to end, and ended if it does not.
 */
const patience = 10_000;

process.stdin.on('error', () => {});
process.stdin.once('close', () => {
  setTimeout(() => process.exit(1), patience).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.stdin.resume();
// Waiting for the launcher is no reason to live on.
/** @type {{ unref?: () => void }} */ (process.stdin).unref?.();
