/** Microsoft's library, as a type: the page itself loads it only where Teams may be around. */
export type TeamsJs = typeof import('@microsoft/teams-js');
