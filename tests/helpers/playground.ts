import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './freePort.ts';

/** The places of `.m365agentsplayground.yml`: the channel of the try-out, and the bot's chat with the current user. */
export const CHANNEL = '19:fjord-samfunnsdelen';
export const PERSONAL_CHAT = '19:laget-rundt-samtale';
const BOT = '7f000000-0000-4000-8000-0000000000b0';
const MENTION = '<at>Laget rundt</at>';
/** Messages come from this person whatever the sender says; presses and raw activities may be anybody's. */
const CURRENT_USER = '29:rettleiar';

/** A press on a card: by whom, on which message. `conversationId` is the thread (`channel;messageid=root`). */
export interface Press {
  readonly from: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly verb: string;
  readonly data: Record<string, unknown>;
}

/** Microsoft's own client emulator, and its (undocumented) HTTP interface, as of the pinned version. */
export interface Playground {
  readonly url: string;
  /** Where the bot sends its messages: what activities carry as serviceUrl. */
  readonly connectorUrl: string;
  /** A message by the current user; a mention of the bot is put before it. @returns the id of the thread it began */
  sendMessage(message: { conversationId: string; text: string; mention: boolean }): Promise<string | undefined>;
  /** An Action.Execute press. @returns the bot's answer, {type, value} */
  invoke(press: Press): Promise<{ type: string; value: unknown }>;
  /** An Action.Submit press: it reaches the bot as a message with `value` and without text. */
  submit(press: Omit<Press, 'verb'>): Promise<void>;
  /** Any activity, sent to the bot as it stands, with the channel's usual fields where it has none of its own. */
  customActivity(activity: Record<string, unknown>): Promise<void>;
  /** What happens to the team, as the client's own menu «Mock an Activity» tells it. The user is the one at the keyboard. */
  happen(type: 'userRemoved' | 'userAdded' | 'uninstall' | 'install' | 'channelDeleted' | 'teamRenamed'): Promise<void>;
  /** Everything the client has printed. */
  output(): string;
  stop(): Promise<void>;
}

/** Ends the client when the process that started it is gone, however that came. */
const END_WITH_PARENT = 'data:text/javascript,process.on("disconnect",()=>process.exit())';

async function untilListening(child: ChildProcess, output: () => string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => output().includes('Listening on') && resolve());
    child.once('exit', (code) => reject(new Error(`The Playground ended (${code}): ${output()}`)));
  });
}

/** Starts the Playground for the bot at `botEndpoint` (…/api/messages), with the repository's people and places. */
export async function startPlayground(botEndpoint: string, givenPort?: number): Promise<Playground> {
  const port = givenPort ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'laget-rundt-playground-'));
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const options = ['-e', botEndpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, cli, 'start', ...options], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: fileURLToPath(new URL('../../.m365agentsplayground.yml', import.meta.url)),
    },
  });
  let printed = '';
  const hear = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  await untilListening(child, () => printed);

  const url = `http://localhost:${port}`;
  const request = async (path: string, body?: unknown): Promise<unknown> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${url}${path}`, { ...init, headers: { 'content-type': 'application/json' } });
    const text = await response.text();
    if (!response.ok) throw new Error(`The Playground answered ${response.status} to ${path}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const pressed = ({ from, conversationId, messageId }: Omit<Press, 'verb' | 'data'>) => ({
    from: { id: from },
    conversation: { id: conversationId },
    replyToId: messageId,
  });

  return {
    url,
    connectorUrl: `${url}/_connector`,
    async sendMessage({ conversationId, text, mention }) {
      const sent = await request(`/_conversation/v1/conversations/${encodeURIComponent(conversationId)}/messages`, {
        from: { id: CURRENT_USER },
        text: mention ? `${MENTION} ${text}` : text,
        textFormat: 'xml',
        ...(mention && { mentions: [{ mentioned: { id: BOT }, text: MENTION }] }),
      });
      return (sent as { postConversationId?: string }).postConversationId;
    },
    async invoke(press) {
      const value = { action: { type: 'Action.Execute', verb: press.verb, data: press.data }, trigger: 'manual' };
      const answer = await request('/_conversation/v1/invoke', {
        name: 'adaptiveCard/action',
        ...pressed(press),
        value,
      });
      return answer as { type: string; value: unknown };
    },
    async submit(press) {
      await request('/_conversation/v1/submit', { ...pressed(press), value: press.data });
    },
    async customActivity(activity) {
      const path = `/_internal/v1/customActivities/template?conversationId=${encodeURIComponent(CHANNEL)}&type=install`;
      const usual = (await request(path)) as Record<string, unknown>;
      delete usual.action;
      await request('/_internal/v1/customActivities', { ...usual, ...activity });
    },
    async happen(type) {
      const path = `/_internal/v1/customActivities/template?conversationId=${encodeURIComponent(CHANNEL)}&type=${type}`;
      await request('/_internal/v1/customActivities', await request(path));
    },
    output: () => printed,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
