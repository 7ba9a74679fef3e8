import { connect } from 'node:net';

/** One clear sentence when something on this machine answers on the port, else null. */
export async function takenPort(port: number, name: string): Promise<string | null> {
  const answers = await Promise.all([answersOn(port, '127.0.0.1'), answersOn(port, '::1')]);
  if (!answers.includes(true)) return null;
  return `Port ${port} is taken. Stop the program that uses it, or choose another: ${name}=${port + 1} npm start`;
}

function answersOn(port: number, host: string): Promise<boolean> {
  return new Promise((decided) => {
    const socket = connect({ port, host });
    const say = (taken: boolean) => {
      socket.destroy();
      decided(taken);
    };
    socket.once('connect', () => say(true));
    socket.once('error', () => say(false));
  });
}
