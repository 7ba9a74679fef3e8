import { createRequire } from 'node:module';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { createLinks } from '../../bot/cards/links.ts';
import { readCommand } from '../../bot/teams/commands.ts';
import { BOKMAL, NORWEGIAN, NYNORSK, PROMISES, strayWords } from '../house/words.ts';
import { filled, localisationFaults, pngHeader } from './filled.ts';

const load = createRequire(import.meta.url);
const manifest = filled('manifest.json');
const check = (file: Record<string, unknown>) =>
  AppManifestUtils.validateAgainstSchema(file as unknown as TeamsManifest);

interface Command {
  readonly title: string;
  readonly description: string;
}

const [bot] = manifest.bots as { commandLists: { commands: Command[] }[] }[];
const commands = bot?.commandLists[0]?.commands ?? [];

describe('the manifest', () => {
  it('holds to the published schema once its values are filled in', async () => {
    expect(await check(manifest)).toEqual([]);
  });

  it('is refused by that schema when it names a scope that does not exist', async () => {
    expect(await check({ ...manifest, bots: [{ ...bot, scopes: ['groupchat'] }] })).not.toEqual([]);
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

  it('asks for the meeting’s stage, in chats and in channels, and for nothing else', () => {
    const { permissions } = manifest.authorization as { permissions: { resourceSpecific: { name: string }[] } };
    expect(permissions.resourceSpecific.map(({ name }) => name)).toEqual([
      'MeetingStage.Write.Chat',
      'ChannelMeetingStage.Write.Group',
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
    expect(commands.map(({ title }) => readCommand(title).command)).toEqual(['checkIn', 'plan', 'help']);
  });

  it.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('has %s as a square of %i pixels with alpha', (name, side) => {
    expect(pngHeader(name)).toEqual({ width: side, height: side, colourType: 6 });
  });
});

describe.each([
  ['nn-no.json', BOKMAL],
  ['en.json', NORWEGIAN],
])('the manifest in other words, %s', (name, strays) => {
  const words = filled(name);
  const said = Object.entries(words).filter(([key]) => key !== '$schema') as [string, string][];

  it('holds to the schema for localisation', () => {
    expect(localisationFaults(words)).toEqual([]);
    expect(localisationFaults({ 'name.short': 'a'.repeat(31), 'bots[0].name': '' })).toHaveLength(4);
  });

  it('says everything that can be said: name, descriptions, tab and every command', () => {
    const wanted = commands.flatMap((_, index) => {
      const command = `bots[0].commandLists[0].commands[${index}]`;
      return [`${command}.title`, `${command}.description`];
    });
    const always = ['name.short', 'name.full', 'description.short', 'description.full', 'staticTabs[0].name'];
    expect(said.map(([key]) => key).sort()).toEqual([...always, ...wanted].sort());
  });

  it('has command titles that the bot understands, since Teams sends them as they are shown', () => {
    const titles = commands.map((_, index) => words[`bots[0].commandLists[0].commands[${index}].title`]);
    expect(titles.map((title) => readCommand(String(title)).command)).toEqual(['checkIn', 'plan', 'help']);
  });

  it('keeps to its language and promises no secrecy', () => {
    const found = said.flatMap(([, text]) => [...strayWords(text, strays), ...(text.match(PROMISES) ?? [])]);
    expect(found.filter((word) => word !== 'rundt')).toEqual([]);
  });
});

it('the manifest itself is in bokmål', () => {
  expect(strayWords(JSON.stringify([manifest.name, manifest.description, commands]), NYNORSK)).toEqual([]);
});
