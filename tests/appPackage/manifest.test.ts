import { createRequire } from 'node:module';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { wordsOf } from '../../appPackage/pack/localisation.ts';
import { createLinks } from '../../bot/cards/links.ts';
import { readCommand } from '../../bot/teams/commands.ts';
import { BOKMAL, NORWEGIAN, NYNORSK, PROMISES, strayWords } from '../house/words.ts';
import { filled } from './filled.ts';

const load = createRequire(import.meta.url);
const manifest = filled('manifest.json');
const versioned = (version: string, manifest: Record<string, unknown>) =>
  AppManifestUtils.validateAgainstSchema({
    ...manifest,
    manifestVersion: version,
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`,
  } as unknown as TeamsManifest);

interface Command {
  readonly title: string;
  readonly description: string;
}

const [bot] = manifest.bots as { commandLists: { commands: Command[] }[] }[];
const commands = bot?.commandLists[0]?.commands ?? [];

describe('the manifest', () => {
  it('is of the lowest version that carries what it says: one lower knows no shared channels', async () => {
    expect(manifest.manifestVersion).toBe('1.25');
    expect(await versioned('1.25', manifest)).toEqual([]);
    expect(await versioned('1.24', manifest)).toEqual([expect.stringContaining('supportsChannelFeatures')]);
  });

  it('has the version of the project', () => {
    expect(manifest.version).toBe((load('../../package.json') as { version: string }).version);
  });

  it('trusts its own domain and no wildcard', () => {
    expect(manifest.validDomains).toEqual(['laget-rundt.fylket.example']);
  });

  it('has a tab for channels and meetings that is set up on a page of ours', () => {
    expect(manifest.configurableTabs).toEqual([
      {
        configurationUrl: 'https://laget-rundt.fylket.example/tab/config',
        canUpdateConfiguration: true,
        scopes: ['team', 'groupChat'],
        context: expect.arrayContaining(['channelTab', 'meetingDetailsTab', 'meetingSidePanel', 'meetingStage']),
      },
    ]);
  });

  it('has Teams wait for the first view, and the personal tab where the links lead', () => {
    const tabs = manifest.staticTabs as { entityId: string }[];
    expect(manifest.showLoadingIndicator).toBe(true);
    expect(createLinks('https://laget.example', String(manifest.id)).home()).toContain(
      `/${manifest.id}/${tabs[0]?.entityId}?`,
    );
  });

  it('offers what the bot answers to, in every scope it can be in', () => {
    expect(bot).toMatchObject({ scopes: ['team', 'personal', 'groupChat'] });
    expect(commands.map(({ title }) => readCommand(title).command)).toEqual(['checkIn', 'plan', 'meeting', 'help']);
  });

  it('signs people in with the tab’s own registration, under an address of the tab’s domain', () => {
    expect(manifest.webApplicationInfo).toEqual({
      id: '7f000000-0000-4000-8000-0000000000c0',
      resource: 'api://laget-rundt.fylket.example/botid-7f000000-0000-4000-8000-0000000000b0',
    });
  });

  it('is in bokmål', () => {
    const said = [manifest.name, manifest.description, commands, manifest.composeExtensions];
    expect(strayWords(JSON.stringify(said), NYNORSK)).toEqual([]);
  });

  it('has words in name, descriptions, tab and commands', () => {
    const words = wordsOf(manifest, '1.25');
    expect(words).toHaveLength(5 + 2 * commands.length + 4 * 2 + 3 * 2);
    expect(words).toContain('composeExtensions[0].commands[3].title');
    expect(words).toContain('bots[0].commandLists[0].commands[3].description');
  });
});

describe.each([
  ['nn.json', BOKMAL],
  ['en.json', NORWEGIAN],
])('the manifest in other words, %s', (name, strays) => {
  const words = filled(name);
  const said = Object.entries(words).filter(([key]) => key !== '$schema') as [string, string][];

  it('has command titles that the bot understands, since Teams sends them as they are shown', () => {
    const titles = commands.map((_, index) => words[`bots[0].commandLists[0].commands[${index}].title`]);
    expect(titles.map((title) => readCommand(String(title)).command)).toEqual(['checkIn', 'plan', 'meeting', 'help']);
  });

  it('keeps to its language and promises no secrecy', () => {
    const found = said.flatMap(([, text]) => [...strayWords(text, strays), ...(text.match(PROMISES) ?? [])]);
    expect(found.filter((word) => word !== 'rundt')).toEqual([]);
  });
});
