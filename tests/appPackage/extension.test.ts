import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { readSources } from '../house/source.ts';
import { COMING_EXTENSION } from './comingExtension.ts';
import { filled } from './filled.ts';

interface Extension {
  readonly commands: readonly { readonly id: string }[];
}

const manifest = filled('manifest.json');
const extensions = (manifest.composeExtensions ?? []) as Extension[];
const code = readSources(['bot/teams', 'domain/contract'])
  .map(({ text }) => text)
  .join('\n');

/** What botbuilder calls when somebody uses a message extension. */
const answers = /handleTeamsMessagingExtension\w+/.test(code);

describe('the message extension', () => {
  it('is in the manifest if, and only if, the bot answers to one', () => {
    expect(extensions.length > 0).toBe(answers);
  });

  it('has no command in the manifest that the code does not know', () => {
    const ids = extensions.flatMap(({ commands }) => commands.map(({ id }) => id));
    expect(ids.filter((id) => !code.includes(`'${id}'`))).toEqual([]);
  });

  it('is taken by the manifest’s version as it will be', async () => {
    const coming = { ...manifest, composeExtensions: [COMING_EXTENSION] } as unknown as TeamsManifest;
    expect(await AppManifestUtils.validateAgainstSchema(coming)).toEqual([]);
  });
});
