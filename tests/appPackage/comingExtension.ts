/**
 * The message extension as the manifest will name it: the command ids that the code will answer to. It is not in
 * appPackage/manifest.json before bot/teams answers to it, and then this file goes; extension.test.ts sees to both.
 */
export const COMING_EXTENSION = {
  botId: '7f000000-0000-4000-8000-0000000000b0',
  commands: [
    { id: 'planStatus', type: 'query', title: 'Hvor planen er', initialRun: true, ...search('Kommune') },
    { id: 'milestone', type: 'query', title: 'Milepæl', initialRun: true, ...search('Milepæl') },
    { id: 'round', type: 'query', title: 'Innsjekk', initialRun: true, ...search('Kommune') },
    { id: 'makeAction', type: 'action', title: 'Gjør til tiltak', context: ['message'], fetchTask: true },
  ],
  messageHandlers: [{ type: 'link', value: { domains: ['laget-rundt.fylket.example'] } }],
} as const;

/** A command of a search: Teams gives what was written as the parameter `search`. */
function search(title: string) {
  return { context: ['compose', 'commandBox'], parameters: [{ name: 'search', title, inputType: 'text' }] } as const;
}
