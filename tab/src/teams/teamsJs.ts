/** The parts of Microsoft's library that are used, as a type: main.tsx fetches these and no more, and only where Teams may be around. */
export type TeamsJs = Pick<typeof import('@microsoft/teams-js'), 'app' | 'authentication' | 'meeting' | 'pages'>;
