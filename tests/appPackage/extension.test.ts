import { isForExtension } from '../../bot/teams/extension/answerExtension.ts';
import { EXTENSION_COMMANDS, SEARCH_PARAMETER } from '../../domain/contract/extension.ts';
import { SHOWINGS } from '../../domain/showing.ts';
import { filled } from './filled.ts';

interface Command {
  readonly id: string;
  readonly type: 'query' | 'action';
  readonly context: readonly string[];
  readonly fetchTask?: boolean;
  readonly parameters?: readonly { readonly name: string }[];
}

interface Extension {
  readonly botId: string;
  readonly commands: readonly Command[];
  readonly messageHandlers: readonly { readonly value: { readonly domains: readonly string[] } }[];
}

const manifest = filled('manifest.json') as unknown as {
  readonly bots: readonly { readonly botId: string }[];
  readonly validDomains: readonly string[];
  readonly composeExtensions: readonly Extension[];
};
const [extension] = manifest.composeExtensions;
const commands = extension?.commands ?? [];

describe('the message extension', () => {
  it('is the bot’s own, and has the very commands that the code answers to', () => {
    expect(extension?.botId).toBe(manifest.bots[0]?.botId);
    expect(commands.map(({ id }) => id).sort()).toEqual(Object.keys(EXTENSION_COMMANDS).sort());
  });

  it('searches by the parameter that the code reads, and for nothing that has no search', () => {
    const searches = commands.filter(({ type }) => type === 'query');
    expect(searches.map(({ id }) => id).sort()).toEqual([...SHOWINGS].sort());
    expect(new Set(searches.flatMap(({ parameters = [] }) => parameters.map(({ name }) => name)))).toEqual(
      new Set([SEARCH_PARAMETER]),
    );
  });

  it('asks the bot for the form of an action, on a message and nowhere else', () => {
    expect(commands.find(({ id }) => id === 'makeAction')).toMatchObject({ fetchTask: true, context: ['message'] });
  });

  it('unfolds the tab’s own links and nobody else’s, and the bot knows the invokes', () => {
    expect(extension?.messageHandlers.flatMap(({ value }) => value.domains)).toEqual(manifest.validDomains);
    for (const name of ['query', 'queryLink', 'anonymousQueryLink', 'fetchTask', 'submitAction']) {
      expect(isForExtension(`composeExtension/${name}`)).toBe(true);
    }
    expect(isForExtension('composeExtension/setting')).toBe(false);
  });
});
