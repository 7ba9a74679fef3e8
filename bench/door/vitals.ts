import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What a process holds on to (Linux). */
export interface Vitals {
  /** Resident memory, in megabytes. */
  readonly megabytes: number;
  /** What is open because somebody came: connections at its port, and files. What its database needs is left out. */
  readonly open: readonly string[];
}

export function vitalsOf(pid: number, port: number): Vitals {
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  const connections = connectionsAt(pid, port);
  const open = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    const what = targetOf(`/proc/${pid}/fd/${fd}`);
    if (connections.has(what)) return ['connection'];
    return what.startsWith('/') && !what.startsWith('/dev/') && !what.includes('/pglite/') ? [what] : [];
  });
  return { megabytes: kilobytes / 1024, open };
}

/** How often each thing is open: `connection 12, /srv/index.html 3`. */
export function counted(open: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const what of open) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) => `${what} ${count}`).join(', ');
}

/** The sockets of connections that came to a port, as descriptors name them. */
function connectionsAt(pid: number, port: number): ReadonlySet<string> {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = ['tcp', 'tcp6'].flatMap((family) => readFileSync(`/proc/${pid}/net/${family}`, 'utf8').split('\n'));
  return new Set(
    lines.flatMap((line) => {
      const [, at = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
      // 0A is the one that listens.
      return at.endsWith(local) && state !== '0A' ? [`socket:[${inode}]`] : [];
    }),
  );
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return 'gone';
  }
}
