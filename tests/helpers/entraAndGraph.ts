import { createHash, X509Certificate } from 'node:crypto';
import { createServer as createHttp } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { importSPKI, jwtVerify } from 'jose';
import { selfSigned } from './selfSigned.ts';

const ENTRA = 'login.microsoftonline.com';

/** What Entra says when it gives no token: its error, the finer one, and the sentence with its number. */
export interface Refusal {
  readonly error: string;
  readonly suberror?: string;
  readonly description: string;
}

export interface EntraAndGraph {
  /** The registration's certificate with its key. */
  readonly certificate: string;
  readonly graphUrl: string;
  /** What Entra answers; null gives the token. */
  refusal: Refusal | null;
  /** What Graph answers. */
  status: number;
  /** The entries that Graph was sent, in order, with the token they came with. */
  readonly entries: { readonly token: string; readonly body: Record<string, unknown> }[];
  /** What was asked of Entra, in order. */
  readonly asked: { readonly path: string; readonly form: URLSearchParams }[];
  close(): Promise<void>;
}

/**
 * Stands in for Entra's token endpoint and for Graph. Entra is reached by its own name: the process's requests to it go
 * here instead, over TLS with a certificate of this run's, so that what is tested is the way to the real one. A token is
 * given for an assertion that the registered certificate's key has signed, and for nothing else.
 */
export async function startEntraAndGraph(clientId: string): Promise<EntraAndGraph> {
  const own = selfSigned();
  const server = selfSigned();
  const pem = new X509Certificate(own.pem);
  const spki = pem.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const thumbprint = createHash('sha256').update(pem.raw).digest('base64url');
  const state: Pick<EntraAndGraph, 'entries' | 'asked'> & { refusal: Refusal | null; status: number } = {
    refusal: null,
    status: 201,
    entries: [],
    asked: [],
  };
  const seen = new Set<unknown>();

  const proved = async (tenantId: string, form: URLSearchParams) => {
    const { payload, protectedHeader } = await jwtVerify(
      form.get('client_assertion') ?? '',
      await importSPKI(spki, 'PS256'),
      {
        algorithms: ['PS256'],
        issuer: clientId,
        subject: clientId,
        audience: `https://${ENTRA}/${tenantId}/oauth2/v2.0/token`,
        requiredClaims: ['exp', 'jti'],
        // It may be dated in the second to come.
        clockTolerance: 5,
      },
    );
    // An assertion counts once, and names the certificate it was signed with.
    if (seen.has(payload.jti)) throw new Error('the assertion was used before');
    seen.add(payload.jti);
    if (protectedHeader['x5t#S256'] !== thumbprint) throw new Error('another certificate');
  };

  const entra = https.createServer({ key: server.pem, cert: server.pem }, async (req, res) => {
    const form = new URLSearchParams(await bodyOf(req));
    const path = req.url ?? '';
    state.asked.push({ path, form });
    const tenantId = /^\/([^/]+)\/oauth2\/v2\.0\/token/.exec(path)?.[1] ?? '';
    const answer = async () => {
      try {
        await proved(tenantId, form);
      } catch {
        return { error: 'invalid_client', error_description: 'AADSTS700027: the assertion was not signed by it.' };
      }
      if (state.refusal === null) {
        const scope = 'https://graph.microsoft.com/Calendars.ReadWrite';
        return { token_type: 'Bearer', expires_in: 3600, scope, access_token: `graph-token-for-${tenantId}` };
      }
      const { error, suberror, description } = state.refusal;
      return { error, suberror, error_description: description };
    };
    const body = await answer();
    res.writeHead('error' in body ? 400 : 200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  });
  const graph = createHttp(async (req, res) => {
    const body = JSON.parse((await bodyOf(req)) || '{}') as Record<string, unknown>;
    state.entries.push({ token: req.headers.authorization ?? '', body });
    res.writeHead(req.url === '/v1.0/me/events' && req.method === 'POST' ? state.status : 418);
    res.end('{}');
  });
  const listening = (each: typeof entra | typeof graph) =>
    new Promise<number>((done) => each.listen(0, '127.0.0.1', () => done((each.address() as AddressInfo).port)));
  const [port, graphPort] = [await listening(entra), await listening(graph)];

  const before = https.globalAgent;
  const agent = new https.Agent();
  agent.createConnection = (options) => {
    if ((options as { host?: string }).host !== ENTRA) throw new Error('nobody else is asked');
    return tls.connect({
      host: '127.0.0.1',
      port,
      ca: server.pem,
      servername: ENTRA,
      checkServerIdentity: () => undefined,
    });
  };
  https.globalAgent = agent;

  return Object.assign(state, {
    certificate: own.pem,
    graphUrl: `http://127.0.0.1:${graphPort}`,
    async close() {
      https.globalAgent = before;
      agent.destroy();
      for (const each of [entra, graph]) {
        each.closeAllConnections();
        await new Promise<void>((closed) => each.close(() => closed()));
      }
    },
  });
}

async function bodyOf(req: AsyncIterable<unknown>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
