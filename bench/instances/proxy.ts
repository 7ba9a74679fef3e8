import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Says which instance answered, counted from 0. */
export const BACKEND = 'x-backend';

export interface Proxy {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A balancer as plain as can be: each request goes to the next instance, whoever sent it. One that does not take the
 * connection is passed over; where a connection breaks later, the client's breaks too, and nobody knows how far it got.
 */
export async function startProxy(ports: readonly number[]): Promise<Proxy> {
  let next = 0;
  const pass = (req: IncomingMessage, res: ServerResponse, body: Buffer, left: number) => {
    const at = next % ports.length;
    next += 1;
    const onward = request(
      { host: 'localhost', port: ports[at], path: req.url, method: req.method, headers: req.headers },
      (answer) => {
        res.writeHead(answer.statusCode ?? 502, { ...answer.headers, [BACKEND]: String(at) });
        res.flushHeaders();
        answer.pipe(res);
        answer.on('error', () => res.destroy());
        answer.on('aborted', () => res.destroy());
      },
    );
    onward.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' && left > 1) pass(req, res, body, left - 1);
      else res.destroy();
    });
    res.on('close', () => onward.destroy());
    onward.end(body);
  };
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => pass(req, res, Buffer.concat(chunks), ports.length));
    req.on('error', () => res.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
