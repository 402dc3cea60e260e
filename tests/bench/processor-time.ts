import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const tick = 100;

const fieldsOf = (pid: string): string[] | null => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return null; // ended meanwhile
  }
};

/** Seconds of processor a process has used, with the children it has waited for. */
export const secondsOf = (pid: number): number => {
  const [user = 0, system = 0, usersOfChildren = 0, systemsOfChildren = 0] = (fieldsOf(String(pid)) ?? [])
    .slice(11, 15)
    .map(Number);
  return (user + system + usersOfChildren + systemsOfChildren) / tick;
};

/** The same of a server with a process for each connection. */
export const secondsOfAll = (postmaster: number): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && fieldsOf(name)?.[1] === String(postmaster))
    .reduce((sum, pid) => sum + secondsOf(Number(pid)), secondsOf(postmaster));
