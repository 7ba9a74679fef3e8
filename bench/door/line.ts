import { connect, type Socket } from 'node:net';

/** What came back on a connection of one's own. */
export interface Answer {
  /** The first answer's status; `closed` where the connection ended without one, `none` where nothing came in time. */
  readonly status: number | 'closed' | 'none';
  /** Milliseconds from the last byte that was sent until the first answer or the end; 0 where it came before that. */
  readonly ms: number;
  /** The beginning of what came, as text. */
  readonly text: string;
}

/** One connection to the service, on which anything at all can be written. */
export interface Line {
  /** Writes bytes and waits until the system has taken them; does nothing once the other side has ended. */
  write(bytes: string | Uint8Array): Promise<void>;
  /** Says that no more comes. */
  end(): void;
  /** Cuts it off without a goodbye (RST). */
  reset(): void;
  /** Waits until so many bytes have come, or half a second. */
  received(bytes: number): Promise<void>;
  /** Waits for an answer's first line, or the end. */
  answer(): Promise<Answer>;
}

/** How long an answer is waited for, in milliseconds: longer than anything the service may take. */
const PATIENCE_MS = 8_000;
const KEPT = 4_000;

/** Opens a connection to a port of this machine. @throws when nothing listens there */
export async function openLine(port: number): Promise<Line> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((open, failed) => {
    socket.once('connect', open);
    socket.once('error', failed);
  });
  let text = '';
  let bytes = 0;
  let over = false;
  let lastSent = performance.now();
  let firstHeard: number | null = null;
  const heard = changes();
  const note = () => {
    firstHeard ??= performance.now();
    heard.tell();
  };
  socket.on('data', (part: Buffer) => {
    bytes += part.length;
    if (text.length < KEPT) text += part.toString('latin1');
    // «100 Continue» is leave to go on, and no answer yet.
    if (statusIn(text) !== null) note();
  });
  const ended = () => {
    over = true;
    note();
  };
  socket.on('error', ended);
  socket.on('end', ended);
  socket.on('close', ended);

  const line: Line = {
    async write(part) {
      if (over || !socket.writable) return;
      await new Promise<void>((taken) => {
        const done = () => taken();
        socket.once('close', done);
        socket.write(part, () => {
          socket.off('close', done);
          done();
        });
      });
      lastSent = performance.now();
    },
    end: () => void socket.end(),
    reset: () => void socket.resetAndDestroy(),
    async received(wanted) {
      // As long as something comes, that is; whether it does is not what is looked at here.
      const until = performance.now() + 500;
      while (bytes < wanted && !over && performance.now() < until)
        await Promise.race([heardOrData(socket, heard), after(100)]);
    },
    async answer() {
      const from = performance.now();
      while (statusIn(text) === null && !over && performance.now() - from < PATIENCE_MS) {
        await Promise.race([heard.next(), after(500)]);
      }
      const status = statusIn(text) ?? (over ? 'closed' : 'none');
      const ms = Math.max(0, (firstHeard ?? performance.now()) - lastSent);
      socket.destroy();
      return { status, ms, text };
    },
  };
  return line;
}

const heardOrData = (socket: Socket, heard: ReturnType<typeof changes>) =>
  Promise.race([heard.next(), new Promise<void>((came) => socket.once('data', () => came()))]);

/** The status of the first answer that is one. */
function statusIn(text: string): number | null {
  for (const [, status] of text.matchAll(/HTTP\/1\.[01] (\d{3})/g)) if (status !== '100') return Number(status);
  return null;
}

function after(ms: number): Promise<void> {
  return new Promise((over) => setTimeout(over, ms).unref());
}

function changes() {
  let wake: () => void = () => undefined;
  let coming = new Promise<void>((go) => {
    wake = go;
  });
  return {
    next: () => coming,
    tell() {
      const told = wake;
      coming = new Promise<void>((go) => {
        wake = go;
      });
      told();
    },
  };
}
