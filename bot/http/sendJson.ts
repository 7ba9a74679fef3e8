import type { Request, Response } from 'restify';
import { CONTRACT_HEADER, contractOutline } from '../../domain/contract/outline.ts';
import { squeezedBody } from './encoding.ts';

const { mark } = contractOutline();

/** Sends an answer, squeezed where its reader can take that. */
export async function json(req: Request, res: Response, status: number, answer: unknown): Promise<void> {
  sendJson(res, status, await squeezedBody(JSON.stringify(answer), req.headers['accept-encoding']));
}

export function sendJson(
  res: Response,
  status: number,
  [body, encoding]: Awaited<ReturnType<typeof squeezedBody>>,
): void {
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    [CONTRACT_HEADER]: mark,
    ...encoding,
  });
  res.end(body);
}
