/** The parts of Microsoft's library that are used, as a type: main.tsx fetches these and no more, and only in a frame. */
export type TeamsJs = Pick<typeof import('@microsoft/teams-js'), 'app' | 'authentication' | 'meeting' | 'pages'>;
